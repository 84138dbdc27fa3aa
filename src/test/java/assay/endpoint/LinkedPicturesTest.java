package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Body;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Kind;
import assay.attempt.OutputOptions;
import assay.attempt.Sha256;
import assay.attempt.Thresholds;
import assay.run.ApiKey;
import assay.run.Cancellation;
import assay.run.FakeKeys;
import assay.run.MemoryBlobs;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that an answer only links to. */
@Timeout(60)
class LinkedPicturesTest {
  private static final String KEY = "the-key-of-this-test";
  private static final byte[] PNG =
      "\u0089PNG\r\n\u001a\nand more".getBytes(StandardCharsets.ISO_8859_1);

  private final MemoryBlobs blobs = new MemoryBlobs();

  @Test
  void aLinkedPictureIsFetchedWithoutTheKeyAndKept() throws IOException {
    try (LoopbackServer pictures = LoopbackServer.answering(c -> picture(c, PNG));
        LoopbackServer gateway = linking(pictures.baseUrl() + "/a.png?signature=open")) {
      Outcome outcome = Outcome.of(send(gateway.baseUrl()));
      assertEquals(Kind.IMAGE, outcome.kind());
      assertEquals(Sha256.of(PNG), outcome.images().getFirst().sha256());
      assertEquals("image/png", outcome.images().getFirst().mimeType());
      String head = pictures.requests().getFirst().head();
      assertTrue(head.startsWith("GET /a.png?signature=open "), head);
      assertFalse(head.contains(KEY), head);
    }
  }

  @Test
  void aRedirectToTheSameKindOfAddressIsFollowed() throws IOException {
    try (LoopbackServer pictures = LoopbackServer.answering(c -> picture(c, PNG));
        LoopbackServer mover =
            LoopbackServer.saying(
                HttpBytes.status("302 Found", "Location: " + pictures.baseUrl() + "/b\r\n"));
        LoopbackServer gateway = linking(mover.baseUrl() + "/a")) {
      assertEquals(1, Outcome.of(send(gateway.baseUrl())).images().size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://pictures.example/a.png?token=hush",
        "https://user:hush@127.0.0.1/a.png",
        "http://user:hush@127.0.0.1/a.png"
      })
  void anAddressThatMayNotBeFetchedIsNamedByItsHostAlone(String link) throws IOException {
    try (LoopbackServer gateway = linking(link)) {
      Answer.Failed failed = assertInstanceOf(Answer.Failed.class, send(gateway.baseUrl()));
      assertEquals(Fault.NOT_FETCHED, failed.fault());
      assertFalse(failed.detail().contains("hush"), failed.detail());
      assertTrue(failed.detail().matches("(pictures.example|127.0.0.1): .*"), failed.detail());
      assertEquals(1, gateway.requests().size());
    }
  }

  @Test
  void whatIsNoPictureIsNotKept() throws IOException {
    byte[] page = "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8);
    try (LoopbackServer pictures = LoopbackServer.answering(c -> picture(c, page));
        LoopbackServer gateway = linking(pictures.baseUrl() + "/a.png")) {
      Answer.Failed failed = assertInstanceOf(Answer.Failed.class, send(gateway.baseUrl()));
      assertEquals(Fault.NOT_FETCHED, failed.fault());
      assertEquals("127.0.0.1: what came is no picture", failed.detail());
      assertTrue(blobs.size(Sha256.of(page)).isEmpty());
      Outcome outcome = Outcome.of(failed);
      assertTrue(outcome.signals().because().toString().contains("127.0.0.1"));
    }
  }

  @Test
  void whatIsTooLargeIsNotKept() throws IOException {
    LoopbackServer.Script endless =
        c -> {
          c.say("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n");
          c.say(PNG);
          byte[] block = new byte[1024 * 1024];
          for (int i = 0; i < 66; i++) {
            c.say(block);
          }
          c.end();
        };
    try (LoopbackServer pictures = LoopbackServer.answering(endless);
        LoopbackServer gateway = linking(pictures.baseUrl() + "/a.png")) {
      Answer.Failed failed = assertInstanceOf(Answer.Failed.class, send(gateway.baseUrl()));
      assertEquals("127.0.0.1: more than 64 MB", failed.detail());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "::1",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "::",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "::ffff:127.0.0.1"
      })
  void aNameInTheLocalNetworkIsNotFetched(String address) throws IOException {
    OkHttpClient client =
        Sender.PATIENT
            .client()
            .newBuilder()
            .dns(name -> List.of(InetAddress.getByName(address)))
            .build();
    assertEquals(
        "pictures.example: an address of the local network",
        failed(client, "https://pictures.example/a.png"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://10.0.0.1/a",
        "https://[fd12::1]/a",
        "https://0.0.0.0/a",
        "https://127.1/"
      })
  void anAddressInTheLocalNetworkIsNotFetched(String link) {
    String detail = failed(Sender.PATIENT.client(), link);
    assertTrue(detail.endsWith(": not an address that may be fetched"), detail);
  }

  private String failed(OkHttpClient client, String link) {
    ProtocolReader reader = ProtocolReader.of(Spoken.OPENAI.at("http://127.0.0.1:1"));
    Body body = Body.of("{\"data\":[{\"url\":\"" + link + "\"}]}");
    Answer.Received received =
        new Answer.Received(
            new Answer.Http(200, Map.of()), body, List.of(), reader.read(body, List.of()));
    Answer answer =
        new LinkedPictures(client, blobs).fetch(received, reader, true, new Cancellation());
    return assertInstanceOf(Answer.Failed.class, answer).detail();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"error\":{\"message\":\"No\",\"code\":400}",
        "\"choices\":[{\"finish_reason\":\"PROHIBITED_CONTENT\"}]"
      })
  void nothingIsFetchedForAnAnswerThatIsAnErrorOrAHardStop(String also) throws IOException {
    try (LoopbackServer pictures = LoopbackServer.answering(c -> picture(c, PNG));
        LoopbackServer gateway =
            LoopbackServer.saying(
                HttpBytes.whole(
                    "{\"data\":[{\"url\":\"%s/a.png\"}],%s}"
                        .formatted(pictures.baseUrl(), also)))) {
      send(gateway.baseUrl());
      assertEquals(1, gateway.requests().size());
      assertEquals(0, pictures.connections());
    }
  }

  private static void picture(LoopbackServer.Conversation conversation, byte[] bytes)
      throws IOException {
    conversation.say("HTTP/1.1 200 OK\r\nContent-Length: " + bytes.length + "\r\n\r\n");
    conversation.say(bytes);
  }

  private static LoopbackServer linking(String link) throws IOException {
    return LoopbackServer.saying(HttpBytes.whole("{\"data\":[{\"url\":\"" + link + "\"}]}"));
  }

  private Answer send(String baseUrl) {
    Configuration configuration =
        new Configuration(
            Spoken.OPENAI.at(baseUrl), "m-1", Thresholds.NOT_SENT, OutputOptions.NOT_SENT);
    FakeKeys keys = FakeKeys.always(new ApiKey(KEY));
    try (HttpImageService service = new HttpImageService(Sender.PATIENT, keys, blobs)) {
      return service.send(
          service.prepare(Case.ofPrompt("A mug"), configuration),
          configuration,
          n -> {},
          new Cancellation());
    }
  }
}
