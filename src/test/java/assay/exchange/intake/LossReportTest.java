package assay.exchange.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Declaration;
import assay.attempt.Declaration.Minors;
import assay.exchange.intake.Intake.Judged;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of a file, and what does not, counted. */
class LossReportTest extends IntakeBench {
  @Test
  void columnsThatACaseHasNoRoomForAreCountedByTheRowsThatFillThem() throws Exception {
    Judged judged =
        read(file("c", "prompt,colour,size\nAn apple,red,\nA pear,green,2\nA plum,,\n"));
    assertEquals(Map.of("colour", 2, "size", 1), judged.report().notTaken());
  }

  @Test
  void allThatACaseIsMadeOfIsTaken() throws Exception {
    picture("pictures/a.png");
    picture("b.png");
    String text =
        "id;prompt;images;intent;tags;expected;minors;rights_confirmed\n"
            + "x1;"
            + APPLE
            + ";pictures/a.png|b.png;is shown;fruit, red;IMAGE;no;true\n";
    Judged judged = read(file("c", text));
    ImportedCase only = judged.cases().getFirst();
    assertEquals(new Notes("x1", "is shown", List.of("fruit", "red"), "IMAGE"), only.notes());
    assertEquals(
        List.of("a.png", "b.png"),
        only.tested().images().stream().map(image -> image.name()).toList());
    assertEquals(Declaration.HARMLESS, only.tested().declaration());
    assertEquals(Map.of(), judged.report().notTaken());
  }

