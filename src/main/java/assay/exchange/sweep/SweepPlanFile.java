package assay.exchange.sweep;

import assay.exchange.PlanNode.Named;
import assay.exchange.PlanYaml;
import assay.exchange.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Reads the plan of a sweep from a YAML file. All that is wrong with it is told at once, and
 * nothing it holds makes this throw.
 */
public final class SweepPlanFile {
  /** More bytes than a plan with a thousand long prompts has. */
  public static final int MOST_BYTES = 2 * 1024 * 1024;

  /** Where the plan is broken, its beginnings of lines say what it was meant to be. */
  private static final Pattern CASES =
      Pattern.compile("^[\"']?cases[\"']?\\s*:", Pattern.MULTILINE);

  private SweepPlanFile() {}

  /** What came of reading a plan. */
  public sealed interface Result {
    /** All of it is right, as far as can be told from the files alone. */
    record Read(SweepDraft draft) implements Result {}

    /** Something is wrong, at least one thing. */
    record Refused(List<Problem> problems) implements Result {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * Whether a plan file is one of a sweep, which has cases, and not one of a single case. A file
   * that cannot be read is none. Blocks.
   */
  public static boolean isSweep(Path file) {
    try {
      byte[] bytes = head(file);
      return switch (PlanYaml.parse("", bytes)) {
        case PlanYaml.Whole whole -> whole.root().entries().containsKey(SweepKeys.CASES);
        case PlanYaml.Broken broken ->
            CASES.matcher(new String(bytes, StandardCharsets.UTF_8)).find();
      };
    } catch (IOException e) {
      return false;
    }
  }

  /** Reads a plan. Its images and case sets are relative to its folder. Blocks. */
  public static Result read(Path file) {
    String name = file.toString();
    try {
      byte[] bytes = head(file);
      if (bytes.length > MOST_BYTES) {
        String most = String.valueOf(MOST_BYTES / 1024);
        return refused(Problem.of(name, "exchange.plan.too-large", most));
      }
      return switch (PlanYaml.parse(name, bytes)) {
        case PlanYaml.Broken broken -> refused(broken.problem());
        case PlanYaml.Whole whole -> read(file, whole.root());
      };
    } catch (IOException e) {
      return refused(Problem.of(name, "exchange.plan.unreadable"));
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST_BYTES + 1);
    }
  }

  private static Result read(Path file, Named root) {
    Path folder = file.toAbsolutePath().resolveSibling("");
    SweepReader reader = new SweepReader(folder, root);
    SweepDraft draft = reader.draft(stem(file));
    List<Problem> problems = reader.problems();
    return problems.isEmpty() ? new Result.Read(draft) : new Result.Refused(problems);
  }

  private static String stem(Path file) {
    String stem = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "").strip();
    return stem.isEmpty() ? "sweep" : stem;
  }

  private static Result refused(Problem problem) {
    return new Result.Refused(List.of(problem));
  }

  /** The JSON schema of plans, draft 2020-12, as it is also found beside the sample plans. */
  public static String schema() {
    String name = "sweep-plan.schema.json";
    try (InputStream in =
        Objects.requireNonNull(
            SweepPlanFile.class.getResourceAsStream("/assay/exchange/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own schema cannot be read", e);
    }
  }
}
