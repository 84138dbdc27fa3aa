package assay.exchange.gate;

import assay.exchange.PlanFile;
import assay.exchange.PlanNode.Many;
import assay.exchange.PlanNode.Named;
import assay.exchange.PlanYaml;
import assay.exchange.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a gate file, a small YAML document. All that is wrong with it is told at once, and nothing
 * it holds makes this throw. Keys: docs/gate.md.
 */
public final class GateFile {
  private static final String NAME = "name";
  private static final String GATES = "gates";
  private static final String BASELINE = "baseline";

  private final GateValues values = new GateValues();
  private final Path folder;

  private GateFile(Path folder) {
    this.folder = folder;
  }

  /** What came of reading a gate file. */
  public sealed interface Result {
    /** All of it is right. */
    record Read(Gate gate) implements Result {}

    /** Something is wrong, at least one thing. */
    record Refused(List<Problem> problems) implements Result {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /** Reads a gate file. Its baseline is relative to its folder. Blocks. */
  public static Result read(Path file) {
    String name = file.toString();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(PlanFile.MOST_BYTES + 1);
      return bytes.length > PlanFile.MOST_BYTES
          ? refused(Problem.of(name, "gate.file.too-large", kilobytes()))
          : read(file, bytes);
    } catch (IOException e) {
      return refused(Problem.of(name, "exchange.plan.unreadable"));
    }
  }

  private static Result read(Path file, byte[] bytes) {
    return switch (PlanYaml.parse(file.toString(), bytes)) {
      case PlanYaml.Broken broken -> refused(ofGate(broken.problem()));
      case PlanYaml.Whole whole ->
          new GateFile(file.toAbsolutePath().resolveSibling("")).read(file, whole.root());
    };
  }

  private static String kilobytes() {
    return String.valueOf(PlanFile.MOST_BYTES / 1024);
  }

  private static Result refused(Problem problem) {
    return new Result.Refused(List.of(problem));
  }

  /** What is wrong with the YAML itself is said of a gate file here, not of a plan. */
  private static Problem ofGate(Problem problem) {
    String key = problem.textKey().replace("exchange.plan.", "gate.file.");
    return new Problem(problem.where(), key, problem.arguments());
  }

  private Result read(Path file, Named root) {
    values.onlyKeys("", root, List.of(NAME, GATES, BASELINE));
    String said = values.plain(NAME, root, NAME);
    String name = said == null ? withoutEnding(file) : values.name(NAME, said);
    List<Rule> rules = rules(root);
    BaselineRule baseline = baseline(root);
    if (!root.entries().containsKey(GATES) && !root.entries().containsKey(BASELINE)) {
      values.tell(GATES, "gate.file.nothing");
    }
    return values.problems().isEmpty()
        ? new Result.Read(new Gate(name, rules, baseline))
        : new Result.Refused(values.problems());
  }

  private static String withoutEnding(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("(\\.gate)?\\.ya?ml$", "");
  }

  private List<Rule> rules(Named root) {
    if (!root.entries().containsKey(GATES)) {
      return List.of();
    }
    if (!(root.entries().get(GATES) instanceof Many many) || many.items().isEmpty()) {
      values.tell(GATES, "gate.file.list");
      return List.of();
    }
    List<Rule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < many.items().size(); i++) {
      String where = GATES + "[" + (i + 1) + "]";
      Rule rule = new RuleReader(values, where).read(many.items().get(i));
      if (rule != null && !names.add(rule.name())) {
        values.tell(where, "exchange.plan.twice", rule.name());
      }
      if (rule != null) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private @Nullable BaselineRule baseline(Named root) {
    return root.entries().containsKey(BASELINE)
        ? new BaselineReader(values, folder).read(BASELINE, root.entries().get(BASELINE))
        : null;
  }
}
