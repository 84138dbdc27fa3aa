package assay.exchange.sweep;

import assay.attempt.Declaration;
import assay.attempt.Declaration.Minors;
import assay.exchange.HashingBlobs;
import assay.exchange.PlanValues;
import assay.exchange.Problem;
import assay.exchange.intake.ImportedCase;
import assay.exchange.intake.ImportedCase.InFile;
import assay.exchange.intake.Intake;
import assay.exchange.intake.Intake.Around;
import assay.exchange.intake.Intake.Judged;
import assay.exchange.intake.IntakeFormat;
import assay.exchange.intake.IntakeFormats;
import assay.exchange.intake.IntakeRefused;
import assay.exchange.sweep.SweepDraft.DraftCase;
import assay.run.design.PlannedCase.Expected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the case sets that a plan names: a folder of pictures, CSV, or JSON Lines. */
final class SetReader {
  /** A HAR is none: its cases have settings, which a sweep would drop. */
  private static final Set<String> FORMATS = Set.of("csv", "jsonl");

  private static final int LONGEST_LABEL = 100;

  /** Which cases are locked, the workspace knows; they are told apart when they are sent. */
  private static final Around ALONE = new Around(tested -> false, new HashingBlobs());

  private final Path folder;
  private final Consumer<Problem> problems;
  private final PlanValues values;

  SetReader(Path folder, Consumer<Problem> problems) {
    this.folder = folder;
    this.problems = problems;
    this.values = new PlanValues(problems);
  }

  /** What came of a set. */
  record Found(Path from, Judged judged) {}

  /** What is in the set that a section names; empty if something is wrong, which is told. */
  Optional<Found> read(Section section) {
    String prompt = section.value("prompt", values::prompt);
    String name = section.value("from", (where, text) -> text);
    if (name == null) {
      return Optional.empty();
    }
    String where = section.at("from");
    Path from = path(where, name);
    if (from == null) {
      return Optional.empty();
    }
    if (Files.isDirectory(from)) {
      section.need("prompt");
      return prompt == null
          ? Optional.empty()
          : judged(where, from, () -> Intake.pictures(from, prompt, ALONE));
    }
    if (section.has("prompt")) {
      section.tell(section.at("prompt"), "exchange.sweep.folder-only");
    }
    return file(where, from);
  }

  private @Nullable Path path(String where, String name) {
    try {
      Path given = Path.of(name);
      Path path = folder.resolve(given);
      if (given.isAbsolute()) {
        problems.accept(Problem.of(where, "exchange.plan.relative", name));
      } else if (!Files.isDirectory(path) && !Files.isRegularFile(path)) {
        problems.accept(Problem.of(where, "exchange.plan.no-file", path.toString()));
      } else {
        return path;
      }
    } catch (InvalidPathException e) {
      problems.accept(Problem.of(where, "exchange.plan.no-path"));
    }
    return null;
  }

  private Optional<Found> file(String where, Path from) {
    return judged(
        where,
        from,
        () -> {
          Optional<IntakeFormat> format =
              IntakeFormats.of(from).filter(one -> FORMATS.contains(one.name()));
          return format.isEmpty() ? null : Intake.read(from, format.get(), ALONE);
        });
  }

  /** Reads cases; null if the file is of no form that is taken. */
  private interface Reading {
    @Nullable Judged read() throws IOException, IntakeRefused;
  }

  private Optional<Found> judged(String where, Path from, Reading reading) {
    try {
      Judged judged = reading.read();
      if (judged == null) {
        problems.accept(Problem.of(where, "exchange.sweep.no-set", from.toString()));
      }
      return Optional.ofNullable(judged).map(all -> new Found(from, all));
    } catch (IntakeRefused e) {
      String place = String.valueOf(e.place());
      problems.accept(Problem.of(where, "intake.refused." + e.reason(), from.toString(), place));
      return Optional.empty();
    } catch (IOException e) {
      problems.accept(Problem.of(where, "exchange.plan.unreadable"));
      return Optional.empty();
    }
  }

  /**
   * A case of a set, under the label that its row gives it.
   *
   * @param ofSet what is declared of those that say nothing themselves
   */
  static DraftCase draft(
      ImportedCase one, Set<String> tags, @Nullable Expected expected, Declaration ofSet) {
    Declaration said = one.tested().declaration();
    Set<String> all = new HashSet<>(tags);
    all.addAll(one.notes().tags());
    return new DraftCase(
        label(one),
        one.tested().prompt(),
        files(one),
        all,
        expectedOf(one).orElse(expected),
        new Declaration(
            said.minors() == Minors.NOT_STATED ? ofSet.minors() : said.minors(),
            said.rightsConfirmed() || ofSet.rightsConfirmed()));
  }

  private static String label(ImportedCase one) {
    String id = one.notes().id().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    String cut = id.substring(0, Math.min(id.length(), LONGEST_LABEL)).strip();
    return cut.isEmpty() ? "row-" + one.row() : cut;
  }

  /** CSV and JSON Lines hold no picture themselves, so each lies in a file. */
  private static List<Path> files(ImportedCase one) {
    return one.pictures().stream()
        .filter(InFile.class::isInstance)
        .map(picture -> ((InFile) picture).file())
        .toList();
  }

  private static Optional<Expected> expectedOf(ImportedCase one) {
    return Arrays.stream(Expected.values())
        .filter(expected -> expected.name().equalsIgnoreCase(one.notes().expected().strip()))
        .findFirst();
  }
}
