package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Answer.StoredImage;
import assay.attempt.Outcome;
import assay.attempt.Protocol;
import assay.run.MemoryBlobs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodySplitterTest {

  @Property(tries = 300)
  void anyImageInAnyPiecesComesOutWhole(
      @ForAll @Size(min = 1, max = 400_000) byte[] image,
      @ForAll @IntRange(min = 1, max = 70_000) int step)
      throws IOException {
    String json =
        "{\"inlineData\": {\"mimeType\":\"image/png\", \"data\" : \""
            + base64(image)
            + "\"},\"text\":\"after\"}";
    MemoryBlobs blobs = new MemoryBlobs();
    BodySplitter.Parts parts = split(json.getBytes(StandardCharsets.UTF_8), step, blobs);
    StoredImage stored = parts.images().getFirst();
    assertArrayEquals(image, blobs.bytes(stored.sha256()));
    assertEquals(json.replace(base64(image), "sha256:" + stored.sha256()), parts.body().text());
    assertEquals(0, blobs.leftOpen());
  }

  @Property(tries = 2_000)
  void bytesWithoutImagesComeOutAsTheyCame(
      @ForAll("nearlyJson") String text, @ForAll @IntRange(min = 1, max = 40) int step)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    BodySplitter.Parts parts = split(bytes, step, new MemoryBlobs());
    if (parts.images().isEmpty()) {
      assertArrayEquals(bytes, parts.body().bytes());
    }
  }

  @Property(tries = 3_000)
  void noMutatedOrTruncatedAnswerMakesAnythingThrowOrLeavesASinkOpen(
      @ForAll("sampleNames") String name,
      @ForAll Protocol protocol,
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 12) int mutations) {
    byte[] body = mutated(Samples.bytes(name), new Random(seed), mutations);
    MemoryBlobs blobs = new MemoryBlobs();
    Answer answer =
        new ProtocolAnswerReader()
            .read(
                protocol,
                Outcome.Evidence.GATEWAY_RAW,
                new Answer.Http(200, java.util.Map.of()),
                new ByteArrayInputStream(body),
                blobs);
    assertNotNull(Outcome.of(answer).kind());
    assertEquals(0, blobs.leftOpen());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AQID\\/w==",
        "AQID/w==",
        "AQID_w==",
        "AQID/w",
        "AQ\\nID\\u002fw\\u003d=",
        "AQ\nID/w=="
      })
  void readsEverySpellingOfBase64(String data) throws IOException {
    MemoryBlobs blobs = new MemoryBlobs();
    for (int step = 1; step < 9; step++) {
      BodySplitter.Parts parts = split(inline(data), step, blobs);
      assertArrayEquals(
          new byte[] {1, 2, 3, -1}, blobs.bytes(parts.images().getFirst().sha256()), data);
      assertTrue(
          parts.body().text().matches("\\{\"inlineData\":\\{\"data\":\"sha256:[0-9a-f]{64}\"}}"),
          parts.body().text());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "=", "A===", "%", "\\u00zz", "\\"})
  void whatIsNoImageStaysInTheBody(String data) throws IOException {
    byte[] json = inline(data);
    assertArrayEquals(json, split(json, 3, new MemoryBlobs()).body().bytes());
  }

  @Test
  void dataUnderAnotherKeyIsNoImage() throws IOException {
    byte[] json =
        "{\"functionCall\":{\"data\":\"AQID\"},\"inlineData\":[{\"x\":{\"data\":\"AQID\"}}]}"
            .getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(json, split(json, 5, new MemoryBlobs()).body().bytes());
  }

  @Test
  void anImageThatBreaksOffIsKeptAsFarAsItCame() throws IOException {
    MemoryBlobs blobs = new MemoryBlobs();
    BodySplitter.Parts parts =
        split("{\"inlineData\":{\"data\":\"AQIDBA".getBytes(StandardCharsets.UTF_8), 4, blobs);
    assertArrayEquals(new byte[] {1, 2, 3}, blobs.bytes(parts.images().getFirst().sha256()));
    assertTrue(parts.body().text().endsWith(parts.images().getFirst().sha256().hex() + "BA"));
  }

  @Test
  void moreTextThanAnyAnswerHasIsNotReadOn() throws IOException {
    BodySplitter splitter = new BodySplitter(new MemoryBlobs(), ImageField.GEMINI);
    splitter.read(new Endless());
    assertTrue(splitter.parts().tooLong());
    assertTrue(splitter.parts().body().length() <= BodySplitter.LONGEST_BODY);
  }

  @Provide
  Arbitrary<String> nearlyJson() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\\",
            "inlineData",
            "\"data\"",
            "AQID",
            "=",
            "\n",
            "data: ",
            "é",
            " ",
            "\\u",
            "0")
        .list()
        .ofMaxSize(60)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> sampleNames() {
    return Arbitraries.of(List.copyOf(Samples.ALL.keySet()));
  }

  private static byte[] mutated(byte[] bytes, Random random, int mutations) {
    byte[] copy = java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
    for (int i = 0; i < mutations; i++) {
      byte[] interesting = "\"\\{}[]:,=0n".getBytes(StandardCharsets.US_ASCII);
      copy[random.nextInt(copy.length)] =
          random.nextBoolean()
              ? (byte) random.nextInt()
              : interesting[random.nextInt(interesting.length)];
    }
    return copy;
  }

  private static BodySplitter.Parts split(byte[] bytes, int step, MemoryBlobs blobs)
      throws IOException {
    BodySplitter splitter = new BodySplitter(blobs, ImageField.GEMINI);
    splitter.read(new Dripping(bytes, step));
    return splitter.parts();
  }

  private static byte[] inline(String data) {
    return ("{\"inlineData\":{\"data\":\"" + data + "\"}}").getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Gives at most so many bytes a read. */
  private static final class Dripping extends InputStream {
    private final ByteArrayInputStream bytes;
    private final int step;

    Dripping(byte[] bytes, int step) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.step = step;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int from, int length) {
      return bytes.read(target, from, Math.min(step, length));
    }
  }

  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 'x';
    }

    @Override
    public int read(byte[] target, int from, int length) {
      java.util.Arrays.fill(target, from, from + length, (byte) 'x');
      return length;
    }
  }
}
