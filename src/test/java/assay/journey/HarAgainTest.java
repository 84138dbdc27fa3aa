package assay.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.attempt.Attempt.Place;
import assay.attempt.BlockMethod;
import assay.attempt.Case;
import assay.attempt.CloudOptions;
import assay.attempt.Configuration;
import assay.attempt.HarmCategory;
import assay.attempt.ImageType;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.endpoint.HttpImageService;
import assay.endpoint.Spoken;
import assay.endpoint.Timeouts;
import assay.exchange.HashingBlobs;
import assay.exchange.Plan;
import assay.exchange.PlanFile;
import assay.exchange.bundle.BundledWorkspace;
import assay.exchange.export.ExportFormats;
import assay.exchange.export.Rows;
import assay.exchange.intake.Intake;
import assay.exchange.intake.Intake.Around;
import assay.exchange.intake.Intake.Judged;
import assay.exchange.intake.IntakeFormats;
import assay.exchange.intake.LossReport;
import assay.exchange.intake.PlanSet;
import assay.exchange.intake.Skipped;
import assay.run.AttemptLog.Run;
import assay.run.Cancellation;
import assay.run.FakeKeys;
import assay.run.ImageService.Prepared;
import assay.store.Facts;
import assay.store.Pictures;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests as they are really written go out as HAR and come back as cases. */
class HarAgainTest {
  private static final String PROMPT = "A red vase \"on\" a shelf,\nbeside 红色花瓶 \ud83c\udf4e";

  private static final Configuration OF_VERTEX =
      new Configuration(
          Spoken.VERTEX_CREDENTIALS.at("https://aiplatform.googleapis.com"),
          "gemini-3-pro-image",
          new Thresholds(
              Map.of(
                  HarmCategory.HARASSMENT, Threshold.OFF,
                  HarmCategory.HATE_SPEECH, Threshold.BLOCK_ONLY_HIGH),
              Map.of(HarmCategory.HARASSMENT, BlockMethod.SEVERITY)),
          new OutputOptions(OutputOptions.AspectRatio.R16_9, OutputOptions.Size.S2K, 7, 0.5)
              .with(new CloudOptions(null, null, "image/jpeg", 85, Map.of())));

  private static final Configuration PLAIN =
      new Configuration(
          Spoken.GEMINI_API.at("https://generativelanguage.googleapis.com"),
          "gemini-2.5-flash-image",
          Thresholds.NOT_SENT,
          OutputOptions.NOT_SENT);

  private static final Configuration OF_GATEWAY =
      new Configuration(
          Spoken.OPENAI.at("https://gateway.example"),
          "gpt-image",
          Thresholds.NOT_SENT,
          OutputOptions.NOT_SENT);

  @TempDir Path temp;

  private final byte[] png;
  private final byte[] jpeg;

  HarAgainTest() throws IOException {
    png = Pictures.png(40, 30);
    jpeg = Pictures.jpeg(30, 40);
  }

  @Test
  void everyCountIsExactAndEveryImageAndSettingIsTheSame() throws Exception {
    Path har = exported();
    Judged judged =
        Intake.read(
            har,
            IntakeFormats.of(har).orElseThrow(),
            new Around(tested -> false, new HashingBlobs()));
    assertEquals(new LossReport.Counts(7, 3, 2), judged.report().counts());
    assertEquals(Map.of(Skipped.LOCKED, 1, Skipped.NO_REQUEST, 1), judged.report().skipped());
    assertEquals(Map.of(), judged.report().notTaken());
    assertEquals(Map.of(), judged.report().markers());
    Path to = temp.resolve("to");
    List<Plan> plans =
        PlanSet.write(to, judged.cases()).stream()
            .map(to::resolve)
            .map(HarAgainTest::plan)
            .toList();
    assertSame(OF_VERTEX, plans.get(0));
    assertImages(plans.get(0));
    assertSame(PLAIN, plans.get(1));
    assertImages(plans.get(1));
    assertEquals("Another one", plans.get(2).prompt());
    assertEquals(List.of(), plans.get(2).images());
  }

