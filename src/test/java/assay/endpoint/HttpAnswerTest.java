package assay.endpoint;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Answer.Received;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Kind;
import assay.attempt.Sha256;
import assay.run.MemoryBlobs;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that arrive whole. */
@Timeout(60)
class HttpAnswerTest {
  private static final byte[] IMAGE = HttpBytes.image(300_001);
  private static final String FIRST = HttpBytes.json(IMAGE);
  private static final String LAST = HttpBytes.jsonWithImageLast(IMAGE);
  private static final String ZIPPED = "Content-Encoding: gzip\r\n";

  static Map<String, byte[]> wholeAnswers() {
    return Map.of(
        "with a length, image first", HttpBytes.whole(FIRST),
        "with a length, image last", HttpBytes.whole(LAST),
        "in chunks, image first", HttpBytes.chunked("", HttpBytes.bytes(FIRST), 10_007),
        "in tiny chunks, image last", HttpBytes.chunked("", HttpBytes.bytes(LAST), 13),
        "zipped", HttpBytes.whole(ZIPPED, HttpBytes.gzip(FIRST)),
        "zipped in chunks", HttpBytes.chunked(ZIPPED, HttpBytes.gzip(LAST), 5_003),
        "with an image in the other base64",
            HttpBytes.whole(FIRST.replace('+', '-').replace('/', '_').replace("image_", "image/")));
  }

  static List<String> names() {
    return wholeAnswers().keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void anImageArrivesByteForByte(String name) throws IOException {
    MemoryBlobs blobs = new MemoryBlobs();
    try (LoopbackServer server = LoopbackServer.saying(requireNonNull(wholeAnswers().get(name)))) {
      Answer answer = Sender.once(blobs, server.baseUrl());
      Outcome outcome = Outcome.of(answer);
      assertEquals(Kind.IMAGE, outcome.kind(), answer.toString());
      Sha256 hash = outcome.finalImage().orElseThrow().sha256();
      assertArrayEquals(IMAGE, blobs.bytes(hash));
      assertEquals(1290, outcome.tokens().total());
      assertTrue(((Received) answer).body().text().contains("\"sha256:" + hash.hex() + "\""));
    }
    assertEquals(1, blobs.count());
    assertEquals(0, blobs.leftOpen());
  }

  @Test
  void anAnswerWithoutALengthEndsWithItsConnection() throws IOException {
    LoopbackServer.Script script =
        conversation -> {
          conversation.say("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + FIRST);
          conversation.end();
        };
    try (LoopbackServer server = LoopbackServer.answering(script)) {
      assertEquals(Kind.IMAGE, Outcome.of(Sender.once(new MemoryBlobs(), server.baseUrl())).kind());
    }
  }

  @Test
  void theStatusAndAllHeadersAreKept() throws IOException {
    byte[] answer = HttpBytes.status("429 Slow down", "Retry-After: 7\r\nX-A: 1\r\nx-a: 2\r\n");
    try (LoopbackServer server = LoopbackServer.saying(answer)) {
      Received received = (Received) Sender.once(new MemoryBlobs(), server.baseUrl());
      assertEquals(429, received.http().status());
      assertEquals(List.of("1", "2"), received.http().headers().get("x-a"));
      assertEquals(Optional.of("7"), received.http().header("Retry-After"));
      assertEquals("{}", received.body().text());
    }
  }

  @Test
  void aBodyThatIsNoJsonIsKeptAsItCame() throws IOException {
    String page = "<html><p>Grüße – 保安\r\n\0</html>";
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole(page))) {
      Received received = (Received) Sender.once(new MemoryBlobs(), server.baseUrl());
      assertArrayEquals(HttpBytes.bytes(page), received.body().bytes());
    }
  }

  @Test
  void progressGrowsToTheWholeLength() throws IOException {
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole(FIRST));
        Sender sender = new Sender(new MemoryBlobs())) {
      sender.send(server.baseUrl());
      assertTrue(sender.progress.size() >= 5, sender.progress.toString());
      assertEquals(sender.progress.stream().sorted().distinct().toList(), sender.progress);
      assertEquals(FIRST.length(), sender.progress.getLast());
    }
  }

  @Test
  void progressOfASmallAnswerIsToldOnce() throws IOException {
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole("{}"));
        Sender sender = new Sender(new MemoryBlobs())) {
      sender.send(server.baseUrl());
      assertEquals(List.of(2L), sender.progress);
    }
  }

  @Test
  void anEmptyBodyIsAnAnswer() throws IOException {
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole(""))) {
      Received received = (Received) Sender.once(new MemoryBlobs(), server.baseUrl());
      assertEquals(0, received.body().length());
    }
  }

  @Test
  void moreTextThanAnyAnswerHasIsCutOffWithItsBeginningKept() throws IOException {
    String beginning = "{\"candidates\":[],\"text\":\"";
    LoopbackServer.Script script =
        conversation -> {
          conversation.say(HttpBytes.declaring("", 1L << 40));
          conversation.say(beginning);
          byte[] block = HttpBytes.bytes("x".repeat(64 * 1024));
          for (int i = 0; i < 300; i++) {
            conversation.say(block);
          }
          conversation.holdUntilClientLeaves();
        };
    MemoryBlobs blobs = new MemoryBlobs();
    try (LoopbackServer server = LoopbackServer.answering(script)) {
      Answer.Failed failed = (Answer.Failed) Sender.once(blobs, server.baseUrl());
      assertEquals(Answer.Fault.CUT_OFF, failed.fault());
      Received partial = failed.partial();
      assertTrue(partial != null && partial.body().text().startsWith(beginning));
      assertTrue(partial.body().length() <= BodySplitter.LONGEST_BODY);
      assertEquals(Kind.TRANSPORT, Outcome.of(failed).kind());
    }
  }

  @Test
  void theSameConnectionServesTheNextRequest() throws IOException {
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole(FIRST));
        Sender sender = new Sender(new MemoryBlobs())) {
      sender.send(server.baseUrl());
      sender.send(server.baseUrl());
      assertEquals(2, server.requests().size());
      assertEquals(1, server.connections());
    }
  }

  @Test
  void aServerThatClosesAfterEachAnswerIsConnectedToAnew() throws IOException {
    LoopbackServer.Script script =
        conversation -> {
          conversation.say(HttpBytes.whole("Connection: close\r\n", HttpBytes.bytes("{}")));
          conversation.end();
        };
    try (LoopbackServer server = LoopbackServer.answering(script);
        Sender sender = new Sender(new MemoryBlobs())) {
      for (int i = 1; i <= 5; i++) {
        assertNull(faultOf(sender.send(server.baseUrl())));
        assertEquals(i, server.connections());
      }
    }
  }

  private static Answer.@org.jspecify.annotations.Nullable Fault faultOf(Answer answer) {
    return answer instanceof Answer.Failed failed ? failed.fault() : null;
  }
}
