package assay.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.simulator.scenario.ScenarioFile.Result;
import assay.text.Language;
import assay.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of scenarios that are wrong. */
class ScenarioFlawsTest {
  private static final Texts TEXTS = new Texts(Language.ENGLISH);

  @TempDir Path folder;

  /** Each is one step, written in YAML's short form. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                    | steps[1] | says nothing of what is answered.",
        "{image: {}, text: No}                 | steps[1].text | is a second answer beside image.",
        "{imagee: {}, rules: true}             | steps[1].imagee | is no key here. Keys are: name,",
        "{image: }                             | steps[1].image | must be keys with values.",
        "{image: {bytes: 20MiB}}               | steps[1].image.bytes | 20MiB must be a number of",
        "{image: {bytes: 201MB}}               | steps[1].image.bytes | 201MB must be a number of",
        "{image: {drafts: 10}}                 | steps[1].image.drafts | 10 must be a whole number from 0 to 9.",
        "{image: {finishReason: stop}}         | steps[1].image.finishReason | stop must be a word as",
        "{text: [a]}                           | steps[1].text | must be a plain value.",
        "{text: }                              | steps[1].text | has no value.",
        "{block: {message: a}}                 | steps[1].block | lacks reason.",
        "{block: SAFETY}                       | steps[1].block | must be keys with values. Keys are: reason",
        "{finish: {reason: OTHER, ratings: a}} | steps[1].finish.ratings | must be a list",
        "{finish: {reason: A, ratings: [{category: LOUD, probability: LOW}]}} | steps[1].finish.ratings[1].category | LOUD must be one of: HARASSMENT,",
        "{finish: {reason: A, ratings: [{category: HARASSMENT}]}} | steps[1].finish.ratings[1] | lacks probability.",
        "{finish: {reason: A, ratings: [{category: HARASSMENT, probability: SOME}]}} | steps[1].finish.ratings[1].probability | SOME must be one of: NEGLIGIBLE,",
        "{finish: {reason: A, ratings: [{category: HARASSMENT, probability: LOW, blocked: yes}]}} | steps[1].finish.ratings[1].blocked | yes must be one of: true, false.",
        "{finish: {reason: A, ratings: [{category: HARASSMENT, probability: LOW, overwrittenThreshold: NOT_SENT}]}} | steps[1].finish.ratings[1].overwrittenThreshold | NOT_SENT must be one of: OFF,",
        "{empty: nothing}                      | steps[1].empty | nothing must be one of: empty-list,",
        "{error: {message: a}}                 | steps[1].error | lacks code.",
        "{error: {code: 200}}                  | steps[1].error.code | 200 must be a whole number from 400 to 599.",
        "{error: {code: 429, retryDelay: 3}}   | steps[1].error.retryDelay | 3 must be a time such as",
        "{error: {code: 429, retryAfter: 90000s}} | steps[1].error.retryAfter | 90000s must be a time such as 300ms, 1.5s or 2m, at most 86400s.",
        "{raw: {status: 204}}                  | steps[1].raw.status | 204 is a status without a body.",
        "{raw: {status: 100}}                  | steps[1].raw.status | 100 must be a whole number from 200",
        "{raw: {headers: a}}                   | steps[1].raw.headers | must be names with values",
        "{raw: {headers: {Content-Length: 3}}} | steps[1].raw.headers.Content-Length | is no header that",
        "{raw: {headers: {'A B': c}}}          | steps[1].raw.headers.A B | is no header that",
        "{raw: {headers: {A: \"b\\nC: d\"}}}   | steps[1].raw.headers.A | is no header that",
        "{raw: {headers: {A: b, a: c}}}        | steps[1].raw.headers.a | a is given twice.",
        "{rules: false}                        | steps[1].rules | false must be one of: true.",
        "{rules: true, times: 0}               | steps[1].times | 0 must be a whole number from 1",
        "{rules: true, times: often}           | steps[1].times | often must be a number from 1 on, or always.",
        "{rules: true, delay: 11m}             | steps[1].delay | 11m must be a time such as",
        "{rules: true, delay: soon}            | steps[1].delay | soon must be a time such as",
        "{rules: true, fault: {cut: 3, hang: 3}} | steps[1].fault | cut and hang cannot stand together.",
        "{rules: true, fault: {cut: early}}    | steps[1].fault.cut | early must be before-head, or",
        "{rules: true, fault: {drip: 0}}       | steps[1].fault.drip | 0 must be a number of bytes from 1",
        "{rules: true, fault: {contentLength: 0}} | steps[1].fault.contentLength | must not be 0:",
        "{rules: true, when: {prompt: a}}      | steps[1].when.prompt | must be keys with values. Keys are: contains,",
        "{rules: true, when: {prompt: {}}}     | steps[1].when.prompt | must have exactly one of: contains, exact, regex.",
        "{rules: true, when: {prompt: {contains: a, exact: a}}} | steps[1].when.prompt | must have exactly one of:",
        "{rules: true, when: {prompt: {regex: '('}}} | steps[1].when.prompt.regex | ( is no regular expression.",
        "{rules: true, when: {image: big}}     | steps[1].when.image | big must be none, any, or",
        "{rules: true, when: {protocol: http}} | steps[1].when.protocol | http must be one of: gemini, vertex, openai.",
        "{rules: true, when: {thresholds: OFF}} | steps[1].when.thresholds | must be categories with",
        "{rules: true, when: {thresholds: {HARASSMENT: off}}} | steps[1].when.thresholds.HARASSMENT | off must be one of: NOT_SENT, OFF,",
        "{rules: true, when: {thresholds: {HARASSMENT: OFF, HARM_CATEGORY_HARASSMENT: OFF}}} | steps[1].when.thresholds.HARM_CATEGORY_HARASSMENT | HARASSMENT is given twice.",
        "a                                     | steps[1] | must be keys with values."
      })
  void saysWhatIsWrongWithAStepAndWhere(String step, String path, String sentence)
      throws IOException {
    List<String> said = said("about: One step\nsteps:\n  - " + step + "\n");
    assertEquals(1, said.size(), said.toString());
    assertTrue(said.getFirst().startsWith("scenario.yaml:3 " + path + ": "), said.getFirst());
    assertTrue(said.getFirst().contains(": " + sentence), said.getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                        | scenario.yaml: must be keys with values, such as steps:",
        "'- a'                     | scenario.yaml: must be keys with values, such as steps:",
        "'about: Nothing'          | scenario.yaml:1: has neither steps nor otherwise",
        "'step: []'                | scenario.yaml:1 step: is no key here. Keys are: about, steps, otherwise.",
        "'steps: {image: {}}'      | scenario.yaml:1 steps: must be a list",
        "'otherwise: {times: 3, rules: true}' | scenario.yaml:1 otherwise.times: is no key here.",
        "'steps: [{rules: true}'   | scenario.yaml:1: is no YAML that a scenario may hold.",
        "'a: 1;a: 2'               | scenario.yaml:2: is no YAML that a scenario may hold.",
        "'a: &x 1;b: *x'           | is no YAML that a scenario may hold.",
        "'a: !!int 1'              | is no YAML that a scenario may hold.",
        "'a: [[[[[[[[[1]]]]]]]]]'  | is no YAML that a scenario may hold.",
        "'steps: [];---;steps: []' | scenario.yaml: holds more than one document."
      })
  void saysWhatIsWrongWithAFile(String text, String sentence) throws IOException {
    List<String> said = said(text.replace(';', '\n'));
    assertTrue(said.getFirst().contains(sentence), said.toString());
  }

  @Test
  void tellsAllAtOnceInTheOrderOfTheFile() throws IOException {
    List<String> said =
        said(
            """
            steps:
              - image: {}
                delay: soon
              - text: a
                times: often
              - {}
            more: 1
            """);
    assertEquals(
        List.of("7 more", "3 steps[1].delay", "5 steps[2].times", "6 steps[3]"),
        said.stream().map(line -> line.replaceAll("^scenario.yaml:|: .*", "")).toList());
  }

  @Test
  void refusesWhatIsTooMuch() throws IOException {
    String many = "steps:\n" + "  - {rules: true}\n".repeat(1_001);
    assertEquals("scenario.yaml:2 steps: has more than 1000 steps.", said(many).getFirst());
    String large = "about: " + "a".repeat(ScenarioFile.MOST_BYTES);
    assertEquals(
        "scenario.yaml: is larger than 256 kB, which no scenario is.", said(large).getFirst());
    String wordy = "about: " + "a".repeat(2_001) + "\notherwise: {rules: true}\n";
    assertEquals("scenario.yaml:1 about: has more than 2000 characters.", said(wordy).getFirst());
  }

  @Test
  void namesTheScenariosThatThereAreInsteadOfOneThatIsNot() {
    Result.Refused refused = (Result.Refused) ScenarioFile.of("nowhere");
    assertEquals(
        "nowhere: is neither a file nor a scenario that Assay brings along: every-outcome, faults,"
            + " hard-stop, retry.",
        sentence(refused.flaws().getFirst()));
  }

  @Test
  void saysThatAFolderCannotBeRead() {
    Result.Refused refused = (Result.Refused) ScenarioFile.of(folder.toString());
    assertTrue(sentence(refused.flaws().getFirst()).contains(": cannot be read."));
  }

  /** Whatever bytes there are, they are read or refused, and every sentence is there. */
  @Test
  void neverThrowsWhateverStandsInAFile() throws IOException {
    Random random = new Random(3);
    byte[] whole = Files.readAllBytes(Path.of("assets/scenarios/faults.yaml"));
    Path file = folder.resolve("scenario.yaml");
    for (int i = 0; i < 300; i++) {
      byte[] bytes = whole.clone();
      for (int n = random.nextInt(1, 6); n > 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, bytes);
      if (ScenarioFile.read(file) instanceof Result.Refused refused) {
        refused.flaws().forEach(flaw -> assertFalse(sentence(flaw).isBlank()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySentenceThatTheReaderAsksForIsThere(Language language) throws IOException {
    Texts texts = new Texts(language);
    List<String> keys = ScenarioKeys.inSources();
    assertTrue(keys.size() > 25, keys.toString());
    assertEquals(List.of(), keys.stream().filter(key -> !texts.has(key)).toList());
  }

  private List<String> said(String yaml) throws IOException {
    Path file = folder.resolve("scenario.yaml");
    Files.write(file, yaml.getBytes(StandardCharsets.UTF_8));
    return switch (ScenarioFile.read(file)) {
      case Result.Read read -> List.of();
      case Result.Refused refused ->
          refused.flaws().stream()
              .map(flaw -> sentence(flaw).replace(folder + "/", "").replace(folder + "\\", ""))
              .toList();
    };
  }

  private static String sentence(Flaw flaw) {
    return flaw.where() + ": " + TEXTS.of(flaw.textKey(), flaw.arguments().toArray());
  }
}
