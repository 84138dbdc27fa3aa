package assay.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.Endpoint.Access;
import assay.attempt.Endpoint.Auth;
import assay.attempt.Endpoint.Kind;
import assay.attempt.Outcome.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {
  @ParameterizedTest
  @CsvSource({
    "SIMULATOR, GEMINI, API_KEY, NATIVE_RAW",
    "GEMINI_API, GEMINI, API_KEY, NATIVE_RAW",
    "VERTEX_AI, VERTEX, GOOGLE_CREDENTIALS, NATIVE_RAW",
    "NATIVE_GATEWAY, GEMINI, BEARER, GATEWAY_RAW",
    "OPENAI_GATEWAY, OPENAI, BEARER, GATEWAY_SUMMARY",
  })
  void isSpokenToAsItsKindUsuallyIs(Kind kind, Protocol protocol, Auth auth, Evidence evidence) {
    Endpoint endpoint = new Endpoint(kind, "https://h/");
    assertEquals(new Access(protocol, auth, null), endpoint.access());
    assertEquals(evidence, endpoint.evidence());
    assertEquals(evidence == Evidence.NATIVE_RAW, endpoint.confirmsThresholds());
    assertEquals("https://h", endpoint.baseUrl());
  }

  @Test
  void theSimulatorThatPlaysAGatewayGivesAGatewaysEvidence() {
    Endpoint endpoint =
        new Endpoint(Kind.SIMULATOR, "mine", "", new Access(Protocol.OPENAI, Auth.BEARER, null));
    assertEquals(Evidence.GATEWAY_SUMMARY, endpoint.evidence());
  }

  @ParameterizedTest
  @CsvSource({
    "global, https://aiplatform.googleapis.com",
    "us, https://aiplatform.us.rep.googleapis.com",
    "eu, https://aiplatform.eu.rep.googleapis.com",
    "us-central1, https://us-central1-aiplatform.googleapis.com",
  })
  void vertexAiHasAnAddressForEachLocation(String location, String url) {
    assertEquals(url, CloudPlace.urlOf(location));
  }
}
