package assay.journey;

import static assay.exchange.picture.SamplePictures.exifSegment;
import static assay.exchange.picture.SamplePictures.jpeg;
import static assay.exchange.picture.SamplePictures.jpegWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.MetadataKind;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.conduct.Objection;
import assay.exchange.ReferenceFiles;
import assay.exchange.picture.TiffBlock;
import assay.run.Order;
import assay.run.RunEnd;
import assay.run.RunListener;
import assay.simulator.Simulator;
import assay.simulator.SimulatorOptions;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A picture with a place in it: stripped, sent, recorded, and locked with its metadata or without.
 */
@Timeout(120)
class MetadataJourneyTest {
  private static final byte[] FILE = jpegWith(exifSegment(TiffBlock.ofTelephone()));
  private static final List<MetadataKind> STRIPPED = List.of(MetadataKind.GPS, MetadataKind.EXIF);

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

  private ReferenceImage take(boolean strip) {
    ReferenceFiles.Result result = new ReferenceFiles(workplace.blobs(), strip).take("a.jpg", FILE);
    return assertInstanceOf(ReferenceFiles.Result.Taken.class, result).image();
  }

  private RunEnd submit(String prompt, ReferenceImage image) {
    Order order =
        new Order(
            workplace.log.sessions().getFirst().id(),
            new Case(prompt, List.of(image)),
            Workplace.simulator(simulator.baseUrl()),
            1,
            1);
    return workplace.submit.start(order, new RunListener() {}).await();
  }

  @Test
  void theStrippedPictureIsSentAndTheAttemptRecordsWhatWasTakenOut() throws IOException {
    ReferenceImage image = take(true);
    Attempt sent = submit("A mug", image).attempts().getFirst();
    workplace.close();
    workplace = new Workplace(workspace);
    Attempt stored = workplace.stored(sent);
    ReferenceImage kept = stored.tested().images().getFirst();
    assertEquals(image, kept);
    assertEquals(STRIPPED, kept.origin().stripped());
    assertEquals(Sha256.of(FILE), kept.origin().strippedFrom());
    String body = workplace.log.raw(sent.id()).orElseThrow().requestBody();
    assertTrue(body.contains(Sha256.of(jpeg()).hex()), body);
    assertFalse(body.contains(Sha256.of(FILE).hex()), body);
    try (InputStream bytes = workplace.blobs().read(kept.sha256())) {
      assertArrayEquals(jpeg(), bytes.readAllBytes());
    }
  }

  @Test
  void aLockHoldsBothWays() {
    ReferenceImage stripped = take(true);
    Attempt sent = submit("A mug", stripped).attempts().getFirst();
    workplace.submit.flag(sent.tested(), sent.id(), "");
    for (ReferenceImage again : List.of(stripped, take(false))) {
      RunEnd end = submit("Other words", again);
      assertEquals(List.of(), end.attempts());
      assertInstanceOf(Objection.Locked.class, end.objection());
    }
  }

  @Test
  void theCommandLineTellsAndStripsAndTheDoctorFindsNothingAmiss() throws Exception {
    workplace.close();
    Program.answerAtOnce(workspace);
    Path file = Files.write(pictures.resolve("a.jpg"), FILE);
    String folder = workspace.toString();
    List<String> usual = List.of("--prompt", "A mug", "--image", file.toString());
    String plain = said(run(folder, usual, "--dry-run"));
    assertTrue(plain.contains("a.jpg tells where it was taken"), plain);
    String look = said(run(folder, usual, "--dry-run", "--strip-metadata"));
    assertTrue(look.contains("a.jpg: metadata taken out before sending: GPS, EXIF."), look);
    assertTrue(look.contains("sha256:" + Sha256.of(jpeg()).hex()), look);
    String sent = said(run(folder, usual, "--json", "--strip-metadata"));
    String line = sent.lines().filter(l -> l.startsWith("{")).findFirst().orElseThrow();
    JsonNode image = new JsonMapper().readTree(line).at("/referenceImages/0");
    assertEquals("[\"gps\",\"exif\"]", image.get("metadataStripped").toString());
    assertEquals(Sha256.of(FILE).hex(), image.get("strippedFrom").asString());
    said("doctor", "--workspace", folder);
    workplace = new Workplace(workspace);
  }

  private static String said(String... words) throws Exception {
    try (Program program = Program.start(words)) {
      assertEquals(0, program.end(), () -> program.said().toString());
      return String.join("\n", program.said());
    }
  }

  private static String[] run(String folder, List<String> usual, String... more) {
    List<String> words = new ArrayList<>(List.of("run", "--workspace", folder));
    words.addAll(usual);
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }
}
