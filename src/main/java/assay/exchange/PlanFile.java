package assay.exchange;

import assay.exchange.PlanNode.Many;
import assay.exchange.PlanNode.Named;
import assay.exchange.PlanNode.Nothing;
import assay.exchange.PlanNode.Plain;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the plan of one case from a small YAML file. All that is wrong with it is told at once, and
 * nothing it holds makes this throw.
 */
public final class PlanFile {
  /** A plan is small; more than this many bytes is none. */
  public static final int MOST_BYTES = 256 * 1024;

  private static final String IMAGES = "images";
  private static final String THRESHOLDS = "thresholds";
  private static final String METHODS = "methods";
  private static final String LABELS = "labels";

  private final Path folder;
  private final PlanDraft draft = new PlanDraft();

  private PlanFile(Path folder) {
    this.folder = folder;
  }

  /** What came of reading a plan. */
  public sealed interface Result {
    /** All of it is right. */
    record Read(Plan plan) implements Result {}

    /** Something is wrong, at least one thing. */
    record Refused(List<Problem> problems) implements Result {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /** Reads a plan. Its images are relative to its folder. Blocks. */
  public static Result read(Path file) {
    String name = file.toString();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        return refused(
            Problem.of(name, "exchange.plan.too-large", String.valueOf(MOST_BYTES / 1024)));
      }
      return new PlanFile(file.toAbsolutePath().resolveSibling("")).readBytes(name, bytes);
    } catch (IOException e) {
      return refused(Problem.of(name, "exchange.plan.unreadable"));
    }
  }

  private Result readBytes(String name, byte[] bytes) {
    switch (PlanYaml.parse(name, bytes)) {
      case PlanYaml.Broken broken -> {
        return refused(broken.problem());
      }
      case PlanYaml.Whole whole -> whole.root().entries().forEach(this::take);
    }
    List<Problem> problems = draft.problems();
    return problems.isEmpty() ? new Result.Read(draft.plan()) : new Result.Refused(problems);
  }

  private static Result refused(Problem problem) {
    return new Result.Refused(List.of(problem));
  }

  private void take(String name, PlanNode node) {
    Optional<PlanKey> key = PlanKey.ofFile(name);
    if (node instanceof Nothing && (key.isPresent() || isKnown(name))) {
      draft.tell(name, "exchange.plan.empty");
    } else if (key.isPresent()) {
      takePlain(key.get(), name, node);
    } else if (name.equals(IMAGES)) {
      takeImages(node);
    } else if (isKnown(name)) {
      takeNamed(name, node);
    } else {
      draft.tell(name, "exchange.plan.unknown-key", allKeys());
    }
  }

  private static boolean isKnown(String name) {
    return List.of(IMAGES, THRESHOLDS, METHODS, LABELS).contains(name);
  }

  private void takePlain(PlanKey key, String name, PlanNode node) {
    if (node instanceof Plain plain && key == PlanKey.BASE_URL) {
      draft.addressOnThisMachine(name, plain.text());
    } else if (node instanceof Plain plain) {
      draft.put(key, name, plain.text());
    } else {
      draft.tell(name, "exchange.plan.plain");
    }
  }

  /** A list, or for a single image its bare name. */
  private void takeImages(PlanNode node) {
    if (!(node instanceof Many many)) {
      takeImage(IMAGES, node);
      return;
    }
    int number = 1;
    for (PlanNode item : many.items()) {
      takeImage(IMAGES + "[" + number++ + "]", item);
    }
  }

  private void takeImage(String where, PlanNode node) {
    if (node instanceof Plain plain) {
      draft.image(where, folder, plain.text(), false);
    } else {
      draft.tell(where, "exchange.plan.plain");
    }
  }

  private void takeNamed(String list, PlanNode node) {
    if (node instanceof Named named) {
      named.entries().forEach((name, value) -> takeNamed(list, name, value));
    } else {
      draft.tell(list, "exchange.plan.named");
    }
  }

  private void takeNamed(String list, String name, PlanNode node) {
    String where = list + "." + name;
    if (!(node instanceof Plain plain)) {
      draft.tell(where, "exchange.plan.plain");
    } else if (list.equals(THRESHOLDS)) {
      draft.threshold(where, name, plain.text());
    } else if (list.equals(METHODS)) {
      draft.method(where, name, plain.text());
    } else {
      draft.label(where, name, plain.text());
    }
  }

  private static String allKeys() {
    Stream<String> plain = Arrays.stream(PlanKey.values()).map(PlanKey::inFile);
    return Stream.concat(plain, Stream.of(IMAGES, THRESHOLDS, METHODS, LABELS))
        .collect(Collectors.joining(", "));
  }
}
