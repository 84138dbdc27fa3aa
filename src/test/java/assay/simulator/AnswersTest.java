package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.simulator.answer.AnswerTree;
import assay.simulator.judgement.Draw;
import assay.simulator.judgement.Judge;
import assay.simulator.judgement.Reply;
import assay.simulator.judgement.Rules;
import assay.simulator.protocol.Asked;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The JSON of answers, without drawing their pictures. */
class AnswersTest {
  private final Rules rules = new Rules();
  private final Judge judge = new Judge(rules);

  @ParameterizedTest
  @ValueSource(
      strings = {"A chef's knife", "A perfume bottle", "song lyrics", "What is your name", "A hat"})
  void countsTokensThatAddUp(String prompt) {
    Asked asked = Requests.asked(prompt, "DANGEROUS_CONTENT=BLOCK_LOW_AND_ABOVE");
    for (int ask = 1; ask <= 200; ask++) {
      Draw draw = draw(asked, ask);
      Reply reply = judge.judge(asked, draw);
      JsonNode usage = json(asked, draw, reply).path("usageMetadata");
      int prompts = usage.path("promptTokenCount").asInt();
      int candidates = usage.path("candidatesTokenCount").asInt(0);
      int thoughts = usage.path("thoughtsTokenCount").asInt(0);
      boolean succeeds = reply instanceof Reply.Pictures || reply instanceof Reply.Words;
      int expected = prompts + thoughts + (succeeds ? candidates : 0);
      assertEquals(expected, usage.path("totalTokenCount").asInt(), reply + " " + usage);
      assertEquals(prompts, sum(usage.path("promptTokensDetails")));
      assertTrue(succeeds || candidates == 0 || candidates == thoughts, usage.toString());
    }
  }

  @Test
  void countsMoreThanTheImageOnSuccess() {
    Asked asked = Requests.asked("A red apple");
    for (int ask = 1; ask <= 50; ask++) {
      Draw draw = draw(asked, ask);
      JsonNode usage = json(asked, draw, judge.judge(asked, draw)).path("usageMetadata");
      int extra =
          usage.path("candidatesTokenCount").asInt() - sum(usage.path("candidatesTokensDetails"));
      assertTrue(extra >= 88 && extra <= 630, "Extra " + extra);
    }
  }

  @Test
  void hasTheShapesOfTheCaptures() {
    Asked asked = Requests.asked("A perfume bottle");
    Set<String> shapes = new HashSet<>();
    for (int ask = 1; ask <= 300; ask++) {
      Draw draw = draw(asked, ask);
      JsonNode json = json(asked, draw, judge.judge(asked, draw));
      JsonNode content = json.path("candidates").path(0).path("content");
      JsonNode first = content.path("parts").path(0);
      shapes.add(
          first.isMissingNode()
              ? String.valueOf(content)
              : first.has("text") ? "text first" : "image first");
      shapes.add("parts " + content.path("parts").size());
    }
    assertEquals(
        Set.of(
            "{}",
            "{\"role\":\"model\"}",
            "",
            "text first",
            "image first",
            "parts 0",
            "parts 1",
            "parts 2",
            "parts 3"),
        shapes);
  }

  @Test
  void warnsOfADeprecatedModelAndTellsThoughtsWhenAsked() {
    String json =
        "{\"contents\":{\"parts\":{\"text\":\"red apple\"}},"
            + "\"generationConfig\":{\"thinkingConfig\":{\"includeThoughts\":true}}}";
    Asked asked = Requests.read(Caller.FLASH, json);
    Draw draw = draw(asked, 1);
    JsonNode answer = new AnswerTree(asked, draw, judge.judge(asked, draw), "Hm.").json();
    assertEquals("DEPRECATED", answer.at("/modelStatus/modelStage").asString());
    assertTrue(answer.at("/candidates/0/content/parts/0/thought").asBoolean());
    assertTrue(asked.output().thoughts());
  }

  private static JsonNode json(Asked asked, Draw draw, Reply reply) {
    return new AnswerTree(asked, draw, reply, null).json();
  }

  private Draw draw(Asked asked, int ask) {
    return new Draw(7, asked.caseHash(), ask, rules.spread());
  }

  private static int sum(JsonNode details) {
    return details.valueStream().mapToInt(row -> row.path("tokenCount").asInt()).sum();
  }
}
