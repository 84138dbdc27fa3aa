package assay.exchange.intake;

import assay.attempt.Case;
import assay.exchange.HashingBlobs;
import assay.exchange.SampleCases;
import assay.exchange.intake.Intake.Around;
import assay.exchange.intake.Intake.Judged;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;

/** A folder in which files of cases lie. */
abstract class IntakeBench {
  static final String APPLE = "A red apple on a table";

  @TempDir Path folder;

  final Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  final Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  final Path picture(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    try (InputStream in = SampleCases.LAKE.picture()) {
      return Files.write(file, in.readAllBytes());
    }
  }

  static Judged read(Path file) throws IOException, IntakeRefused {
    return read(file, tested -> false);
  }

  static Judged read(Path file, Predicate<Case> locked) throws IOException, IntakeRefused {
    IntakeFormat format = IntakeFormats.of(file).orElseThrow();
    return Intake.read(file, format, new Around(locked, new HashingBlobs()));
  }
}
