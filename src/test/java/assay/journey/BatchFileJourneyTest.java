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
import assay.run.sweep.BatchService.UnderWay;
import assay.simulator.Script;
import assay.simulator.Simulator;
import assay.simulator.SimulatorOptions;
import assay.simulator.Step;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A batch that is too large for one request, at the program's own simulator. */
@Timeout(60)
class BatchFileJourneyTest {
  private static final byte[] DOT =
      HexFormat.of()
          .parseHex(
              "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
                  + "1f15c4890000000d49444154789c636060606000000005000167a2d1950000000049454e44ae426082");

  private final MemoryBlobs blobs = new MemoryBlobs();
  private final Cancellation cancellation = new Cancellation();

  @Test
  void goesAndComesBackAsAFile() throws IOException {
    SimulatorOptions options = SimulatorOptions.DEFAULT.withPace(0);
    try (Simulator simulator = Simulator.start(options, Clock.systemUTC());
        HttpImageService service = new HttpImageService(Timeouts.USUAL, new FakeKeys(), blobs)) {
      simulator.play(
          Script.of(Step.image(2_000), Step.block("PROHIBITED_CONTENT"), Step.overloaded()));
      Endpoint endpoint = new Endpoint(Endpoint.Kind.SIMULATOR, simulator.baseUrl());
      BatchService batches = service.batches();
      BatchService.Made made = batches.make(order(service, endpoint), cancellation);
      String name = assertInstanceOf(Accepted.class, made).name();
      assertInstanceOf(UnderWay.class, batches.look(endpoint, name, cancellation));
      Ended ended = assertInstanceOf(Ended.class, batches.look(endpoint, name, cancellation));
      assertEquals(List.of(Kind.IMAGE, Kind.FIXED_POLICY, Kind.SERVICE), kinds(ended));
      assertTrue(Outcome.of(answer(ended, 1)).provenance().simulated());
      assertTrue(blobs.size(Outcome.of(answer(ended, 1)).images().getFirst().sha256()).isPresent());
      assertTrue(
          simulator.served().stream()
              .anyMatch(served -> served.toString().contains("/upload/v1beta/files")));
      assertEquals(new BatchService.Found(name), batches.find(endpoint, "sweep-1", cancellation));
    }
  }

  /** Three requests with a picture of 6 MB each, which is one dot and nothing behind it. */
  private Order order(HttpImageService service, Endpoint endpoint) {
    byte[] large = Arrays.copyOf(DOT, 6_000_000);
    ReferenceImage image =
        new ReferenceImage("dot.png", blobs.put(large), ImageType.PNG, large.length, null);
    Configuration configuration =
        new Configuration(
            endpoint, Configuration.DEFAULT_MODEL, Thresholds.NOT_SENT, OutputOptions.NOT_SENT);
    List<Line> lines = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      Case edit = new Case("Make it blue, " + number, List.of(image));
      lines.add(new Line(id(number), service.prepare(edit, configuration)));
    }
    return new Order("sweep-1", endpoint, Configuration.DEFAULT_MODEL, lines);
  }

  private static UUID id(int number) {
    return new UUID(7, number);
  }

  private static Answer answer(Ended ended, int number) {
    return Optional.ofNullable(ended.answers().get(id(number))).orElseThrow();
  }

  private static List<Kind> kinds(Ended ended) {
    return IntStream.rangeClosed(1, 3)
        .mapToObj(number -> Outcome.of(answer(ended, number)).kind())
        .toList();
  }
}
