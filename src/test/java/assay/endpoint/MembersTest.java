package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"a\":{\"b\":[1,{}]}}|{\"b\":[1,{}]}|true",
        " { \"x\" : 1 , \"a\" : [ 1 ] } |[ 1 ]|true",
        "{\"a\":\"}\\\"],\",\"x\":{}}|\"}\\\"],\"|true",
        "{\"a\":1.50e0}|1.50e0|true",
        "{\"a\":true,\"x\":null}|true|true",
        "{\"a\":null}||true",
        "{\"a\":1,\"a\":2}|2|true",
        "{\"x\":{\"a\":1}}||true",
        "{}||true",
        "{\"a\":{}} and more|{}|true",
        "{\"a\":{\"b\":1|{\"b\":1|false",
        "{\"a\":\"open|\"open|false",
        "{\"a\":\"\\|\"\\|false",
        "{\"a\":1|1|false",
        "{\"a\":1,|1|false",
        "{\"a\":1,}|1|false",
        "{\"a\":}||false",
        "{\"a\"||false",
        "{\"a\" 1}||false",
        "{a:1}||false",
        "[{\"a\":1}]||false",
        "^^||false",
        "{||false"
      })
  void aMemberIsTheBytesInWhichItCame(String object, String value, boolean whole) {
    Members members = Members.of(bytes(object));
    assertEquals(
        value == null ? "" : value,
        members.bytes("a").map(b -> new String(b, StandardCharsets.UTF_8)).orElse(""));
    assertEquals(whole, members.areWhole());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
