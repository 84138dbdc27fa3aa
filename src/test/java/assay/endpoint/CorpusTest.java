package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Answer.Received;
import assay.attempt.Answer.StoredImage;
import assay.attempt.BlockReason;
import assay.attempt.FinishReason;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Kind;
import assay.endpoint.Corpus.Route;
import assay.endpoint.Corpus.Row;
import assay.run.MemoryBlobs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers on every route, against a table that was written by hand. */
class CorpusTest {
  static List<Row> rows() {
    return Corpus.rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void isJudgedAsTheTableSays(Row row) {
    Outcome outcome = Outcome.of(row.answer());
    Outcome.Judgement judgement = outcome.judgement();
    assertEquals(
        row.expected(),
        List.of(
            outcome.kind().name(),
            word(judgement.layer()),
            word(judgement.adjustable()),
            word(judgement.repeat()),
            judgement.hardStop() == null ? "-" : word(judgement.hardStop()),
            reason(outcome)));
    List<String> because = outcome.signals().because();
    assertFalse(because.isEmpty(), "every path says on what it rests");
    assertTrue(because.containsAll(row.because()), () -> row.because() + " in " + because);
  }

  private static String reason(Outcome outcome) {
    BlockReason block = outcome.signals().blockReason();
    FinishReason finish = outcome.signals().finishReason();
    if (block != null) {
      return block.wireName();
    }
    return finish == null ? "-" : finish.wireName();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Every byte is there again when the pictures are put back in their places. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void losesNoByte(Row row) {
    if (row.file().endsWith(".gz") || row.file().contains("cut-off")) {
      return;
    }
    MemoryBlobs blobs = new MemoryBlobs();
    Answer answer = Corpus.read(row.route(), row.status(), row.bytes(), blobs);
    Received received = answer.received().orElseThrow();
    String body = received.body().text();
    for (StoredImage image : received.images()) {
      String base64 = Base64.getEncoder().encodeToString(blobs.bytes(image.sha256()));
      body = body.replace("sha256:" + image.sha256().hex(), base64);
    }
    String came = new String(row.bytes(), StandardCharsets.UTF_8);
    assertEquals(came.replace("\\/", "/"), body.replace("\\/", "/"));
  }

  /** What is stored is read again with the same result. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void readsAStoredBodyAsItReadTheFirst(Row row) {
    Received received = row.answer().received().orElseThrow();
    ProtocolReader reader = new ProtocolReader(row.route().protocol, row.route().evidence);
    assertEquals(received.reading(), reader.read(received.body(), received.images()));
  }

  @Test
  void hasAtLeastSixtyOfEveryKindThatABodyCanHaveAndOnEveryRoute() {
    List<Row> rows = rows();
    assertTrue(rows.size() >= 60, "only " + rows.size());
    Set<Kind> kinds =
        rows.stream()
            .map(row -> Kind.valueOf(row.expected().getFirst()))
            .collect(Collectors.toSet());
    assertEquals(EnumSet.complementOf(EnumSet.of(Kind.INTERRUPTED)), kinds);
  }

  @ParameterizedTest
  @EnumSource(Route.class)
  void hasPicturesBlocksAndErrorsOnEveryRoute(Route route) {
    Set<String> kinds =
        rows().stream()
            .filter(row -> row.route() == route)
            .map(row -> row.expected().getFirst())
            .collect(Collectors.toSet());
    assertTrue(kinds.containsAll(Set.of("IMAGE", "PROMPT_BLOCKED", "OUTPUT_BLOCKED")), "" + kinds);
    assertTrue(kinds.contains("ACCESS"), "" + kinds);
  }

  @Test
  void everyFileHasItsLineAndItsSource() throws IOException {
    Set<String> named =
        rows().stream().map(Row::file).collect(Collectors.toCollection(TreeSet::new));
    Path folder = Path.of("src/test/resources/assay/corpus");
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> there =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("corpus.csv"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(there, named);
    }
    rows().forEach(row -> assertFalse(row.source().isBlank(), row.file()));
  }

  @Test
  void picturesComeOutWithTheirTypeAndTheLastIsTheFinalOne() {
    for (Row row : rows()) {
      Outcome outcome = Outcome.of(row.answer());
      boolean one = !row.file().equals("openai-url.json") && !row.file().contains("-batch-");
      if (outcome.kind() == Kind.IMAGE && one) {
        assertEquals("image/png", outcome.finalImage().orElseThrow().mimeType(), row.file());
        assertEquals(outcome.finalImage().orElseThrow(), outcome.images().getLast(), row.file());
      }
    }
  }

  @Test
  void aPackedBodyIsUnpacked() {
    Row packed =
        rows().stream().filter(row -> row.file().endsWith(".gz")).findFirst().orElseThrow();
    byte[] torn = Arrays.copyOf(packed.bytes(), packed.bytes().length - 9);
    Answer answer = Corpus.read(packed.route(), 200, torn, new MemoryBlobs());
    assertEquals(Kind.TRANSPORT, Outcome.of(answer).kind());
    byte[] noGzip = {0x1f, (byte) 0x8b, 3, 4};
    Answer broken = Corpus.read(packed.route(), 200, noGzip, new MemoryBlobs());
    assertEquals(Kind.TRANSPORT, Outcome.of(broken).kind());
    assertArrayEquals(new byte[0], broken.received().orElseThrow().body().bytes());
  }
}
