package assay.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://generativelanguage.googleapis.com",
        "https://GoogleAPIs.com/",
        "https://aiplatform.eu.rep.googleapis.com",
        "http://127.0.0.1:8080/gateway/native",
        "http://localhost:1",
        "http://[::1]:1"
      })
  void googlesOwnHostsAndThisMachineAreTrusted(String url) {
    assertEquals(true, Host.of(url).isGooglesOrLocal());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://gateway.example",
        "https://notgoogleapis.com",
        "https://googleapis.com.gateway.example",
        "https://gateway.example/googleapis.com",
        "https://gateway.example/.googleapis.com",
        "https://gateway.example\\.googleapis.com",
        "https://googleapis.com@gateway.example",
        "https://gateway.example#.googleapis.com",
        "https://127.0.0.1.gateway.example",
        "https://gateway ..googleapis.com/ü",
        "gateway.example",
        ""
      })
  void nobodyElseIs(String url) {
    assertEquals(false, Host.of(url).isGooglesOrLocal());
  }

  @ParameterizedTest
  @CsvSource({
    "https://Gateway.example:8443/v1, gateway.example",
    "https://a_b/v1, https://a_b/v1",
    "no address, no address"
  })
  void theWholeAddressStandsForAHostThatCannotBeTold(String url, String name) {
    assertEquals(name, Host.of(url).name());
  }
}
