package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Declaration;
import assay.attempt.Declaration.Minors;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.exchange.ReferenceFiles;
import assay.exchange.SampleCases;
import assay.run.AttemptLog.AuditEntry;
import assay.run.Order;
import assay.run.RunEnd;
import assay.run.RunEnd.Cause;
import assay.run.RunListener;
import assay.simulator.Script;
import assay.simulator.Simulator;
import assay.simulator.SimulatorOptions;
import assay.simulator.Step;
import assay.text.ConductWords;
import assay.text.Language;
import assay.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A locked case stays locked whichever way it comes, and its pictures are gone. */
@Timeout(120)
class LockJourneyTest {
  private static final Texts TEXTS = new Texts(Language.ENGLISH);
  private static final String LOCKED = TEXTS.of("conduct.locked");

  @TempDir Path workspace;
  @TempDir Path pictures;

  private Simulator simulator;
  private Workplace workplace;

  @BeforeEach
  void open() throws IOException {
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
    workplace = new Workplace(workspace);
  }

  @AfterEach
  void close() {
    workplace.close();
    simulator.close();
  }

  private void reopen() {
    workplace.close();
    workplace = new Workplace(workspace);
  }

  private Configuration here() {
    return Workplace.simulator(simulator.baseUrl());
  }

  private RunEnd submit(Case tested, Configuration configuration, int repeats) {
    Order order =
        new Order(workplace.log.sessions().getFirst().id(), tested, configuration, repeats, 1);
    return workplace.submit.start(order, new RunListener() {}).await();
  }

  @Test
  void everyWayIsRefusedWithTheSameSentenceAndThePicturesAreGone() throws Exception {
    Case knife = SampleCases.KNIFE.take(new ReferenceFiles(workplace.blobs()));
    simulator.play(
        Script.of(Step.image(), Step.finish("IMAGE_PROHIBITED_CONTENT", "Prohibited Use policy")));
    assertEquals(Cause.DONE, submit(knife, here(), 1).cause());
    RunEnd underWay = submit(knife, here(), 3);
    assertEquals(1, underWay.attempts().size());
    assertIsRefused(underWay);
    assertLastEntry("locked FIXED_POLICY; not sent: 2 of 3");
    for (Order again : ways(knife)) {
      assertIsRefused(workplace.submit.start(again, new RunListener() {}).await());
      assertLastEntry("locked FIXED_POLICY; not sent: 2 of 2");
    }
    int entries = workplace.log.audit().size();
    assertEquals(2 + ways(knife).size(), entries, "One for the stop and one for each refusal");
    workplace.close();
    assertTheCommandIsRefused();
    assertThePicturesAreWithheld();
    workplace = new Workplace(workspace);
    assertEquals(entries + 1, workplace.log.audit().size());
    assertLastEntry("locked FIXED_POLICY; not sent: 5 of 5");
    assertEquals(2, simulator.served().size());
  }

  /** The case again, under another threshold, at other endpoints, in other words. */
  private List<Order> ways(Case knife) {
    Configuration off = here();
    Configuration strict =
        new Configuration(
            off.endpoint(),
            off.model(),
            Thresholds.all(off.endpoint().categories(), Threshold.BLOCK_LOW_AND_ABOVE),
            OutputOptions.NOT_SENT);
    Endpoint other =
        new Endpoint(
            Endpoint.Kind.OPENAI_GATEWAY,
            "Another profile",
            simulator.baseUrl() + "/gateway",
            Endpoint.Kind.OPENAI_GATEWAY.usualAccess());
    Configuration elsewhere =
        new Configuration(other, "m", Thresholds.NOT_SENT, OutputOptions.NOT_SENT);
    Case reworded = new Case("The same on linen", knife.images()).declared(Declaration.HARMLESS);
    Case withoutPicture = Case.ofPrompt(knife.prompt() + " !").declared(Declaration.HARMLESS);
    return List.of(
        order(knife, off),
        order(knife, strict),
        order(knife, Workplace.gemini(simulator.baseUrl())),
        order(knife, elsewhere),
        order(reworded, off),
        order(withoutPicture, off));
  }

  private Order order(Case tested, Configuration configuration) {
    return new Order(workplace.log.sessions().getFirst().id(), tested, configuration, 2, 1);
  }

