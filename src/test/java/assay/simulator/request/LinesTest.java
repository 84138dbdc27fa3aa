package assay.simulator.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|[]",
        "' \r\n\t\n'|[]",
        "a|[a]",
        "'a\nb'|[a, b]",
        "'a\r\n\r\nb\n'|'[a\r, b]'",
        "'\n\n  a \n'|'[a ]'",
        "'é'|[é]",
      })
  void takesALineAtATime(String text, String lines) throws IOException {
    assertEquals(lines, all(stream(text)).toString());
  }

  @Test
  void takesAnyLinesInAnyPieces() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(7);
    for (int run = 0; run < 20; run++) {
      List<String> lines =
          IntStream.range(0, random.nextInt(20))
              .mapToObj(i -> i + "x".repeat(random.nextInt(200_000)))
              .toList();
      InputStream source = stream(String.join("\n", lines));
      assertEquals(lines, all(dripping(source, 1 + random.nextInt(70_000))));
    }
  }

  @Test
  void passesOverWhatNobodyRead() throws IOException {
    Lines lines = new Lines(stream("a".repeat(300_000) + "\nsecond\nthird"));
    lines.next();
    assertEquals('a', lines.line().read());
    lines.next();
    lines.next();
    assertEquals("third", text(lines.line()));
    assertFalse(lines.next());
  }

  @Test
  void countsNoFurtherThanItIsTold() throws IOException {
    assertEquals(3, Lines.count(stream("a\n\nb\nc\n"), 10));
    assertEquals(2, Lines.count(stream("a\n\nb\nc\n"), 2));
  }

  private static List<String> all(InputStream source) throws IOException {
    List<String> all = new ArrayList<>();
    Lines lines = new Lines(source);
    while (lines.next()) {
      all.add(text(lines.line()));
    }
    return all;
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static InputStream dripping(InputStream source, int most) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return source.read();
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return source.read(bytes, offset, Math.min(most, length));
      }
    };
  }
}
