package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Answer.Received;
import assay.attempt.Case;
import assay.attempt.ImageType;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Kind;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.endpoint.FullDisk.Point;
import assay.run.MemoryBlobs;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When this machine's disk fails, the attempt says so and nothing is left half-way. */
@Timeout(60)
class HttpStoreTest {
  private static final String JSON = HttpBytes.json(HttpBytes.image(400_000));

  @ParameterizedTest
  @EnumSource(names = {"OPEN", "WRITE", "WRITE_PLAINLY", "KEEP"})
  void anImageThatCannotBeWrittenIsNotStoredAndTheRestIsKept(Point point) throws IOException {
    FullDisk disk = new FullDisk(point);
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole(JSON))) {
      Answer.Failed failed = (Answer.Failed) Sender.once(disk, server.baseUrl());
      assertEquals(Fault.NOT_STORED, failed.fault());
      assertTrue(failed.detail().contains("No space left"), failed.detail());
      Received partial = failed.partial();
      assertNotNull(partial);
      assertEquals(200, partial.http().status());
      assertEquals(List.of(), partial.images());
      assertTrue(JSON.startsWith(partial.body().text()), partial.body().text());
      assertTrue(partial.body().text().endsWith("\"data\":\""), partial.body().text());
      assertEquals(Kind.TRANSPORT, Outcome.of(failed).kind());
    }
    assertEquals(0, disk.healthy.count());
    assertEquals(0, disk.healthy.leftOpen());
  }

  /** The connection breaks in the image, and what came of it cannot be kept either. */
  @Test
  void aCutImageThatCannotBeKeptIsNotStored() throws IOException {
    FullDisk disk = new FullDisk(Point.KEEP);
    LoopbackServer.Script script =
        conversation -> {
          conversation.say(HttpBytes.declaring("", JSON.length()));
          conversation.say(JSON.substring(0, 200_000));
          conversation.end();
        };
    try (LoopbackServer server = LoopbackServer.answering(script)) {
      Answer.Failed failed = (Answer.Failed) Sender.once(disk, server.baseUrl());
      assertEquals(Fault.NOT_STORED, failed.fault());
      assertNotNull(failed.partial());
    }
    assertEquals(0, disk.healthy.leftOpen());
  }

  @ParameterizedTest
  @EnumSource(names = {"SIZE", "READ", "READ_ON"})
  void aReferenceImageThatCannotBeReadIsTheDisksFault(Point point) throws IOException {
    FullDisk disk = new FullDisk(point);
    Case tested = withReference(disk.healthy.put(HttpBytes.image(400_000)));
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole(JSON));
        Sender sender = new Sender(disk)) {
      Answer.Failed failed = (Answer.Failed) sender.send(server.baseUrl(), tested);
      assertEquals(Fault.NOT_STORED, failed.fault(), failed.detail());
      assertNull(failed.partial());
      assertEquals(List.of(), server.requests());
    }
  }

  @Test
  void aReferenceImageThatIsGoneSendsNothing() throws IOException {
    Case tested = withReference(Sha256.of(new byte[] {1}));
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole(JSON));
        Sender sender = new Sender(new MemoryBlobs())) {
      Answer.Failed failed = (Answer.Failed) sender.send(server.baseUrl(), tested);
      assertEquals(Fault.NOT_STORED, failed.fault());
      assertEquals(0, server.connections());
    }
  }

  private static Case withReference(Sha256 hash) {
    ReferenceImage image = new ReferenceImage("a.png", hash, ImageType.PNG, 400_000, null);
    return new Case("A mug", List.of(image));
  }
}
