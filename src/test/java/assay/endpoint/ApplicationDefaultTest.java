package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.endpoint.AccessTokens.Lack;
import assay.endpoint.AccessTokens.Token;
import assay.run.ApiKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens of files that were made for the test, from a server on this machine. */
@Timeout(120)
class ApplicationDefaultTest {
  private static final String TOKEN = "ya29.token-of-this-test";
  private static final String GIVEN =
      "{\"access_token\":\"" + TOKEN + "\",\"expires_in\":3600,\"token_type\":\"Bearer\"}";

  private static final Timeouts SHORT =
      new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10));

  @TempDir Path folder;

  @Test
  void aServiceAccountSignsForItsToken() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole(GIVEN))) {
      AccessTokens tokens = named(TestCredentials.serviceAccount(server.baseUrl() + "/token"));
      Token.Fresh fresh = assertInstanceOf(Token.Fresh.class, tokens.token());
      assertEquals(TOKEN, fresh.value().reveal());
      assertTrue(
          server.requests().getFirst().body().contains("assertion="),
          server.requests().getFirst().body());
    }
  }

  @Test
  void aTokenIsAskedForOnceWhileItHolds() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole(GIVEN))) {
      AccessTokens tokens = named(TestCredentials.serviceAccount(server.baseUrl() + "/token"));
      tokens.token();
      tokens.token();
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void aTokenThatWasRefusedIsMadeAnew() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole(GIVEN))) {
      AccessTokens tokens = named(TestCredentials.serviceAccount(server.baseUrl() + "/token"));
      tokens.token();
      tokens.refused(new ApiKey("another-token"));
      tokens.token();
      assertEquals(1, server.requests().size());
      tokens.refused(new ApiKey(TOKEN));
      tokens.token();
      assertEquals(2, server.requests().size());
    }
  }

  @Test
  void anotherFileInItsPlaceIsAnotherToken() throws Exception {
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole(GIVEN))) {
      AccessTokens tokens = named(TestCredentials.serviceAccount(server.baseUrl() + "/token"));
      tokens.token();
      named(TestCredentials.serviceAccount(server.baseUrl() + "/token"));
      tokens.token();
      assertEquals(2, server.requests().size());
    }
  }

  /** gcloud leaves the file of a person at its own place, with the project that pays. */
  @Test
  void whatGcloudLeavesIsFoundAtItsPlace() throws Exception {
    Path place = Files.createDirectories(folder.resolve("home/.config/gcloud"));
    Files.writeString(
        place.resolve("application_default_credentials.json"), TestCredentials.person("my-quota"));
    CredentialFile file = new CredentialFile(Map.of(), "Linux", folder.resolve("home").toString());
    assertEquals(place.resolve("application_default_credentials.json"), file.find().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, CLOUDSDK_CONFIG, cloud, cloud",
    "Windows 11, APPDATA, data, data/gcloud",
    "Mac OS X, NOTHING, x, home/.config/gcloud"
  })
  void everySystemHasItsPlace(String system, String variable, String value, String place)
      throws IOException {
    Path file =
        Files.createDirectories(folder.resolve(place))
            .resolve("application_default_credentials.json");
    Files.writeString(file, "{}");
    CredentialFile credentials =
        new CredentialFile(
            Map.of(variable, folder.resolve(value).toString()),
            system,
            folder.resolve("home").toString());
    assertEquals(file, credentials.find().orElseThrow());
  }

  @Test
  void nothingThereIsSaidAndNoMachineIsAsked() {
    AccessTokens tokens =
        new ApplicationDefault(new CredentialFile(Map.of(), "Linux", folder.toString()), SHORT);
    assertEquals(Lack.MISSING, lack(tokens).lack());
  }

  static Stream<Arguments> useless() {
    return Stream.of(
        Arguments.of("{", "no JSON"),
        Arguments.of("[]", "kind"),
        Arguments.of("{\"type\":\"external_account\"}", "kind"),
        Arguments.of("{\"type\":\"authorized_user\"}", "authorized_user"),
        Arguments.of(
            "{\"type\":\"service_account\",\"private_key\":\"the-secret\"}", "service_account"));
  }

  @ParameterizedTest
  @MethodSource("useless")
  void whatCannotBeUsedIsSaidWithoutShowingIt(String content, String word) throws IOException {
    Token.None none = lack(named(content));
    assertEquals(Lack.UNREADABLE, none.lack());
    assertTrue(none.detail().contains(word), none.detail());
    assertFalse(none.detail().contains("the-secret"), none.detail());
  }

  @Test
  void anExpiredLoginIsRefusedInTheServicesWord() throws Exception {
    String body = "{\"error\":\"invalid_grant\",\"error_description\":\"who@example.com\"}";
    String answer =
        "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    try (LoopbackServer server = LoopbackServer.answering(c -> c.say(answer))) {
      Token.None none = lack(named(TestCredentials.serviceAccount(server.baseUrl() + "/token")));
      assertEquals(Lack.REFUSED, none.lack());
      assertEquals("HTTP 400 invalid_grant", none.detail());
    }
  }

  @Test
  void anAddressThatMayNotBeCalledIsNotCalled() throws Exception {
    Token.None none = lack(named(TestCredentials.serviceAccount("http://example.com/token")));
    assertEquals(Lack.NOT_REACHED, none.lack());
  }

  private static Token.None lack(AccessTokens tokens) {
    return assertInstanceOf(Token.None.class, tokens.token());
  }

  private AccessTokens named(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("credentials.json"), content);
    Map<String, String> environment = Map.of(CredentialFile.VARIABLE, file.toString());
    return new ApplicationDefault(new CredentialFile(environment, "Linux", ""), SHORT);
  }
}
