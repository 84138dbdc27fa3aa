package assay.exchange.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import assay.exchange.HashingBlobs;
import assay.exchange.intake.Intake.Around;
import assay.exchange.intake.IntakeRefused.Reason;
import assay.text.Language;
import assay.text.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are damaged, or made to harm. */
class HostileFilesTest extends IntakeBench {
  static final Around AROUND = new Around(tested -> false, new HashingBlobs());

  static Reason refusal(Path file) {
    return assertThrows(IntakeRefused.class, () -> read(file)).reason();
  }

  static Stream<Arguments> refused() {
    String deep = "[".repeat(100) + "]".repeat(100);
    return Stream.of(
        arguments("", Reason.EMPTY, 0),
        arguments("\n\n", Reason.EMPTY, 0),
        arguments("name,colour\napple,red\n", Reason.NO_PROMPT_COLUMN, 1),
        arguments("prompt,id,Prompt\na,b,c\n", Reason.SAME_COLUMN, 3),
        arguments("prompt\n\"A red apple", Reason.HALF, 2),
        arguments("prompt\nA pear\n\"A red\" apple\n", Reason.QUOTE, 3),
        arguments("prompt" + ",".repeat(600) + "\n", Reason.TOO_MANY_COLUMNS, 1),
        arguments("prompt\nx" + ",".repeat(600) + "\n", Reason.TOO_MANY_COLUMNS, 2),
        arguments("prompt\n" + "x".repeat(5 << 20), Reason.LINE_TOO_LONG, 2),
        arguments("prompt\n\"" + "x".repeat(5 << 20), Reason.LINE_TOO_LONG, 2),
        arguments("x".repeat(5 << 20), Reason.LINE_TOO_LONG, 1),
        arguments("prompt\n" + "x\n".repeat(100_001), Reason.TOO_MANY_ROWS, 100_001),
        arguments("{\"prompt\":\"a\"}\n{\"prompt\":", Reason.NO_JSON, 2),
        arguments("{\"prompt\":\"a\",\"prompt\":\"b\"}", Reason.NO_JSON, 1),
        arguments("{\"prompt\":" + deep + "}", Reason.NO_JSON, 1),
        arguments("{\"prompt\":\"" + "x".repeat(5 << 20), Reason.LINE_TOO_LONG, 1),
        arguments("[{\"prompt\":\"a\"}]", Reason.NO_JSON, 1),
        arguments("{\"log\":{\"entries\":[{}", Reason.HALF, 1),
        arguments("{\"log\":{\"entries\":[7]}}", Reason.NO_HAR, 1),
        arguments("{\"log\":{\"entries\":{}}}", Reason.NO_HAR, 0),
        arguments("{\"log\":{\"version\":\"1.2\"}}", Reason.NO_HAR, 0),
        arguments("{\"log\":{\"entries\":[]}}{}", Reason.NO_HAR, 0),
        arguments("{\"log\":{\"entries\":[{\"_x\":" + deep + "}]}}", Reason.LINE_TOO_LONG, 1),
        arguments(
            "{\"log\":{\"entries\":[{\"response\":" + deep + "}]}}", Reason.LINE_TOO_LONG, 1));
  }

  @ParameterizedTest(name = "{1} at {2}")
  @MethodSource("refused")
  void isRefusedWithItsReasonAndItsPlace(String text, Reason reason, long place) throws Exception {
    Path file = file("cases", text);
    IntakeRefused refused = assertThrows(IntakeRefused.class, () -> read(file));
    assertEquals(reason, refused.reason());
    assertEquals(place, refused.place());
  }

  @Test
  void moreCasesThanAreMadeAtOnceAreRefused() throws Exception {
    StringBuilder text = new StringBuilder("prompt\n");
    for (int i = 0; i <= 10_000; i++) {
      text.append("An apple with number ").append(i).append('\n');
    }
    assertEquals(Reason.TOO_MANY_CASES, refusal(file("cases", text.toString())));
  }

  @Test
  void wideTextIsRefusedAsSuch() throws Exception {
    for (var wide : Arrays.asList(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
      byte[] bytes = "\ufeffprompt\nA red apple\n".getBytes(wide);
      assertEquals(Reason.NOT_UTF8, refusal(file("wide", bytes)));
    }
  }

  @Test
  void whatIsNoTextIsOfNoFormat() throws Exception {
    assertTrue(IntakeFormats.of(picture("a.png")).isEmpty());
    assertTrue(IntakeFormats.of(file("zip", "PK\u0003\u0004 and so on")).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyRefusalAndReasonHasItsSentence(Language language) {
    Texts texts = new Texts(language);
    for (Reason reason : Reason.values()) {
      String words = new IntakeRefused(reason, 7).words(texts, "FILE");
      assertTrue(words.contains("FILE"), words);
      assertFalse(words.contains("intake.refused"), words);
    }
    for (Skipped why : Skipped.values()) {
      String words =
          why == Skipped.RED_TEAM
              ? texts.of("intake.red-team", 3)
              : texts.of("intake.skipped." + why, 3);
      assertTrue(words.contains("3"), words);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/passwd.png",
        "../a.png",
        "pictures/../../a.png",
        "pictures\\..\\..\\a.png",
        "\\\\host\\a.png",
        "C:\\a.png",
        "file:///a.png",
        "https://host.example/a.png",
        "..",
        "led/out.png",
        "out.png"
      })
  void anImageOutsideOfTheFolderIsNeverOpened(String name) throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Path inside = Files.createDirectory(folder.resolve("inside"));
    picture("outside/out.png");
    Files.createSymbolicLink(inside.resolve("led"), outside);
    Files.createSymbolicLink(inside.resolve("out.png"), outside.resolve("out.png"));
    Path file = file("inside/cases.csv", "prompt,image\nA red apple," + name + "\n");
    assertEquals(Map.of(Skipped.IMAGE_OUTSIDE, 1), read(file).report().skipped());
  }

  @Test
  void anImageThatIsNoneOrNotThereOrNotAFileIsCounted() throws Exception {
    file("no.png", "no picture at all, but some text that is long enough");
    Files.createDirectory(folder.resolve("folder.png"));
    Path file =
        file(
            "c",
            "prompt,image\nA,no.png\nB,gone.png\nC,folder.png\nD,\u0000.png\n"
                .replace("\u0000", "a\u0007b"));
    assertEquals(
        Map.of(Skipped.IMAGE_UNREADABLE, 1, Skipped.IMAGE_MISSING, 3),
        read(file).report().skipped());
  }

  @Test
  void fifteenImagesAreTooMany() throws Exception {
    picture("a.png");
    String many = String.join("|", java.util.Collections.nCopies(15, "a.png"));
    Path file = file("c", "prompt,image\nA," + many + "\n");
    assertEquals(Map.of(Skipped.TOO_MANY_IMAGES, 1), read(file).report().skipped());
  }
}
