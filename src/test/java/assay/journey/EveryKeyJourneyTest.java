package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.CloudPlace;
import assay.attempt.Configuration;
import assay.attempt.Declaration;
import assay.attempt.Endpoint;
import assay.attempt.Endpoint.Access;
import assay.attempt.Endpoint.Auth;
import assay.attempt.Endpoint.Kind;
import assay.attempt.OutputOptions;
import assay.attempt.Protocol;
import assay.attempt.Thresholds;
import assay.endpoint.ApplicationDefault;
import assay.endpoint.CredentialFile;
import assay.endpoint.HttpImageService;
import assay.endpoint.LoopbackServer;
import assay.endpoint.ProtocolReader;
import assay.endpoint.TestCredentials;
import assay.endpoint.Timeouts;
import assay.exchange.AttemptJson;
import assay.exchange.CurlCommand;
import assay.exchange.OutcomeJson;
import assay.exchange.RequestLine;
import assay.run.ApiKey;
import assay.run.Cancellation;
import assay.run.FakeClock;
import assay.run.FakePauses;
import assay.run.Order;
import assay.run.RetryPolicy;
import assay.run.RunListener;
import assay.run.Settings;
import assay.run.Submit;
import assay.store.WorkspaceFolder;
import assay.store.keys.SystemKeys;
import assay.store.sql.SqliteAttemptLog;
import assay.text.Language;
import assay.text.OutcomeWords;
import assay.text.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A key and a token that can be recognised go to every kind of endpoint, which repeats them in an
 * answer and in an error, and are found nowhere.
 */
@Timeout(120)
class EveryKeyJourneyTest {
  private static final String KEY = "AIzaThisKeyIsNobodysAndIsFoundNowhere02";
  private static final String TOKEN = "ya29.ThisTokenIsNobodysAndIsFoundNowhere";

  private static final List<Access> WAYS =
      List.of(
          new Access(Protocol.GEMINI, Auth.API_KEY, null),
          new Access(Protocol.GEMINI, Auth.BEARER, null),
          new Access(Protocol.VERTEX, Auth.API_KEY, null),
          new Access(
              Protocol.VERTEX, Auth.GOOGLE_CREDENTIALS, new CloudPlace("my-project", "global")),
          new Access(Protocol.OPENAI, Auth.BEARER, null));

  @TempDir Path folder;

  @Test
  void isInNothingThatIsKeptLoggedOrExported() throws Exception {
    List<String> seen = new ArrayList<>();
    try (LoggedLines lines = new LoggedLines();
        LoopbackServer tokens = LoopbackServer.answering(EveryKeyJourneyTest::giveToken);
        LoopbackServer echo = LoopbackServer.answering(EveryKeyJourneyTest::repeat)) {
      sendEverywhere(tokens.baseUrl(), echo.baseUrl(), seen);
      seen.addAll(lines.all());
      assertSent(echo);
    }
    for (Path file : BlobFolder.files(folder.resolve("workspace"))) {
      seen.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    }
    assertTrue(String.join("\n", seen).contains("[key]"), "Nothing was masked");
    seen.forEach(text -> assertFalse(text.contains(KEY) || text.contains(TOKEN), text));
  }

  /** It did travel, or the test would show nothing. */
  private static void assertSent(LoopbackServer echo) {
    String heads = echo.requests().stream().map(r -> r.head()).toList().toString();
    assertTrue(heads.contains(KEY) && heads.contains(TOKEN), heads);
    assertFalse(heads.lines().anyMatch(line -> line.startsWith("POST") && line.contains(KEY)));
  }

