package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.attempt.Outcome.AnswerImage;
import assay.attempt.Outcome.Kind;
import assay.run.RunEnd;
import assay.simulator.Script;
import assay.simulator.Simulator;
import assay.simulator.SimulatorOptions;
import assay.simulator.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the simulator can be told to answer reaches the log as what it is. */
@Timeout(120)
class ScriptedJourneyTest {
  @TempDir static Path workspace;

  private static Simulator simulator;
  private static Workplace workplace;
  private static int rows;

  @BeforeAll
  static void open() throws IOException {
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
    workplace = new Workplace(workspace);
  }

  @AfterAll
  static void close() {
    workplace.close();
    simulator.close();
  }

  private static Arguments row(Kind kind, int tries, String name, Step step) {
    return Arguments.of(kind, tries, name, step);
  }

  private static Stream<Arguments> finished(Kind kind, String... reasons) {
    return Stream.of(reasons)
        .map(reason -> row(kind, 1, "finish " + reason, Step.finish(reason, null)));
  }

  private static Stream<Arguments> blocked(Kind kind, String... reasons) {
    return Stream.of(reasons).map(reason -> row(kind, 1, "block " + reason, Step.block(reason)));
  }

  static Stream<Arguments> steps() {
    return Stream.of(pictures(), refusals(), blocks(), errors(), faults()).flatMap(s -> s);
  }

  private static Stream<Arguments> pictures() {
    return Stream.of(
        row(Kind.IMAGE, 1, "image", Step.image()),
        row(Kind.IMAGE, 1, "image of 3 MB", Step.image(3_000_000)),
        row(Kind.IMAGE, 1, "two drafts", Step.drafts(2)),
        row(Kind.IMAGE, 1, "image later", Step.image().after(Duration.ofMillis(20))),
        row(Kind.MODEL_REFUSED, 1, "text", Step.text("I would rather not.")));
  }

  private static Stream<Arguments> refusals() {
    return Stream.of(
            finished(Kind.OUTPUT_BLOCKED, "SAFETY", "IMAGE_SAFETY", "BLOCKLIST"),
            finished(Kind.RIGHTS, "RECITATION", "IMAGE_RECITATION"),
            finished(Kind.FIXED_POLICY, "PROHIBITED_CONTENT", "IMAGE_PROHIBITED_CONTENT"),
            finished(Kind.PERSONAL_DATA, "SPII"),
            finished(Kind.NO_IMAGE, "NO_IMAGE", "IMAGE_OTHER", "OTHER"),
            finished(Kind.TRUNCATED, "MAX_TOKENS"),
            finished(Kind.MALFUNCTION, "MALFORMED_RESPONSE", "MISSING_THOUGHT_SIGNATURE"),
            finished(Kind.ORG_POLICY, "MODEL_ARMOR"),
            finished(Kind.ACCESS, "PUP_LIMITED_DISABLED"),
            finished(Kind.EMPTY, "STOP"),
            finished(Kind.UNKNOWN, "NEVER_HEARD_OF"))
        .flatMap(s -> s);
  }

  private static Stream<Arguments> blocks() {
    return Stream.of(
            blocked(
                Kind.PROMPT_BLOCKED, "SAFETY", "IMAGE_SAFETY", "OTHER", "BLOCKLIST", "JAILBREAK"),
            blocked(Kind.FIXED_POLICY, "PROHIBITED_CONTENT"),
            blocked(Kind.ORG_POLICY, "MODEL_ARMOR"),
            blocked(Kind.UNKNOWN, "NEVER_HEARD_OF"))
        .flatMap(s -> s);
  }

  private static Stream<Arguments> errors() {
    return Stream.of(
        row(Kind.INVALID_REQUEST, 1, "400", Step.error(400, "INVALID_ARGUMENT", "A bad field.")),
        row(Kind.ACCESS, 1, "402", Step.error(402, "PAYMENT_REQUIRED", "No credit.")),
        row(Kind.ACCESS, 1, "403", Step.error(403, "PERMISSION_DENIED", "Not you.")),
        row(Kind.INVALID_REQUEST, 1, "404", Step.error(404, "NOT_FOUND", "No such model.")),
        row(Kind.TRANSPORT, 5, "408", Step.error(408, "TIMEOUT", "Too slow.")),
        row(Kind.QUOTA, 5, "quota per minute", Step.quota(Duration.ofSeconds(3))),
        row(Kind.QUOTA, 1, "quota per day", Step.dailyQuota()),
        row(Kind.SERVICE, 5, "500", Step.internal()),
        row(Kind.SERVICE, 5, "502", Step.raw(502, Map.of(), "<html>Bad gateway</html>")),
        row(Kind.SERVICE, 5, "503", Step.overloaded()),
        row(
            Kind.SERVICE,
            5,
            "503 at once",
            Step.raw(503, Map.of("Retry-After", "0"), "{\"error\":{\"code\":503}}")),
        row(Kind.SERVICE, 2, "504", Step.deadline()));
  }

  private static Stream<Arguments> faults() {
    return Stream.of(
        row(Kind.TRANSPORT, 1, "JSON that breaks off", Step.malformedJson()),
        row(Kind.TRANSPORT, 1, "a web page", Step.raw(200, Map.of(), "<html>Log in</html>")),
        row(Kind.TRANSPORT, 1, "cut at once", Step.image().cutAfter(0)),
        row(Kind.TRANSPORT, 1, "cut in the JSON", Step.image().cutAfter(40)),
        row(Kind.TRANSPORT, 1, "cut in the image", Step.image().cutAfter(9_000)),
        row(Kind.TRANSPORT, 1, "too much declared", Step.image().declaring(10)),
        row(Kind.TRANSPORT, 1, "too little declared", Step.image().declaring(-10)));
  }

  @ParameterizedTest(name = "{0} after {1} of {2}")
  @MethodSource("steps")
  void everyStepReachesTheLogAsWhatItIs(Kind kind, int tries, String name, Step step)
      throws IOException {
    int served = simulator.served().size();
    simulator.play(new Script(Collections.nCopies(tries, step)));
    RunEnd end =
        workplace.run(
            Workplace.simulator(simulator.baseUrl()), "Mug number " + ++rows + ", " + name, 1);
    Attempt attempt = workplace.stored(end.attempts().getFirst());
    assertEquals(end.attempts().getFirst(), attempt);
    Outcome outcome = attempt.outcome().orElseThrow();
    assertEquals(kind, outcome.kind(), outcome.toString());
    List<Attempt.Try> kept = workplace.log.raw(attempt.id()).orElseThrow().tries();
    assertEquals(tries, kept.size());
    assertEquals(served + tries, simulator.served().size());
    assertEquals(outcome, Outcome.of(kept.getLast().answer()));
    assertImagesAreThere(outcome.images());
    if (kind.bearsVerdict()) {
      assertEquals(kind == Kind.IMAGE, outcome.finalImage().isPresent());
    }
  }

  private static void assertImagesAreThere(List<AnswerImage> images) {
    for (AnswerImage image : images) {
      assertEquals(image.bytes(), workplace.blobs().size(image.sha256()).orElseThrow());
      assertTrue(image.bytes() > 1_000, image.toString());
    }
  }
}
