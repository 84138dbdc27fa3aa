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
    "http://127.0.0.1, true",
    "http://127.0.0.1:8080/v1, true",
    "http://127.255.255.254, true",
    "http://127.1.2.3:1, true",
    "http://LocalHost:1, true",
    "https://[::1]:8443, true",
    "http://127.0.0.1.evil.example, false",
    "http://127.0.0.256, false",
    "http://127.0.0, false",
    "http://128.0.0.1, false",
    "http://10.127.0.0.1, false",
    "http://localhost.evil.example, false",
    "http://notlocalhost, false",
    "http://[::2], false",
    "http://[::ffff:10.0.0.1], false",
    "http://127.0.0.1@evil.example, false",
    "http://evil.example/127.0.0.1, false",
    "http://0.0.0.0, false",
    "ftp://127.0.0.1, false"
  })
  void onlyThisMachineIsThisMachine(String url, boolean loopback) {
    assertEquals(loopback, Host.of(url).isLoopback());
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
