package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Answer.Received;
import assay.attempt.Case;
import assay.attempt.ImageType;
import assay.attempt.Outcome;
import assay.attempt.ReferenceImage;
import assay.run.MemoryBlobs;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The user's wish cuts a call wherever it stands. The servers here would hold it for good. */
@Timeout(60)
class HttpCancelTest {
  private static final byte[] IMAGE = HttpBytes.image(500_000);
  private static final String JSON = HttpBytes.json(IMAGE);

  /** So patient that only the cancellation can end a call within the test's time. */
  private static final Timeouts FOR_GOOD =
      new Timeouts(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));

  private final MemoryBlobs blobs = new MemoryBlobs();
  private final Sender sender = new Sender(FOR_GOOD, Sender.KEY, blobs);
  private final CountDownLatch reached = new CountDownLatch(1);

  @Test
  void beforeTheStartNothingIsSent() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole(JSON))) {
      sender.cancellation.cancel();
      assertInstanceOf(Answer.Cancelled.class, sender.send(server.baseUrl()));
      assertEquals(0, server.requests().size());
    }
  }

  @Test
  void whileTheServerThinks() throws Exception {
    assertIsCut(
        conversation -> {
          reached.countDown();
          conversation.holdUntilClientLeaves();
        });
  }

  @Test
  void duringTheHead() throws Exception {
    assertIsCut(
        conversation -> {
          conversation.say("HTTP/1.1 200 OK\r\nContent-Ty");
          reached.countDown();
          conversation.holdUntilClientLeaves();
        });
  }

  @Test
  void duringTheImageWhichLeavesNothingBehind() throws Exception {
    LoopbackServer.Script script =
        conversation -> {
          conversation.say(HttpBytes.declaring("", JSON.length()));
          conversation.say(JSON.substring(0, 300_000));
          conversation.holdUntilClientLeaves();
        };
    try (LoopbackServer server = LoopbackServer.answering(script)) {
      CompletableFuture<Answer> answer = sending(server.baseUrl());
      sender.awaitProgress(4);
      assertIsCut(answer);
    }
    assertEquals(0, blobs.count());
    assertEquals(0, blobs.leftOpen());
  }

  /** The words come before the picture that the user does not wait for. */
  @Test
  void duringThePictureBehindAHardStopWhichStaysWithoutTheKey() throws Exception {
    String stop =
        "{\"promptFeedback\":{\"blockReasonMessage\":\""
            + Sender.KEY
            + " It shows children.\"},"
            + JSON.substring(1);
    LoopbackServer.Script script =
        conversation -> {
          conversation.say(HttpBytes.declaring("", stop.length()));
          conversation.say(stop.substring(0, 300_000));
          conversation.holdUntilClientLeaves();
        };
    try (LoopbackServer server = LoopbackServer.answering(script)) {
      CompletableFuture<Answer> answer = sending(server.baseUrl());
      sender.awaitProgress(4);
      assertIsCut(answer);
      Outcome outcome = Outcome.of(answer.get());
      assertEquals(Outcome.Kind.CANCELLED, outcome.kind());
      assertEquals(Outcome.HardStop.MESSAGE_NAMES_CHILDREN, outcome.judgement().hardStop());
      String body = answer.get().received().orElseThrow().body().text();
      assertTrue(body.contains("[key] It shows children."), body.substring(0, 80));
    }
    assertEquals(0, blobs.count());
  }

  /** The server takes the connection and reads nothing, so the request does not fit through. */
  @Test
  void whileTheRequestIsOnItsWay() throws Exception {
    byte[] image = HttpBytes.image(30_000_000);
    Case tested =
        new Case(
            "A mug",
            List.of(
                new ReferenceImage("a.png", blobs.put(image), ImageType.PNG, image.length, null)));
    try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Answer> answer =
          on(() -> sender.send("http://127.0.0.1:" + deaf.getLocalPort(), tested));
      try (Socket taken = deaf.accept()) {
        assertTrue(taken.getInputStream().read() >= 0);
        assertIsCut(answer);
      }
    }
  }

  @Test
  void anAnswerThatIsThereAlreadyStays() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole(JSON))) {
      Answer answer = sender.send(server.baseUrl());
      sender.cancellation.cancel();
      assertInstanceOf(Received.class, answer);
    }
  }

  private void assertIsCut(LoopbackServer.Script script) throws Exception {
    try (LoopbackServer server = LoopbackServer.answering(script)) {
      CompletableFuture<Answer> answer = sending(server.baseUrl());
      assertTrue(reached.await(20, TimeUnit.SECONDS));
      assertIsCut(answer);
      server.awaitEnd();
      assertEquals(1, server.connections());
    }
  }

  private void assertIsCut(CompletableFuture<Answer> answer) throws Exception {
    sender.cancellation.cancel();
    assertInstanceOf(Answer.Cancelled.class, answer.get(20, TimeUnit.SECONDS));
    sender.close();
  }

  private CompletableFuture<Answer> sending(String baseUrl) {
    return on(() -> sender.send(baseUrl));
  }

  private static CompletableFuture<Answer> on(Supplier<Answer> call) {
    return CompletableFuture.supplyAsync(call, Thread::startVirtualThread);
  }
}
