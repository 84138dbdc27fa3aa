package assay.exchange.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer.Http;
import assay.attempt.Answer.Received;
import assay.attempt.Attempt;
import assay.attempt.Body;
import assay.attempt.Case;
import assay.attempt.Review;
import assay.attempt.Secrets;
import assay.conduct.CaseKeys;
import assay.conduct.Lock;
import assay.exchange.bundle.BundleWriter.Wishes;
import assay.exchange.bundle.BundleWriter.Written;
import assay.exchange.export.ExportFormat;
import assay.exchange.export.ExportFormats;
import assay.exchange.export.Rows;
import assay.run.AttemptLog.Run;
import assay.run.Cancellation;
import assay.store.Facts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A key in use, of no form that is known, that somebody pasted or a gateway answered. */
class KeysStayHereTest {
  private static final String KEY = "planted/key=\"of\" a gateway";
  private static final String PROMPT = "A mug beside " + KEY;

  @TempDir Path temp;
  private @org.jspecify.annotations.Nullable BundledWorkspace opened;
  private Attempt planted =
      Facts.attempt(new Run(new java.util.UUID(0, 0), new java.util.UUID(0, 0), 1, 1), 1, "x");

  @BeforeEach
  void plant() throws Exception {
    opened = new BundledWorkspace(temp.resolve("from"));
    workspace().redactor().hide(KEY);
    workspace().log().renameSession(workspace().session(), "Session of " + KEY);
    Run run = workspace().run(workspace().session(), 2);
    planted = workspace().complete(workspace().begin(run, 1, Case.ofPrompt(PROMPT)), text());
    workspace().complete(workspace().begin(run, 2, Case.ofPrompt("A mug")), bytes());
    workspace()
        .log()
        .review(new Review(planted.id(), Review.Verdict.UNSURE, KEY, Facts.NOW, "Ann " + KEY));
  }

  private BundledWorkspace workspace() {
    return java.util.Objects.requireNonNull(opened);
  }

  @AfterEach
  void close() {
    workspace().close();
  }

  private static Received text() {
    String base64 =
        Base64.getEncoder().encodeToString(("x" + KEY).getBytes(StandardCharsets.UTF_8));
    return answer(
        Body.of(
            "{\"error\":{\"code\":400,\"message\":\"Bad "
                + URLEncoder.encode(KEY, StandardCharsets.UTF_8).replace("+", "%20")
                + "\",\"status\":\"INVALID_ARGUMENT\",\"details\":[{\"data\":\""
                + base64
                + "\"}]}}"));
  }

