package assay.endpoint;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Answer.Received;
import assay.attempt.Answer.StoredImage;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Kind;
import assay.run.MemoryBlobs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks on the wire, and what is kept of it. */
@Timeout(60)
class HttpFaultTest {
  private static final byte[] IMAGE = HttpBytes.image(200_000);
  private static final String JSON = HttpBytes.json(IMAGE);
  private static final int IN_THE_IMAGE = JSON.indexOf("\"data\":\"") + 8 + 4 * 25_000;
  private static final String ZIPPED = "Content-Encoding: gzip\r\n";

  /** Says this and ends the connection in good order. */
  private static LoopbackServer.Script breaking(byte[]... pieces) {
    return conversation -> {
      for (byte[] piece : pieces) {
        conversation.say(piece);
      }
      conversation.end();
    };
  }

  static Map<String, LoopbackServer.Script> cuts() {
    byte[] json = HttpBytes.bytes(JSON);
    byte[] head = HttpBytes.declaring("", json.length);
    byte[] chunkedHead = HttpBytes.beginningChunks("");
    byte[] zipped = HttpBytes.gzip(JSON);
    Map<String, LoopbackServer.Script> cuts = new TreeMap<>();
    cuts.put("before the head", breaking());
    cuts.put("in the status line", breaking(HttpBytes.bytes("HTTP/1.1 20")));
    cuts.put("in the head", breaking(HttpBytes.first(40, head)));
    cuts.put("after the head", breaking(head));
    cuts.put("in the JSON", breaking(head, HttpBytes.first(30, json)));
    cuts.put("in the image", breaking(head, HttpBytes.first(IN_THE_IMAGE, json)));
    cuts.put("one byte too early", breaking(head, HttpBytes.first(json.length - 1, json)));
    cuts.put("in chunks", breaking(chunkedHead, HttpBytes.chunks(json, 999)));
    cuts.put(
        "in a chunk", breaking(chunkedHead, HttpBytes.first(5_000, HttpBytes.chunks(json, 999))));
    cuts.put(
        "in a zipped body",
        breaking(
            HttpBytes.declaring(ZIPPED, zipped.length),
            HttpBytes.first(zipped.length / 2, zipped)));
    cuts.put(
        "at the end of half a zipped body",
        breaking(HttpBytes.whole(ZIPPED, HttpBytes.first(zipped.length / 2, zipped))));
    cuts.put(
        "in what only says that it is zipped",
        breaking(HttpBytes.whole(ZIPPED, HttpBytes.bytes("{\"candidates\":[]}"))));
    cuts.put("of something that is not HTTP", breaking(HttpBytes.bytes("SSH-2.0-x\r\n\r\n")));
    return cuts;
  }

  @ParameterizedTest
  @MethodSource("cutNames")
  void whatEndsTooEarlyIsCutOff(String name) throws IOException {
    MemoryBlobs blobs = new MemoryBlobs();
    try (LoopbackServer server = LoopbackServer.answering(requireNonNull(cuts().get(name)))) {
      Answer.Failed failed = (Answer.Failed) Sender.once(blobs, server.baseUrl());
      assertEquals(Fault.CUT_OFF, failed.fault(), failed.detail());
      assertEquals(Kind.TRANSPORT, Outcome.of(failed).kind());
      assertEquals(1, server.connections());
    }
    assertEquals(0, blobs.leftOpen());
  }

  static java.util.Set<String> cutNames() {
    return cuts().keySet();
  }

  @Test
  void whatCameBeforeTheCutIsKept() throws IOException {
    MemoryBlobs blobs = new MemoryBlobs();
    try (LoopbackServer server =
        LoopbackServer.answering(requireNonNull(cuts().get("in the image")))) {
      Received partial = partial((Answer.Failed) Sender.once(blobs, server.baseUrl()));
      assertEquals(200, partial.http().status());
      assertEquals(1, partial.images().size());
      StoredImage image = partial.images().getFirst();
      assertArrayEquals(HttpBytes.first(75_000, IMAGE), blobs.bytes(image.sha256()));
      assertEquals(
          JSON.substring(0, JSON.indexOf("\"data\":\"") + 8) + "sha256:" + image.sha256().hex(),
          partial.body().text());
    }
  }

  @Test
  void anImageThatWasWholeBeforeTheCutIsKeptWhole() throws IOException {
    MemoryBlobs blobs = new MemoryBlobs();
    try (LoopbackServer server =
        LoopbackServer.answering(requireNonNull(cuts().get("one byte too early")))) {
      Received partial = partial((Answer.Failed) Sender.once(blobs, server.baseUrl()));
      assertArrayEquals(IMAGE, blobs.bytes(partial.images().getFirst().sha256()));
      assertEquals(1290, Outcome.of(partial).tokens().total());
    }
  }

