package assay.exchange.export;

import static assay.exchange.bundle.BundledWorkspace.PROMPT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.exchange.bundle.BundledWorkspace;
import assay.exchange.bundle.Picked;
import assay.exchange.bundle.Redaction;
import assay.run.Cancellation;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format does, whichever are in the list. */
class ExportFormatTest extends ExportBench {
  static Stream<ExportFormat> all() {
    return ExportFormats.ALL.stream();
  }

  @Test
  void eachHasANameAndAnExtensionOfItsOwn() {
    assertEquals(ExportFormats.ALL.size(), all().map(ExportFormat::name).distinct().count());
    assertEquals(ExportFormats.ALL.size(), all().map(ExportFormat::extension).distinct().count());
    all()
        .forEach(
            format ->
                assertEquals(
                    format,
                    ExportFormats.of(format.name().toUpperCase(Locale.ROOT)).orElseThrow()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void noneIsAWholeFileOfNothing(ExportFormat format) throws Exception {
    String none = written(format, rows(new Picked(List.of()), false, false));
    String many = written(format);
    assertTrue(none.length() < many.length());
    assertFalse(none.contains(PROMPT));
  }

  @ParameterizedTest
  @MethodSource("all")
  void noKeyGoesOutWhereverOneStands(ExportFormat format) throws Exception {
    for (String text : List.of(written(format), written(format, true, true))) {
      assertFalse(text.contains("MARKER"), format.name());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void aLockedCaseIsAHashAlone(ExportFormat format) throws Exception {
    String text = written(format, false, true);
    assertFalse(text.contains(LOCKED));
    assertTrue(text.contains(PROMPT));
  }

  @ParameterizedTest
  @MethodSource("all")
  void redactedPromptsStandNowhere(ExportFormat format) throws Exception {
    String text = written(format, true, false);
    assertFalse(text.contains(PROMPT));
    assertTrue(
        text.replace("\\", "").contains(Redaction.placeholder(PROMPT)), "the placeholder stands");
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsMadeUpIsMarked(ExportFormat format) throws Exception {
    String text = written(format).toLowerCase(Locale.ROOT);
    assertTrue(text.contains("simulated"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameIsWrittenTheSame(ExportFormat format) throws Exception {
    assertEquals(written(format), written(format));
  }

  @ParameterizedTest
  @MethodSource("all")
  void aCancelEndsIt(ExportFormat format) {
    Cancellation cancelled = new Cancellation();
    cancelled.cancel();
    Rows rows =
        new Rows(
            workspace().source(),
            BundledWorkspace.everything(workspace().log()),
            new Rows.Wishes(false, false),
            count -> {},
            cancelled);
    assertThrows(
        CancellationException.class, () -> format.write(rows, new ByteArrayOutputStream()));
  }
}
