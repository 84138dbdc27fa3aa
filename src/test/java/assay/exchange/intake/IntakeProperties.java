package assay.exchange.intake;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever the bytes are: reading ends, with cases or with a refusal. */
class IntakeProperties {
  private static final Duration SOON = Duration.ofSeconds(20);

  private static final String BENDING = "\"{}[],:;\n\r\\\0\u00ff0a";

  private static void ends(byte[] bytes) {
    for (IntakeFormat format : IntakeFormats.ALL) {
      assertTimeoutPreemptively(SOON, () -> read(format, bytes), format.name());
    }
  }

  private static void read(IntakeFormat format, byte[] bytes) throws IOException {
    try {
      format.read(new ByteArrayInputStream(bytes), found -> RedTeam.markerOf(found.declared()));
    } catch (IntakeRefused refused) {
      // That is how it may end.
    }
  }

  @Property(tries = 100)
  void anyBytes(@ForAll @Size(max = 300) byte[] bytes) {
    ends(bytes);
  }

  @Property(tries = 100)
  void anyText(@ForAll String text) {
    ends(("prompt\n" + text).getBytes(StandardCharsets.UTF_8));
    ends(("{\"log\":{\"entries\":[" + text).getBytes(StandardCharsets.UTF_8));
  }

  /** Files that somebody wrote, with some bytes changed. */
  @Property(tries = 100)
  void bentFiles(@ForAll long seed) {
    Random random = new Random(seed);
    for (IntakeFormat format : IntakeFormats.ALL) {
      String text =
          Written.of(
              format.name(),
              List.of(
                  new Written.Row("A \"red\" apple,\nsoft", Map.of("id", "1", "image", "a.png")),
                  new Written.Row("A pear", Map.of("minors", "no"))));
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        char other = BENDING.charAt(random.nextInt(BENDING.length()));
        bytes[random.nextInt(bytes.length)] = (byte) other;
      }
      ends(bytes);
    }
  }
}