  @Test
  void aRowWithMoreCellsThanNamesIsLeftOutAndABlankOneIsNone() throws Exception {
    Judged judged = read(file("c", "prompt,id\nA pear\n\r\nAn apple,1,2\nA plum,1,,\n"));
    assertEquals(new LossReport.Counts(3, 2, 0), judged.report().counts());
    assertEquals(Map.of(Skipped.RAGGED, 1), judged.report().skipped());
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "not-sure", "NOT_SURE"})
  void whatDeclaresAMinorIsLeftOutInEveryRowLikeItAndIsToBeLocked(String answer) throws Exception {
    Judged judged =
        read(
            file(
                "c",
                "prompt,minors,image\na RED apple; on a table,,\n"
                    + APPLE
                    + ","
                    + answer
                    + ",gone.png\nA pear,no,\n"));
    assertEquals(Map.of(Skipped.DECLARED_MINOR, 2), judged.report().skipped());
    assertEquals(1, judged.cases().size());
    assertEquals(List.of(APPLE), judged.declared().stream().map(one -> one.prompt()).toList());
  }

  @Test
  void anAnswerThatIsNoneIsNoAnswer() throws Exception {
    Judged judged = read(file("c", "prompt,minors\nA pear,maybe\nA plum,\n"));
    assertEquals(Map.of(Skipped.NO_ANSWER, 1), judged.report().skipped());
    assertEquals(Minors.NOT_STATED, judged.cases().getFirst().tested().declaration().minors());
  }

  @Test
  void aHarGivesCasesWithTheirImagesAndSettings() throws Exception {
    byte[] image = Files.readAllBytes(picture("a.png"));
    Map<String, Object> body = Written.body(APPLE, List.of(image));
    body.put(
        "safetySettings",
        List.of(
            Map.of("category", "HARM_CATEGORY_HARASSMENT", "threshold", "BLOCK_NONE"),
            Map.of("category", "HARM_CATEGORY_OF_TOMORROW", "threshold", "BLOCK_NONE")));
    Map<String, Object> generation = new LinkedHashMap<>();
    generation.put("responseModalities", List.of("IMAGE"));
    generation.put("imageConfig", Map.of("aspectRatio", "16:9", "glow", "much"));
    generation.put("topK", 3);
    generation.put("seed", 7);
    body.put("generationConfig", generation);
    body.put("systemInstruction", Map.of("parts", List.of()));
    body.put("tools", List.of());
    Judged judged = read(file("c", Written.har(List.of(Written.entry(body)), "A browser")));
    ImportedCase only = judged.cases().getFirst();
    assertEquals(1, only.tested().images().size());
    assertEquals(
        new Settings(
            Map.of("aspectRatio", "16:9", "model", "gemini-3-pro-image", "seed", "7"),
            Map.of("HARM_CATEGORY_HARASSMENT", "BLOCK_NONE"),
            Map.of()),
        only.settings());
    assertEquals(
        Map.of(
            "safetySettings", 1,
            "generationConfig.imageconfig.glow", 1,
            "generationConfig.topK", 1,
            "systemInstruction", 1,
            "tools", 1),
        judged.report().notTaken());
  }

  @Test
  void whatOfAHarIsNoCaseIsCountedByItsReason() throws Exception {
    Map<String, Object> turn = Map.of("role", "user", "parts", List.of(Map.of("text", "A pear")));
    Map<String, Object> noBody = Written.entry(Map.of());
    ((Map<?, ?>) Objects.requireNonNull(noBody.get("request"))).remove("postData");
    Map<String, Object> locked = Written.entry(Written.body("A pear", List.of()));
    locked.put("comment", "attempt 1, try 1, withheld: the case is locked");
    Map<String, Object> hash = Map.of("inlineData", Map.of("data", "sha256:" + "a".repeat(64)));
    Map<String, Object> file = Map.of("fileData", Map.of("fileUri", "https://host.example/x"));
    List<Map<String, Object>> entries =
        List.of(
            Written.entry("m:countTokens", turn),
            Written.entry("m:streamGenerateContent", turn),
            Written.entry("m:generateContent", Map.of("contents", List.of(turn, turn))),
            Written.entry("m:generateContent", "no object"),
            noBody,
            locked,
            Written.entry(Map.of("contents", List.of(Map.of("parts", List.of(hash))))),
            Written.entry(
                Map.of(
                    "contents",
                    List.of(Map.of("parts", List.of(Map.of("text", "A pear"), hash, file))))));
    LossReport report = read(file("c", Written.har(entries, "A browser"))).report();
    assertEquals(new LossReport.Counts(8, 0, 0), report.counts());
    assertEquals(
        Map.of(
            Skipped.NO_REQUEST, 1,
            Skipped.STREAMED, 1,
            Skipped.SEVERAL_TURNS, 1,
            Skipped.NO_BODY, 2,
            Skipped.LOCKED, 1,
            Skipped.NO_PROMPT, 1,
            Skipped.IMAGE_LOST, 1),
        report.skipped());
  }

  @Test
  void theSameCaseWithOtherSettingsIsAnotherPlan() throws Exception {
    Map<String, Object> other = Written.body(APPLE, List.of());
    other.put("generationConfig", Map.of("seed", 7));
    Map<String, Object> plain = Written.body(APPLE, List.of());
    List<Map<String, Object>> entries =
        List.of(Written.entry(plain), Written.entry(other), Written.entry(plain));
    assertEquals(
        new LossReport.Counts(3, 2, 1),
        read(file("c", Written.har(entries, "A browser"))).report().counts());
  }

  @Test
  void noKeyOfAFileGetsIntoTheReportOrThePlans() throws Exception {
    Map<String, Object> body = Written.body(APPLE, List.of());
    body.put("AIzaMARKER0123456789abcdef", 1);
    Path file = file("c", Written.har(List.of(Written.entry(body)), "A browser"));
    Judged judged = read(file);
    assertEquals(Map.of("[key]", 1), judged.report().notTaken());
    assertFalse(IntakeJson.line("c", judged.report(), null, List.of()).contains("MARKER"));
    Path to = folder.resolve("to");
    for (String name : PlanSet.write(to, judged.cases())) {
      assertFalse(Files.readString(to.resolve(name)).contains("MARKER"), name);
    }
    assertFalse(Files.readString(to.resolve(PlanSet.LIST)).contains("MARKER"));
  }

  @Test
  void theReportForProgramsSaysAllOfIt() throws Exception {
    LossReport report = read(file("c", "prompt,x,tags\nA pear,1,\nA plum,,jailbreak\n")).report();
    String line = IntakeJson.line("c", report, "to", List.of("0001.yaml"));
    assertTrue(
        line.equals(
            "{\"file\":\"c\",\"format\":\"csv\",\"rows\":2,\"cases\":1,\"duplicates\":0,"
                + "\"skipped\":{\"RED_TEAM\":1},\"redTeamMarkers\":{\"tags\":1},"
                + "\"notTaken\":{\"x\":1},\"folder\":\"to\",\"plans\":[\"0001.yaml\"]}"),
        line);
  }
}
