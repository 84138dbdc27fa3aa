package assay.exchange.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.exchange.intake.Intake.Judged;
import assay.exchange.intake.Written.Row;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format does, whichever are in the list. */
class IntakeFormatTest extends IntakeBench {
  private static final String ODD = "Says \"red\", or\r\nblue; a\ttab, é 蘋果 \ud83c\udf4e";

  static Stream<IntakeFormat> all() {
    return IntakeFormats.ALL.stream();
  }

  private Judged read(IntakeFormat format, Row... rows) throws Exception {
    return read(file("cases." + format.name(), Written.of(format.name(), List.of(rows))));
  }

  @Test
  void eachHasANameOfItsOwn() {
    assertEquals(IntakeFormats.ALL.size(), all().map(IntakeFormat::name).distinct().count());
  }

  @ParameterizedTest
  @MethodSource("all")
  void isToldByWhatStandsInItWhateverTheFileIsCalled(IntakeFormat format) throws Exception {
    String text = Written.of(format.name(), List.of(new Row(APPLE, Map.of())));
    for (String before : List.of("", "\ufeff")) {
      Path file = file("some file", before + text);
      assertEquals(format, IntakeFormats.of(file).orElseThrow());
      assertEquals(1, read(file).cases().size(), "with a byte order mark: " + !before.isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void promptsComeAsTheyAreInTheirOrder(IntakeFormat format) throws Exception {
    Judged judged = read(format, new Row(ODD, Map.of()), new Row(APPLE, Map.of()));
    assertEquals(
        List.of(ODD, APPLE), judged.cases().stream().map(one -> one.tested().prompt()).toList());
    assertEquals(List.of(1L, 2L), judged.cases().stream().map(ImportedCase::row).toList());
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyRowIsCountedOnce(IntakeFormat format) throws Exception {
    LossReport report =
        read(
                format,
                new Row(APPLE, Map.of()),
                new Row(APPLE, Map.of()),
                new Row("A green pear", Map.of("pluginId", "some-plugin")),
                new Row(" ", Map.of()),
                new Row("[prompt 0123456789ab]", Map.of()))
            .report();
    assertEquals(format.name(), report.format());
    assertEquals(new LossReport.Counts(5, 1, 1), report.counts());
    assertEquals(
        Map.of(Skipped.RED_TEAM, 1, Skipped.NO_PROMPT, 1, Skipped.PROMPT_WITHHELD, 1),
        report.skipped());
    assertEquals(Map.of("pluginId", 1), report.markers());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aFileNamedSoIsRedTeamMaterialAsAWhole(IntakeFormat format) throws Exception {
    String text = Written.of(format.name(), List.of(new Row(APPLE, Map.of())));
    Judged judged = read(file("My Red-Team cases." + format.name(), text));
    assertEquals(List.of(), judged.cases());
    assertEquals(Map.of(Skipped.RED_TEAM, 1), judged.report().skipped());
    assertEquals(Map.of("*", 1), judged.report().markers());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aLockedCaseIsLeftOutAndCounted(IntakeFormat format) throws Exception {
    Path file =
        file(
            "cases",
            Written.of(
                format.name(), List.of(new Row(APPLE, Map.of()), new Row("A pear", Map.of()))));
    Judged judged = read(file, tested -> tested.prompt().equals(APPLE));
    assertEquals(1, judged.cases().size());
    assertEquals(Map.of(Skipped.LOCKED, 1), judged.report().skipped());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aPromptWithAKeyInItIsLeftOut(IntakeFormat format) throws Exception {
    Judged judged = read(format, new Row("Use AIzaMARKER0123456789abcdef", Map.of()));
    assertEquals(Map.of(Skipped.LOOKS_LIKE_A_KEY, 1), judged.report().skipped());
    assertFalse(IntakeJson.line("f", judged.report(), null, List.of()).contains("MARKER"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsNotUtf8IsRefused(IntakeFormat format) throws Exception {
    String text = Written.of(format.name(), List.of(new Row("A red \u00e4pfel", Map.of())));
    Path file = file("latin", text.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(IntakeRefused.Reason.NOT_UTF8, HostileFilesTest.refusal(file));
  }

  @ParameterizedTest
  @MethodSource("all")
  void aFileCutAnywhereGivesNoMoreThanTheWholeAndNothingButARefusal(IntakeFormat format)
      throws Exception {
    byte[] whole =
        Written.of(format.name(), List.of(new Row(ODD, Map.of()), new Row(APPLE, Map.of())))
            .getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      Path file = file("cut", Arrays.copyOf(whole, length));
      try {
        assertTrue(Intake.read(file, format, HostileFilesTest.AROUND).cases().size() <= 2);
      } catch (IntakeRefused refused) {
        assertTrue(refused.place() >= 0);
      }
    }
    assertTrue(Files.exists(folder.resolve("cut")));
  }
}