  private void sendEverywhere(String tokenUrl, String baseUrl, List<String> seen) throws Exception {
    FakeClock clock = new FakeClock(Instant.parse("2026-11-22T09:00:00Z"));
    SystemKeys keys = new SystemKeys(Map.of("ASSAY_NO_KEYCHAIN", "1"), () -> Settings.FIRST);
    Path file = folder.resolve("credentials.json");
    Files.writeString(file, TestCredentials.serviceAccount(tokenUrl + "/token"));
    CredentialFile credentials =
        new CredentialFile(Map.of("GOOGLE_APPLICATION_CREDENTIALS", file.toString()), "Linux", "");
    try (WorkspaceFolder workspace =
            WorkspaceFolder.open(folder.resolve("workspace"), WorkspaceFolder.Access.READ_WRITE);
        HttpImageService service =
            new HttpImageService(
                Timeouts.USUAL, keys, new ApplicationDefault(credentials), workspace.blobs())) {
      SqliteAttemptLog log = workspace.log(clock, ProtocolReader::readStored, "Journey");
      RetryPolicy retry = RetryPolicy.usual(new Random(1));
      try (Submit submit = new Submit(service, log, retry, new FakePauses(clock), clock)) {
        for (Access way : WAYS) {
          Endpoint endpoint = endpoint(way, baseUrl);
          keys.useForThisSession(endpoint, new ApiKey(KEY));
          seen.addAll(run(submit, log, endpoint));
          seen.add(service.probe().test(endpoint, new Cancellation()).toString());
          seen.add(
              String.valueOf(submit.wouldObjectTo(order(log, endpoint)))
                  + line(submit, order(log, endpoint), workspace));
        }
      }
    }
  }

  private static Endpoint endpoint(Access way, String baseUrl) {
    Kind kind =
        switch (way.protocol()) {
          case GEMINI -> way.auth() == Auth.BEARER ? Kind.NATIVE_GATEWAY : Kind.GEMINI_API;
          case VERTEX -> Kind.VERTEX_AI;
          case OPENAI -> Kind.OPENAI_GATEWAY;
        };
    return new Endpoint(kind, way.protocol() + "-" + way.auth(), baseUrl, way);
  }

  private static Order order(SqliteAttemptLog log, Endpoint endpoint) {
    Case tested = Case.ofPrompt("A lighthouse at dusk").declared(Declaration.HARMLESS);
    Configuration configuration =
        new Configuration(endpoint, "m-1", Thresholds.NOT_SENT, OutputOptions.NOT_SENT);
    return new Order(log.sessions().getFirst().id(), tested, configuration, 2, 1);
  }

  /** Two attempts, and all that is exported of them. */
  private static List<String> run(Submit submit, SqliteAttemptLog log, Endpoint endpoint) {
    List<Attempt> attempts =
        submit.start(order(log, endpoint), new RunListener() {}).await().attempts();
    assertEquals(2, attempts.size(), endpoint.name());
    OutcomeWords words = new OutcomeWords(new Texts(Language.ENGLISH));
    AttemptJson json = new AttemptJson(new OutcomeJson(words), tested -> false);
    List<String> seen = new ArrayList<>();
    for (Attempt attempt : attempts) {
      Attempt.Raw raw = log.raw(attempt.id()).orElseThrow();
      seen.add(raw.toString());
      seen.add(CurlCommand.of(endpoint, raw.url(), raw.requestBody(), List.of()));
      seen.add(json.line(log.sessions().getFirst(), attempt));
    }
    return seen;
  }

  private static String line(Submit submit, Order order, WorkspaceFolder workspace) {
    StringWriter text = new StringWriter();
    new RequestLine(workspace.blobs(), true).write(submit.preview(order).getFirst(), text);
    return text.toString();
  }

  private static void giveToken(LoopbackServer.Conversation conversation) throws IOException {
    say(conversation, "200 OK", "{\"access_token\":\"" + TOKEN + "\",\"expires_in\":3600}");
  }

  /** An error first, and then a refusal, each with what opened the door in it. */
  private static void repeat(LoopbackServer.Conversation conversation) throws IOException {
    String secret =
        conversation.request().header("x-goog-api-key")
            + conversation.request().header("Authorization");
    if (conversation.number() % 2 == 0) {
      say(conversation, "403 Forbidden", "{\"error\":{\"message\":\"Not " + secret + "\"}}");
    } else {
      say(conversation, "200 OK", "{\"error\":{\"code\":400,\"message\":\"" + secret + "\"}}");
    }
  }

  private static void say(LoopbackServer.Conversation conversation, String status, String body)
      throws IOException {
    conversation.say(
        "HTTP/1.1 %s\r\nX-Echo: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(
                status, conversation.request().header("Authorization"), body.length(), body));
  }
}