  @Test
  void nothingIsKeptWhereNothingCame() throws IOException {
    try (LoopbackServer server =
        LoopbackServer.answering(requireNonNull(cuts().get("in the head")))) {
      assertNull(Sender.failing(server.baseUrl()).partial());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1_000})
  void aConnectionThatIsResetIsReset(int saidBefore) throws IOException {
    LoopbackServer.Script script =
        conversation -> {
          if (saidBefore >= 0) {
            conversation.say(HttpBytes.declaring("", JSON.length()));
            conversation.say(JSON.substring(0, saidBefore));
          }
          conversation.reset();
        };
    MemoryBlobs blobs = new MemoryBlobs();
    try (LoopbackServer server = LoopbackServer.answering(script)) {
      Answer.Failed failed = (Answer.Failed) Sender.once(blobs, server.baseUrl());
      assertEquals(Fault.RESET, failed.fault(), failed.detail());
      assertEquals(1, server.connections());
    }
    assertEquals(0, blobs.leftOpen());
  }

  /** Too short a length cuts the JSON off; the reader says so, not the wire. */
  @Test
  void aLengthThatSaysTooLittleGivesAnAnswerThatIsCutOff() throws IOException {
    LoopbackServer.Script script =
        breaking(HttpBytes.declaring("", JSON.length() - 40), HttpBytes.bytes(JSON));
    MemoryBlobs blobs = new MemoryBlobs();
    try (LoopbackServer server = LoopbackServer.answering(script)) {
      Received received = (Received) Sender.once(blobs, server.baseUrl());
      assertEquals(Kind.TRANSPORT, Outcome.of(received).kind());
      assertArrayEquals(IMAGE, blobs.bytes(received.images().getFirst().sha256()));
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 250, 20000", "0, 250, 20000", "150000, 250, 20000", "-1, 20000, 250"})
  void silenceIsATimeout(int saidBefore, int silenceMillis, int callMillis) throws IOException {
    LoopbackServer.Script script =
        conversation -> {
          if (saidBefore >= 0) {
            conversation.say(HttpBytes.declaring("", JSON.length()));
            conversation.say(JSON.substring(0, saidBefore));
          }
          conversation.holdUntilClientLeaves();
        };
    assertTimesOut(script, silenceMillis, callMillis, saidBefore >= 0);
  }

  /** Bytes come all the time, so only the time for the whole call ends it. */
  @Test
  void anAnswerThatNeverEndsIsATimeout() throws IOException {
    LoopbackServer.Script script =
        conversation -> {
          conversation.say(HttpBytes.declaring("", 1L << 40));
          conversation.sayAgainAndAgain(" ", Duration.ofMillis(5));
        };
    assertTimesOut(script, 20_000, 400, true);
  }

  private static void assertTimesOut(
      LoopbackServer.Script script, int silenceMillis, int callMillis, boolean headCame)
      throws IOException {
    Timeouts timeouts =
        new Timeouts(
            Duration.ofSeconds(20),
            Duration.ofMillis(silenceMillis),
            Duration.ofMillis(callMillis));
    MemoryBlobs blobs = new MemoryBlobs();
    try (LoopbackServer server = LoopbackServer.answering(script);
        Sender sender = new Sender(timeouts, Sender.KEY, blobs)) {
      Answer.Failed failed = (Answer.Failed) sender.send(server.baseUrl());
      assertEquals(Fault.TIMEOUT, failed.fault(), failed.detail());
      assertEquals(headCame, failed.partial() != null);
      assertEquals(1, server.connections());
    }
    assertEquals(0, blobs.leftOpen());
  }

  @Test
  void nobodyThereIsNoConnection() throws IOException {
    String nobody;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = "http://127.0.0.1:" + gone.getLocalPort();
    }
    assertEquals(Fault.CONNECT, Sender.failing(nobody).fault());
  }

  /** Says no TLS, or goes away in the middle of the handshake: before any request. */
  @ParameterizedTest
  @ValueSource(
      strings = {"HTTP/1.1 400 Bad Request\r\n\r\n", "", "\u0015\u0003\u0003\u0000\u0002\u0002("})
  void aPortWithoutTlsIsTls(String answer) throws IOException {
    try (PlainPort port = new PlainPort(answer)) {
      Answer.Failed failed = Sender.failing("https://127.0.0.1:" + port.number());
      assertEquals(Fault.TLS, failed.fault(), failed.detail());
      assertTrue(failed.fault().isBeforeSending());
      assertNull(failed.partial());
    }
  }

  @Test
  void aServerThatFloodsTheStatusLineIsToldInFewWords() throws IOException {
    try (LoopbackServer server =
        LoopbackServer.answering(breaking(HttpBytes.bytes("x".repeat(100_000) + "\r\n\r\n")))) {
      String detail = Sender.failing(server.baseUrl()).detail();
      assertTrue(detail.length() <= 300, () -> detail.length() + " characters");
    }
  }

  private static Received partial(Answer.Failed failed) {
    Received partial = failed.partial();
    assertNotNull(partial);
    return partial;
  }
}
