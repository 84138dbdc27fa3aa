package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.ImageType;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Kind;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import assay.attempt.Thresholds;
import assay.endpoint.HttpImageService;
import assay.endpoint.Timeouts;
import assay.run.Cancellation;
import assay.run.FakeKeys;
import assay.run.MemoryBlobs;
import assay.run.sweep.BatchService;
import assay.run.sweep.BatchService.Accepted;
import assay.run.sweep.BatchService.Ended;
import assay.run.sweep.BatchService.Line;
import assay.run.sweep.BatchService.Order;
import assay.run.sweep.BatchService.Progress;
import assay.run.sweep.BatchService.Refused;
import assay.run.sweep.BatchService.UnderWay;
import assay.simulator.Script;
import assay.simulator.Simulator;
import assay.simulator.SimulatorOptions;
import assay.simulator.Step;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Batches of the program's own sender at the program's own simulator. */
@Timeout(60)
class BatchJourneyTest {
  private static final Case MUG = Case.ofPrompt("A red mug");
  private static final byte[] PNG =
      HexFormat.of()
          .parseHex(
              "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
                  + "1f15c4890000000d49444154789c636060606000000005000167a2d1950000000049454e44ae426082");

  private final MemoryBlobs blobs = new MemoryBlobs();
  private final Cancellation cancellation = new Cancellation();
  private Simulator simulator;
  private HttpImageService service;

  @BeforeEach
  void open() throws IOException {
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
    service = new HttpImageService(Timeouts.USUAL, new FakeKeys(), blobs);
  }

  @AfterEach
  void close() {
    service.close();
    simulator.close();
  }

  @Test
  void isUnderWayAndThenHoldsAnAnswerForEachAttempt() {
    simulator.play(
        Script.of(Step.image(2_000), Step.block("PROHIBITED_CONTENT"), Step.overloaded()));
    String name = made("sweep-1", 3);
    assertInstanceOf(UnderWay.class, look(name));
    Ended ended = assertInstanceOf(Ended.class, look(name));
    assertEquals("BATCH_STATE_SUCCEEDED", ended.state());
    assertEquals(List.of(Kind.IMAGE, Kind.FIXED_POLICY, Kind.SERVICE), kinds(ended, 3));
    Outcome drawn = Outcome.of(answer(ended, 1));
    assertTrue(blobs.size(drawn.images().getFirst().sha256()).isPresent());
    ended.answers().values().forEach(each -> assertTrue(Outcome.of(each).provenance().simulated()));
    assertEquals(ended, look(name));
  }

  @Test
  void eachLineIsJudgedAsItWouldBeAlone() {
    Step[] steps = {
      Step.image(2_000),
      Step.text("A mug."),
      Step.text("I would rather not."),
      Step.finish("IMAGE_SAFETY", "Unable to show the image."),
      Step.finish("A_NEW_REASON", null),
      Step.block("SAFETY"),
      Step.quota(Duration.ofSeconds(3)),
      Step.overloaded(),
      Step.internal(),
      Step.deadline(),
      Step.error(400, "INVALID_ARGUMENT", "No such aspect ratio"),
      Step.error(403, "PERMISSION_DENIED", "Denied")
    };
    simulator.play(Script.of(steps));
    List<Kind> alone = new ArrayList<>();
    for (int i = 0; i < steps.length; i++) {
      alone.add(Outcome.of(sendAlone()).kind());
    }
    simulator.play(Script.of(steps));
    assertEquals(alone, kinds(end(made("sweep-1", steps.length)), steps.length));
  }

  @Test
  void aReferencePictureArrivesWhole() {
    ReferenceImage image =
        new ReferenceImage("dot.png", blobs.put(PNG), ImageType.PNG, PNG.length, null);
    Case edit = new Case("Make it blue", List.of(image));
    simulator.play(Script.of(Step.image(2_000)));
    assertEquals(List.of(Kind.IMAGE), kinds(end(made("sweep-1", edit)), 1));
  }

