package assay.exchange.sweep;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import assay.exchange.Problem;
import assay.exchange.SampleCases;
import assay.exchange.sweep.SweepPlanFile.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with a plan, pictures and case sets. */
record PlanFolder(Path folder) {
  /** A plan that is right, with one case, without its other keys. */
  static final String CASES = "cases: [{label: one, prompt: A red apple}]\n";

  PlanFolder {
    try {
      Files.createDirectories(folder.resolve("pictures"));
      picture(folder, SampleCases.KNIFE.pictureName());
      picture(folder.resolve("pictures"), SampleCases.LAKE.pictureName());
      picture(folder.resolve("pictures"), SampleCases.PERFUME.pictureName());
      Files.writeString(folder.resolve("pictures/notes.txt"), "no picture");
      Files.writeString(folder.resolve("nothing.txt"), "just words\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void picture(Path folder, String name) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of("assets/samples", name))) {
      Files.copy(in, folder.resolve(name));
    }
  }

  Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  Result result(String yaml) throws IOException {
    return SweepPlanFile.read(write("plan.yaml", yaml));
  }

  SweepDraft read(String yaml) throws IOException {
    Result result = result(yaml);
    return assertInstanceOf(Result.Read.class, result, () -> String.valueOf(result)).draft();
  }

  List<Problem> problems(String yaml) throws IOException {
    Result result = result(yaml);
    return assertInstanceOf(Result.Refused.class, result, () -> String.valueOf(result)).problems();
  }
}
