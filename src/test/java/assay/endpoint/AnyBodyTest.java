package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Answer.Received;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Repeat;
import assay.endpoint.Corpus.Route;
import assay.endpoint.Corpus.Row;
import assay.run.MemoryBlobs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any body on any route. */
class AnyBodyTest {
  private static final List<Row> ROWS = Corpus.rows();

  @Property(tries = 3_000)
  void noMutatedAnswerOnAnyRouteMakesAnythingThrow(
      @ForAll @IntRange(max = 10_000) int number,
      @ForAll Route route,
      @ForAll long seed,
      @ForAll @IntRange(max = 12) int mutations,
      @ForAll("statuses") int status) {
    Row row = ROWS.get(number % ROWS.size());
    byte[] body = mutated(row.bytes(), new Random(seed), mutations);
    MemoryBlobs blobs = new MemoryBlobs();
    Outcome outcome = Outcome.of(Corpus.read(route, status, body, blobs));
    assertNotNull(outcome.group());
    assertTrue(!outcome.isHardStop() || outcome.judgement().repeat() == Repeat.NEVER);
    assertEquals(0, blobs.leftOpen());
  }

  /** Whatever it is, it is kept to the byte as long as no picture is taken out of it. */
  @Property(tries = 3_000)
  void bytesWithoutPicturesAreKeptAsTheyCame(
      @ForAll("nearlyAnswers") String text, @ForAll Route route) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Answer answer = Corpus.read(route, 200, bytes, new MemoryBlobs());
    Received received = answer.received().orElseThrow();
    if (received.images().isEmpty()) {
      assertArrayEquals(bytes, received.body().bytes());
    }
    assertNotNull(Outcome.of(answer).kind());
  }

  @Provide
  Arbitrary<Integer> statuses() {
    return Arbitraries.of(200, 200, 200, 400, 403, 404, 429, 500, 503);
  }

  @Provide
  Arbitrary<String> nearlyAnswers() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\\",
            "\"error\":",
            "\"data\":",
            "\"b64_json\":\"",
            "\"url\":\"",
            "data:image/png;base64,",
            "data:",
            "AQID",
            "\"inlineData\":{\"data\":\"",
            "\"message\":\"[IMAGE_SAFETY]\"",
            "\"code\":",
            "429",
            "null",
            "=",
            "\n",
            "é",
            "\\/")
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }

  private static byte[] mutated(byte[] bytes, Random random, int mutations) {
    byte[] copy = java.util.Arrays.copyOf(bytes, 1 + random.nextInt(Math.max(1, bytes.length)));
    byte[] interesting = "\"\\{}[]:,=0n".getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < mutations; i++) {
      copy[random.nextInt(copy.length)] =
          random.nextBoolean()
              ? (byte) random.nextInt()
              : interesting[random.nextInt(interesting.length)];
    }
    return copy;
  }
}
