package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a process of its own, whose heap is smaller than what goes through it. */
class SmallHeapTest {
  @ParameterizedTest
  @CsvSource({"generateContent, 5600000", "streamGenerateContent?alt=sse, 10000", "edits, 7400000"})
  void takesNinetyMegabytesAndSendsTwentyFiveIn64(String call, String sent) throws Exception {
    String said = run(sent, "25000000", call).strip();
    assertTrue(said.startsWith("200 "), said);
    long base64 = 4 * Math.ceilDiv(25_000_000L, 3);
    long count = Long.parseLong(said.substring(4));
    assertTrue(count > base64 && count < base64 + 3_000, said);
  }

  @Test
  void takesNinetyMegabytesAsAFileAndSendsTwelvePicturesAsOne() throws Exception {
    String said = run("5600000", "6000000", "file").strip();
    assertTrue(said.startsWith("200 "), said);
    long base64 = 12 * 4 * Math.ceilDiv(6_000_000L, 3);
    long count = Long.parseLong(said.substring(4));
    assertTrue(count > base64 && count < base64 + 12 * 3_000, said);
  }

  @Test
  void refusesMoreThanTheServiceTakes() throws Exception {
    String said = run("7000000", "0", "generateContent").strip();
    assertTrue(said.startsWith("400 "), said);
  }

  private static String run(String sent, String taken, String call)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-Xmx64m",
                    "-XX:+UseSerialGC",
                    "-cp",
                    classPath(),
                    SmallHeap.class.getName(),
                    sent,
                    taken,
                    call))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "It does not end");
    assertEquals(0, process.exitValue(), said);
    return said;
  }

  /** All that this machine was started with, be it as modules or not, and the tests themselves. */
  private static String classPath() {
    return Stream.of("jdk.module.path", "java.class.path")
        .map(name -> System.getProperty(name, ""))
        .filter(path -> !path.isEmpty())
        .collect(
            Collectors.joining(File.pathSeparator, "target/test-classes" + File.pathSeparator, ""));
  }
}