  private static Plan plan(Path file) {
    return assertInstanceOf(PlanFile.Result.Read.class, PlanFile.read(file)).plan();
  }

  private static void assertSame(Configuration sent, Plan plan) {
    assertEquals(PROMPT, plan.prompt());
    assertEquals(sent.model(), plan.target().model());
    assertEquals(sent.output(), plan.output());
    assertEquals(optional(sent.thresholds().byCategory()), plan.thresholds());
    assertEquals(optional(sent.thresholds().methods()), plan.methods());
  }

  private static <T> Map<HarmCategory, Optional<T>> optional(Map<HarmCategory, T> values) {
    return values.entrySet().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                Map.Entry::getKey, value -> Optional.of(value.getValue())));
  }

  private void assertImages(Plan plan) throws IOException {
    assertEquals(2, plan.images().size());
    assertArrayEquals(png, Files.readAllBytes(plan.images().get(0)));
    assertArrayEquals(jpeg, Files.readAllBytes(plan.images().get(1)));
  }

  /** Three times the same, once with other settings, one without images, one locked, one else. */
  private Path exported() throws IOException {
    try (BundledWorkspace workspace = new BundledWorkspace(temp.resolve("workspace"));
        HttpImageService service =
            new HttpImageService(Timeouts.USUAL, new FakeKeys(), workspace.blobs())) {
      Run run = workspace.run(workspace.session(), 7);
      Sent sent = new Sent(workspace, service, run);
      Case tested = new Case(PROMPT, List.of(kept(workspace, png), kept(workspace, jpeg)));
      for (int repeat = 1; repeat <= 3; repeat++) {
        sent.send(repeat, tested, OF_VERTEX, shown(workspace));
      }
      sent.send(4, tested, PLAIN, shown(workspace));
      sent.send(5, Case.ofPrompt("Another one"), PLAIN, Facts.answer(200, "SAFETY", null, null));
      sent.send(6, Case.ofPrompt("To a gateway"), OF_GATEWAY, new Answer.Cancelled());
      sent.send(
          7,
          Case.ofPrompt("One that is stopped"),
          PLAIN,
          Facts.answer(200, "PROHIBITED_CONTENT", null, null));
      return written(workspace);
    }
  }

  private static Answer shown(BundledWorkspace workspace) throws IOException {
    return Facts.answer(200, "STOP", null, workspace.picture(8, 8).sha256());
  }

  private static ReferenceImage kept(BundledWorkspace workspace, byte[] bytes) throws IOException {
    boolean png = bytes[0] == (byte) 0x89;
    return new ReferenceImage(
        png ? "a.png" : "b.jpg",
        workspace.keep(bytes).sha256(),
        png ? ImageType.PNG : ImageType.JPEG,
        bytes.length,
        null);
  }

  private record Sent(BundledWorkspace workspace, HttpImageService service, Run run) {
    void send(int repeat, Case tested, Configuration configuration, Answer answer) {
      Attempt like = Facts.attempt(run, repeat, "x");
      Attempt attempt =
          new Attempt(
              like.id(),
              new Place(run.session(), run.id(), run.number(), repeat, run.repeats()),
              tested,
              configuration,
              like.begunAt().plusSeconds(repeat),
              null);
      Prepared prepared = service.prepare(tested, configuration);
      workspace.log().begin(attempt, prepared.url(), prepared.body());
      workspace.complete(attempt, answer);
    }
  }

  private Path written(BundledWorkspace workspace) throws IOException {
    Path har = temp.resolve("attempts");
    Rows rows =
        new Rows(
            workspace.source(),
            BundledWorkspace.everything(workspace.log()),
            new Rows.Wishes(false, true),
            count -> {},
            new Cancellation());
    try (OutputStream to = Files.newOutputStream(har)) {
      ExportFormats.of("har").orElseThrow().write(rows, to);
    }
    return har;
  }
}