  private static void assertIsRefused(RunEnd end) {
    assertEquals(Cause.LOCKED, end.cause());
    assertNotNull(end.objection());
    assertEquals(LOCKED, new ConductWords(TEXTS).sentence(end.objection()));
  }

  private void assertLastEntry(String detail) {
    AuditEntry last = workplace.log.audit().getLast();
    assertEquals("refused", last.event());
    assertEquals(detail, last.detail());
  }

  private void assertTheCommandIsRefused() throws Exception {
    Path file = pictures.resolve("renamed.png");
    try (InputStream picture = SampleCases.KNIFE.picture()) {
      Files.copy(picture, file);
    }
    List<String> said =
        said(
            1,
            "run",
            "--prompt",
            "Something else on a board",
            "--image",
            file.toString(),
            "--base-url",
            simulator.baseUrl(),
            "--repeats",
            "5");
    assertTrue(said.contains(LOCKED), said.toString());
  }

  private void assertThePicturesAreWithheld() throws Exception {
    List<JsonNode> attempts = new ArrayList<>();
    JsonMapper json = new JsonMapper();
    said(0, "list", "--json").stream()
        .filter(line -> line.startsWith("{"))
        .forEach(line -> attempts.add(json.readTree(line)));
    assertEquals(2, attempts.size());
    List<JsonNode> images = new ArrayList<>();
    for (JsonNode attempt : attempts) {
      assertTrue(attempt.get("locked").asBoolean());
      attempt.get("referenceImages").forEach(images::add);
      attempt.get("outcome").get("images").forEach(images::add);
    }
    assertEquals(3, images.size(), "A reference each, and the picture that came at first");
    for (JsonNode image : images) {
      assertTrue(image.get("withheld").asBoolean(), image.toString());
      assertEquals(64, image.get("sha256").asString().length());
    }
  }

  private List<String> said(int exitCode, String... words) throws Exception {
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--workspace", workspace.toString()));
    try (Program program = Program.start(line.toArray(String[]::new))) {
      assertEquals(exitCode, program.end(), () -> program.said().toString());
      return program.said();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Minors.class,
      names = {"YES", "NOT_SURE"})
  void aDeclaredMinorIsNeverSentNotEvenAfterARestart(Minors minors) {
    Case tested = Case.ofPrompt("A wooden chair");
    RunEnd end = submit(tested.declared(new Declaration(minors, true)), here(), 2);
    assertIsRefused(end);
    reopen();
    assertIsRefused(submit(tested.declared(Declaration.HARMLESS), here(), 2));
    assertEquals(0, simulator.served().size());
    assertEquals(
        List.of("declared-minor", "refused", "refused"),
        workplace.log.audit().stream().map(AuditEntry::event).toList());
  }

  @Test
  void aPersonsFlagHoldsAfterARestartAndWithholdsWhatWasShown() {
    RunEnd shown = submit(Case.ofPrompt("A wooden chair"), here(), 1);
    assertEquals(Cause.DONE, shown.cause());
    workplace.submit.flag(
        shown.attempts().getFirst().tested(), shown.attempts().getFirst().id(), "");
    reopen();
    assertIsRefused(submit(Case.ofPrompt("A wooden chair"), here(), 1));
    assertEquals(1, simulator.served().size());
  }

  @Test
  void goingBelowTheStandardAtARealServiceNeedsAPurposeAndIsAudited() {
    workplace.useKey("a-key-for-this-journey");
    Configuration plain = Workplace.gemini(simulator.baseUrl());
    Configuration off =
        new Configuration(
            plain.endpoint(),
            plain.model(),
            Thresholds.NOT_SENT.with(HarmCategory.HARASSMENT, Threshold.OFF),
            plain.output());
    Case chair = Case.ofPrompt("A wooden chair").declared(Declaration.HARMLESS);
    assertEquals(Cause.REFUSED, submit(chair, off, 1).cause());
    Order stated = order(chair, off).stating(Declaration.HARMLESS, "A gauge of the filter");
    assertEquals(Cause.DONE, workplace.submit.start(stated, new RunListener() {}).await().cause());
    List<AuditEntry> audit = workplace.log.audit();
    assertEquals(
        List.of("refused", "below-standard"), audit.stream().map(AuditEntry::event).toList());
    assertTrue(audit.getLast().detail().endsWith("A gauge of the filter"));
    assertFalse(audit.toString().contains("chair"));
  }
}
