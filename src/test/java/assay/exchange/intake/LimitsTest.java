package assay.exchange.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import assay.exchange.HashingBlobs;
import assay.exchange.intake.Found.Inline;
import assay.exchange.intake.ImportedCase.Held;
import assay.exchange.intake.IntakeRefused.Reason;
import assay.exchange.intake.Written.Row;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Of a file as much is read as the limit says, and not a byte more. */
class LimitsTest extends IntakeBench {
  static Stream<Arguments> formats() {
    return Stream.of(
            arguments("csv", (LongFunction<IntakeFormat>) CsvCases::new),
            arguments("jsonl", (LongFunction<IntakeFormat>) JsonLinesCases::new),
            arguments("har", (LongFunction<IntakeFormat>) HarCases::new))
        .flatMap(
            format ->
                Stream.of(1, 2_000).map(rows -> arguments(format.get()[0], format.get()[1], rows)));
  }

  @ParameterizedTest(name = "{0}, {2} rows")
  @MethodSource("formats")
  void aFileOfOneByteMoreThanTheLimitIsTooLarge(
      String name, LongFunction<IntakeFormat> limited, int rows) throws Exception {
    byte[] text =
        Written.of(name, Collections.nCopies(rows, new Row("Ein roter Apfel, \u00e4", Map.of())))
            .getBytes(StandardCharsets.UTF_8);
    assertEquals(rows, taken(limited.apply(text.length), text));
    IntakeRefused refused =
        assertThrows(IntakeRefused.class, () -> taken(limited.apply(text.length - 1L), text));
    assertEquals(Reason.TOO_LARGE, refused.reason());
    assertEquals(0, refused.place());
  }

  private static int taken(IntakeFormat format, byte[] text) throws Exception {
    AtomicInteger rows = new AtomicInteger();
    format.read(new ByteArrayInputStream(text), found -> rows.incrementAndGet());
    return rows.get();
  }

  private Pictures pictures(long most) {
    return new Pictures(folder, new HashingBlobs(), most);
  }

  private static Inline inline(byte[] bytes) {
    return new Inline(Base64.getEncoder().encodeToString(bytes));
  }

  @Test
  void picturesAreHeldUpToTheLimitAndTheRowOfTheNextIsTold() throws Exception {
    byte[] first = assay.store.Pictures.png(20, 10);
    byte[] second = assay.store.Pictures.png(10, 20);
    long both = (long) first.length + second.length;
    Pictures enough = pictures(both);
    assertArrayEquals(first, held(enough.see(inline(first), 1)));
    assertArrayEquals(second, held(enough.see(inline(second), 2)));
    Pictures scant = pictures(both - 1);
    scant.see(inline(first), 1);
    IntakeRefused refused = assertThrows(IntakeRefused.class, () -> scant.see(inline(second), 2));
    assertEquals(Reason.TOO_MANY_PICTURES, refused.reason());
    assertEquals(2, refused.place());
  }

  @Test
  void aPictureInManyRowsIsHeldOnce() throws Exception {
    byte[] picture = assay.store.Pictures.png(20, 10);
    Pictures pictures = pictures(picture.length);
    Held first = assertInstanceOf(Held.class, good(pictures.see(inline(picture), 1)).bytes());
    for (int row = 2; row < 100; row++) {
      assertEquals(first, good(pictures.see(inline(picture), row)).bytes());
    }
  }

  @Test
  void picturesInFilesAreNotHeldAtAll() throws Exception {
    picture("a.png");
    assertInstanceOf(
        ImportedCase.InFile.class, good(pictures(0).see(new Found.Named("a.png"), 1)).bytes());
  }

  private static Pictures.Good good(Pictures.Seen seen) {
    return assertInstanceOf(Pictures.Good.class, seen);
  }

  private static byte[] held(Pictures.Seen seen) {
    return assertInstanceOf(Held.class, good(seen).bytes()).bytes();
  }
}
