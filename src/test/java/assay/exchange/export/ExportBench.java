package assay.exchange.export;

import assay.attempt.Answer.Http;
import assay.attempt.Answer.Received;
import assay.attempt.Attempt;
import assay.attempt.Body;
import assay.attempt.Case;
import assay.attempt.Review;
import assay.attempt.Review.Verdict;
import assay.exchange.bundle.BundledWorkspace;
import assay.exchange.bundle.Picked;
import assay.run.AttemptLog.Run;
import assay.run.Cancellation;
import assay.store.Facts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test over a workspace with attempts of every kind, some of them spiteful. */
abstract class ExportBench {
  /** What would be a key if it were one. */
  static final List<String> MARKERS =
      List.of(
          "AIzaMARKER0123456789012345678901234567890",
          "ya29.MARKER0123456789",
          "sk-MARKER01234567890123",
          "AQ.MARKER0123456789012345");

  static final String LOCKED = "A prompt of a case that is locked";
  static final String SPITEFUL = "=cmd|' /C calc'!A1, \"quoted\"\r\nand | a \u0001 pipe <b>";

  @TempDir Path temp;
  private @Nullable BundledWorkspace opened;

  @BeforeEach
  void fill() throws IOException {
    BundledWorkspace workspace = new BundledWorkspace(temp.resolve("workspace"));
    opened = workspace;
    workspace.fill();
    Run run = workspace.run(workspace.session(), 4);
    workspace.complete(
        workspace.begin(run, 1, Case.ofPrompt(SPITEFUL)), Facts.answer(200, "SAFETY", null, null));
    workspace.complete(workspace.begin(run, 2, Case.ofPrompt("with keys")), leaky());
    Attempt wrong =
        workspace.complete(
            workspace.begin(run, 3, Case.ofPrompt("judged")),
            Facts.answer(200, "SAFETY", null, null));
    workspace.log().review(new Review(wrong.id(), Verdict.FALSE_POSITIVE, "+1 wrong", Facts.NOW));
    var picture = workspace.picture(12, 12);
    Case locked = new Case(LOCKED, List.of(workspace.reference(picture)));
    workspace.complete(
        workspace.begin(run, 4, locked), Facts.answer(200, "PROHIBITED_CONTENT", null, null));
  }

  /** An answer that repeats keys wherever it can, which an earlier version might have kept. */
  private static Received leaky() {
    Received like = Facts.answer(200, "SAFETY", "See " + MARKERS.getFirst(), null);
    String body =
        "{\"a\":\""
            + String.join(" ", MARKERS)
            + "\",\"u\":\"https://x/?key="
            + MARKERS.getFirst()
            + "&a=b\",\"h\":\"Authorization: Bearer "
            + MARKERS.get(1)
            + "\"}";
    return new Received(
        new Http(
            200,
            Map.of(
                "x-goog-api-key", List.of(MARKERS.getFirst()),
                "set-cookie", List.of("session=MARKER-cookie"),
                "x-echo", List.of("Bearer " + MARKERS.get(1)))),
        Body.of(body),
        List.of(),
        like.reading());
  }

  @AfterEach
  void close() {
    workspace().close();
  }

  final BundledWorkspace workspace() {
    return java.util.Objects.requireNonNull(opened);
  }

  final Rows rows(Picked picked, boolean redact, boolean images) {
    return new Rows(
        workspace().source(),
        picked,
        new Rows.Wishes(redact, images),
        count -> {},
        new Cancellation());
  }

  final String written(ExportFormat format) throws IOException {
    return written(format, false, false);
  }

  final String written(ExportFormat format, boolean redact, boolean images) throws IOException {
    Picked all = BundledWorkspace.everything(workspace().log());
    return written(format, rows(all, redact, images));
  }

  static String written(ExportFormat format, Rows rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    format.write(rows, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