  /** No UTF-8, and a key in it all the same. */
  private static Received bytes() {
    return answer(Body.of(("\u00ff\u00fe" + KEY).getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static Received answer(Body body) {
    Http http = new Http(400, Map.of("x-note", List.of(KEY)));
    return new Received(
        http,
        body,
        List.of(),
        Facts.read(
            Facts.attempt(new Run(new java.util.UUID(0, 0), new java.util.UUID(0, 0), 1, 1), 1, "x")
                .configuration()
                .endpoint(),
            http,
            body,
            List.of()));
  }

  private Written write(Path file, boolean redactPrompts) throws IOException {
    return workspace()
        .writer()
        .write(
            BundledWorkspace.everything(workspace().log()),
            file,
            new Wishes(redactPrompts, null),
            bytes -> {},
            new Cancellation());
  }

  /** The forms in which the key would be found, by name. */
  private static Map<String, String> forms() {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("plain", KEY);
    forms.put("JSON", KEY.replace("\"", "\\\""));
    forms.put("JSON in JSON", KEY.replace("\"", "\\\\\\\""));
    forms.put("address", URLEncoder.encode(KEY, StandardCharsets.UTF_8).replace("+", "%20"));
    forms.put("XML", KEY.replace("\"", "&quot;"));
    forms.put("CSV", KEY.replace("\"", "\"\""));
    for (int before = 0; before < 3; before++) {
      byte[] shifted = (" ".repeat(before) + KEY).getBytes(StandardCharsets.UTF_8);
      String base64 = Base64.getEncoder().encodeToString(shifted);
      forms.put("base64, " + before + " before", base64.substring(4, base64.length() - 4));
    }
    return forms;
  }

  private static void assertClean(String text) {
    forms().forEach((name, form) -> assertFalse(text.contains(form), name));
  }

  static Stream<ExportFormat> formats() {
    return ExportFormats.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void noFormatHasItInAnySpelling(ExportFormat format) throws Exception {
    Rows rows =
        new Rows(
            workspace().source(),
            BundledWorkspace.everything(workspace().log()),
            new Rows.Wishes(false, true),
            count -> {},
            new Cancellation());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(rows, out);
    assertClean(out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void noBundleHasItAndTheManifestSaysInHowManyAttempts() throws Exception {
    Path file = temp.resolve("out.assay");
    Written written = write(file, false);
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertClean(text);
    assertTrue(text.contains("A mug beside " + Secrets.MASK));
    assertEquals(2, written.manifest().count(BundleWriter.MASKED));
    assertClean(Files.readString(redacted(), StandardCharsets.ISO_8859_1));
  }

  private Path redacted() throws IOException {
    Path file = temp.resolve("redacted.assay");
    write(file, true);
    return file;
  }

  /** Evidence: a prompt that is changed can never be sent again as it was. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A basic illustration of a cat",
        "Cookie: chocolate chip",
        "Cookie: \"Oreo\" on a plate",
        "Authorization: a drawing of a stamp",
        "a disk-shaped-container, basic architectural drawing"
      })
  void noHarmlessWordIsChanged(String prompt) throws Exception {
    Run run = workspace().run(workspace().session(), 1);
    Attempt harmless =
        workspace()
            .complete(workspace().begin(run, 1, Case.ofPrompt(prompt)), answer(Body.of("{}")));
    Path file = temp.resolve("out.assay");
    write(file, false);
    try (OpenBundle bundle = OpenBundle.open(file, BundledWorkspace.tools(temp.resolve("r")))) {
      assertEquals(prompt, bundle.log().find(harmless.id()).orElseThrow().tested().prompt());
      assertEquals(
          workspace().log().raw(harmless.id()).orElseThrow().requestBody(),
          bundle.log().raw(harmless.id()).orElseThrow().requestBody());
    }
  }

  @Test
  void thePreviewSaysInHowManyAttempts() {
    BundlePreview preview =
        workspace()
            .writer()
            .preview(
                BundledWorkspace.everything(workspace().log()), count -> {}, new Cancellation());
    assertEquals(2, preview.counts().masked());
  }

  @Test
  void aBundleThatWasMaskedOpensAndComesIn() throws Exception {
    Path file = temp.resolve("out.assay");
    write(file, false);
    try (OpenBundle bundle = OpenBundle.open(file, BundledWorkspace.tools(temp.resolve("r")));
        BundledWorkspace other = new BundledWorkspace(temp.resolve("to"))) {
      assertTrue(bundle.check(bytes -> {}, new Cancellation()).isWhole());
      assertEquals(
          "A mug beside " + Secrets.MASK,
          bundle.log().find(planted.id()).orElseThrow().tested().prompt());
      assertEquals(2, other.importer().take(bundle, step -> {}, new Cancellation()).attempts());
      var back = workspace().importer().take(bundle, step -> {}, new Cancellation());
      assertEquals(0, back.differing());
    }
  }

  /** Its prompt is another one outside, by which it must be locked as well. */
  @Test
  void aLockHoldsACaseByItsMaskedPrompt() throws Exception {
    workspace()
        .log()
        .lock(
            Lock.flagged(planted.tested(), planted.id(), Facts.NOW),
            new assay.run.AttemptLog.AuditEntry(Facts.NOW, "user-flag", planted.id(), ""));
    Path file = temp.resolve("out.assay");
    write(file, false);
    try (OpenBundle bundle = OpenBundle.open(file, BundledWorkspace.tools(temp.resolve("r")))) {
      Case outside = bundle.log().find(planted.id()).orElseThrow().tested();
      assertTrue(bundle.log().lockOf(CaseKeys.of(outside)).isPresent());
    }
  }

  @Test
  void aSessionIsArchivedWithoutItsKeys() throws Exception {
    Path file = temp.resolve("gone.assay");
    new SessionArchiver(
            workspace().source(),
            workspace().writer(),
            workspace().retention(),
            BundledWorkspace.tools(temp.resolve("r")),
            sweep -> false)
        .archive(workspace().session(), file, null, bytes -> {}, new Cancellation());
    assertClean(Files.readString(file, StandardCharsets.ISO_8859_1));
    assertEquals(List.of(), BundledWorkspace.all(workspace().log()));
  }
}
