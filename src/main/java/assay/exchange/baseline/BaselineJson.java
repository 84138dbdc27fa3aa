package assay.exchange.baseline;

import assay.attempt.Sha256;
import assay.exchange.bundle.file.TreeJson;
import assay.run.sweep.CellResult.Counts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A baseline as JSON. Its hash is the SHA-256 of the same JSON without the member {@code hash},
 * with the members of every object in the order of their names, on one line, in UTF-8. There are no
 * fractions in it, so that a number has one spelling.
 */
final class BaselineJson {
  static final String FORMAT = "assay-baseline";
  static final int VERSION = 1;
  private static final String HASH = "hash";

  private BaselineJson() {}

  static Baseline sealed(Baseline.Head head, Map<CellName, Counts> counts) {
    return new Baseline(head, counts, hash(tree(head, counts)));
  }

  static String print(Baseline baseline) {
    Map<String, @Nullable Object> tree = tree(baseline.head(), baseline.counts());
    tree.put(HASH, baseline.hash().hex());
    return TreeJson.print(tree);
  }

  /**
   * Reads one.
   *
   * @throws BaselineRefused if it is not of the form, or its hash does not hold
   */
  static Baseline read(String json) throws BaselineRefused {
    Members root = Members.of(parsed(json));
    if (!FORMAT.equals(root.text("format"))) {
      throw new BaselineRefused(BaselineRefused.FORM);
    }
    if (root.number("version") != VERSION) {
      throw new BaselineRefused(BaselineRefused.VERSION);
    }
    Sha256 said = root.sha256(HASH);
    if (!said.equals(hash(root.all()))) {
      throw new BaselineRefused(BaselineRefused.HASH);
    }
    return new Baseline(head(root), counts(root), said);
  }

  private static @Nullable Object parsed(String json) throws BaselineRefused {
    try {
      return TreeJson.parse(json);
    } catch (IOException e) {
      throw new BaselineRefused(BaselineRefused.FORM);
    }
  }

  private static Baseline.Head head(Members root) throws BaselineRefused {
    Members sweep = root.inner("sweep");
    return new Baseline.Head(
        root.text("name"),
        sweep.uuid("id"),
        sweep.text("name"),
        sweep.sha256("planSha256"),
        root.instant("frozenAt"),
        root.truth("simulated"));
  }

  private static Map<CellName, Counts> counts(Members root) throws BaselineRefused {
    Map<CellName, Counts> counts = new LinkedHashMap<>();
    for (Object item : root.list("cells")) {
      Members cell = Members.of(item);
      CellName name = new CellName(cell.text("case"), cell.inner("levels").texts());
      if (counts.put(name, countsOf(cell)) != null) {
        throw new BaselineRefused(BaselineRefused.FORM);
      }
    }
    return counts;
  }

  private static Counts countsOf(Members cell) throws BaselineRefused {
    return new Counts(
        cell.number("shown"),
        cell.number("bySetting"),
        cell.number("otherFilter"),
        cell.number("errors"),
        cell.inner("reasons").numbers());
  }

  private static Map<String, @Nullable Object> tree(
      Baseline.Head head, Map<CellName, Counts> counts) {
    Map<String, @Nullable Object> sweep = new LinkedHashMap<>();
    sweep.put("id", head.sweep().toString());
    sweep.put("name", head.sweepName());
    sweep.put("planSha256", head.plan().hex());
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("version", VERSION);
    tree.put("name", head.name());
    tree.put("frozenAt", head.frozenAt().toString());
    tree.put("simulated", head.simulated());
    tree.put("sweep", sweep);
    List<Object> cells = new ArrayList<>();
    counts.forEach((name, count) -> cells.add(tree(name, count)));
    tree.put("cells", cells);
    return tree;
  }

  private static Map<String, @Nullable Object> tree(CellName name, Counts counts) {
    Map<String, @Nullable Object> cell = new LinkedHashMap<>();
    cell.put("case", name.label());
    cell.put("levels", name.levels());
    cell.put("shown", counts.shown());
    cell.put("bySetting", counts.bySetting());
    cell.put("otherFilter", counts.otherFilter());
    cell.put("errors", counts.errors());
    cell.put("reasons", new TreeMap<>(counts.reasons()));
    return cell;
  }

  private static Sha256 hash(Map<String, @Nullable Object> tree) {
    Map<String, @Nullable Object> content = new LinkedHashMap<>(tree);
    content.remove(HASH);
    return Sha256.of(TreeJson.print(sorted(content)).getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable Object sorted(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> members = new TreeMap<>();
      map.forEach((name, member) -> members.put(String.valueOf(name), sorted(member)));
      return members;
    }
    return value instanceof List<?> list ? list.stream().map(BaselineJson::sorted).toList() : value;
  }
}
