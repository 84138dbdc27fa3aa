package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.simulator.protocol.Asked;
import assay.simulator.protocol.Bar;
import assay.simulator.protocol.Category;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WhenTest {
  /** A PNG as far as anybody looks: its first bytes and a size of one pixel. */
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private static final Asked PLAIN = Requests.asked("A Red Mug", "HARASSMENT=BLOCK_ONLY_HIGH");
  private static final Asked WITH_IMAGE =
      Requests.read(
          Caller.PRO,
          "{\"contents\":[{\"parts\":[{\"text\":\"The same mug\"},{\"inlineData\":{\"mimeType\":"
              + "\"image/png\",\"data\":\""
              + Base64.getEncoder().encodeToString(PIXEL)
              + "\"}}]}]}");

  static Stream<Arguments> requests() {
    String hash = WITH_IMAGE.images().getFirst().sha256();
    return Stream.of(
        row(true, PLAIN, When.ANY),
        row(true, PLAIN, prompt(new When.Contains("red mug"))),
        row(false, PLAIN, prompt(new When.Contains("blue mug"))),
        row(true, PLAIN, prompt(new When.Exactly(" A Red Mug\n"))),
        row(false, PLAIN, prompt(new When.Exactly("a red mug"))),
        row(false, PLAIN, prompt(new When.Exactly("A Red"))),
        row(true, PLAIN, prompt(new When.Matching(new SafePattern("R.d")))),
        row(false, PLAIN, prompt(new When.Matching(new SafePattern("r.d")))),
        row(true, PLAIN, model(Caller.FLASH)),
        row(false, WITH_IMAGE, model(Caller.FLASH)),
        row(true, PLAIN, sent(Category.HARASSMENT, Bar.BLOCK_ONLY_HIGH)),
        row(false, PLAIN, sent(Category.HARASSMENT, Bar.BLOCK_NONE)),
        row(false, PLAIN, sent(Category.HATE_SPEECH, Bar.OFF)),
        row(true, PLAIN, notSent(Category.HATE_SPEECH)),
        row(false, PLAIN, notSent(Category.HARASSMENT)),
        row(true, PLAIN, image(When.NO_IMAGE)),
        row(false, PLAIN, image(When.ANY_IMAGE)),
        row(false, WITH_IMAGE, image(When.NO_IMAGE)),
        row(true, WITH_IMAGE, image(When.ANY_IMAGE)),
        row(true, WITH_IMAGE, image(hash)),
        row(false, WITH_IMAGE, image("0".repeat(64))),
        row(true, PLAIN, new When(null, null, Map.of(), null, Protocol.GEMINI)),
        row(false, PLAIN, new When(null, null, Map.of(), null, Protocol.OPENAI)),
        row(
            false,
            PLAIN,
            new When(new When.Contains("mug"), Caller.PRO, Map.of(), null, Protocol.GEMINI)));
  }

  private static Arguments row(boolean holds, Asked asked, When when) {
    return Arguments.of(holds, asked, when);
  }

  private static When prompt(When.Words words) {
    return new When(words, null, Map.of(), null, null);
  }

  private static When model(String id) {
    return new When(null, id, Map.of(), null, null);
  }

  private static When sent(Category category, Bar bar) {
    return new When(null, null, Map.of(category, Optional.of(bar)), null, null);
  }

  private static When notSent(Category category) {
    return new When(null, null, Map.of(category, Optional.empty()), null, null);
  }

  private static When image(String image) {
    return new When(null, null, Map.of(), image, null);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("requests")
  void holdsWhereAllOfItHolds(boolean holds, Asked asked, When when) {
    assertEquals(holds, when.holds(asked, Protocol.GEMINI));
  }
}