  @Test
  void isFoundByItsDisplayName() {
    IntStream.range(0, 60).forEach(n -> made("other-" + n, 1));
    String name = made("sweep-1", 1);
    IntStream.range(60, 99).forEach(n -> made("other-" + n, 1));
    assertEquals(new BatchService.Found(name), find("sweep-1"));
    assertEquals(new BatchService.Absent(), find("sweep-2"));
  }

  @Test
  void whatHadNoTurnWhenItWasStoppedIsCancelled() {
    simulator.play(
        Script.of(Step.image(2_000), Step.image(2_000), Step.image(2_000), Step.image(2_000)));
    String name = made("sweep-1", 4);
    look(name);
    service.batches().cancel(endpoint(), name);
    Ended ended = assertInstanceOf(Ended.class, look(name));
    assertEquals("BATCH_STATE_CANCELLED", ended.state());
    assertEquals(List.of(Kind.IMAGE, Kind.IMAGE, Kind.CANCELLED, Kind.CANCELLED), kinds(ended, 4));
  }

  @Test
  void anEndWithoutAnswersHoldsNone() {
    assertEquals(new Ended("BATCH_STATE_FAILED", Map.of()), end(made("fail-1", 2)));
    assertEquals(new Ended("BATCH_STATE_EXPIRED", Map.of()), end(made("expire-1", 2)));
  }

  @Test
  void aModelThatDoesNotDrawMakesNoBatch() {
    Order order = order("sweep-1", MUG);
    Order other = new Order("sweep-1", endpoint(), "no-such-model", order.lines());
    Answer answer =
        assertInstanceOf(Refused.class, service.batches().make(other, cancellation)).answer();
    assertEquals(Kind.INVALID_REQUEST, Outcome.of(answer).kind());
    assertEquals(new BatchService.Absent(), find("sweep-1"));
  }

  @Test
  void fiveHundredLinesComeBack() {
    simulator.play(
        new Script(IntStream.range(0, 500).mapToObj(n -> Step.text("No. " + n)).toList()));
    Ended ended = end(made("sweep-1", 500));
    Set<UUID> ours =
        IntStream.rangeClosed(1, 500).mapToObj(BatchJourneyTest::id).collect(Collectors.toSet());
    assertEquals(ours, ended.answers().keySet());
    assertTrue(answer(ended, 500).received().orElseThrow().body().text().contains("No. 499"));
  }

  private Endpoint endpoint() {
    return new Endpoint(Endpoint.Kind.SIMULATOR, simulator.baseUrl());
  }

  private Configuration configuration() {
    return new Configuration(
        endpoint(), Configuration.DEFAULT_MODEL, Thresholds.NOT_SENT, OutputOptions.NOT_SENT);
  }

  private static UUID id(int number) {
    return new UUID(7, number);
  }

  private Order order(String displayName, Case... cases) {
    List<Line> lines = new ArrayList<>();
    for (Case tested : cases) {
      lines.add(new Line(id(lines.size() + 1), service.prepare(tested, configuration())));
    }
    return new Order(displayName, endpoint(), Configuration.DEFAULT_MODEL, lines);
  }

  private String made(String displayName, int lines) {
    Case[] cases = new Case[lines];
    Arrays.fill(cases, MUG);
    return made(displayName, cases);
  }

  private String made(String displayName, Case... cases) {
    BatchService.Made made = service.batches().make(order(displayName, cases), cancellation);
    return assertInstanceOf(Accepted.class, made).name();
  }

  private Answer sendAlone() {
    return service.send(
        service.prepare(MUG, configuration()), configuration(), n -> {}, cancellation);
  }

  private Progress look(String name) {
    return service.batches().look(endpoint(), name, cancellation);
  }

  /** At pace 0 each look moves a batch on. */
  private Ended end(String name) {
    look(name);
    return assertInstanceOf(Ended.class, look(name));
  }

  private BatchService.Search find(String displayName) {
    return service.batches().find(endpoint(), displayName, cancellation);
  }

  private static Answer answer(Ended ended, int number) {
    return Optional.ofNullable(ended.answers().get(id(number))).orElseThrow();
  }

  private static List<Kind> kinds(Ended ended, int lines) {
    return IntStream.rangeClosed(1, lines)
        .mapToObj(number -> Outcome.of(answer(ended, number)).kind())
        .toList();
  }
}
