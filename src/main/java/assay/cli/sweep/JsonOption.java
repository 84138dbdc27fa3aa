package assay.cli.sweep;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --json}, with a file or without. */
public final class JsonOption {
  private static final String ALONE = "";

  @Option(
      names = "--json",
      arity = "0..1",
      paramLabel = "FILE",
      fallbackValue = ALONE,
      descriptionKey = "run.json")
  private @Nullable String json;

  /** Whether it was given, with a file or without. */
  public boolean isGiven() {
    return json != null;
  }

  /** Whether JSON goes where results are printed. */
  public boolean isPrinted() {
    return ALONE.equals(json);
  }

  /** The file it goes to; empty if none is named. */
  public Optional<String> file() {
    return Optional.ofNullable(json).filter(name -> !name.equals(ALONE));
  }

  /**
   * The word after it, where that is no file for JSON but what the command is about: {@code run
   * --json plan.yaml}. It then stands alone.
   */
  public Optional<String> giveBack(Predicate<String> isAnother) {
    Optional<String> word = file().filter(isAnother);
    if (word.isPresent()) {
      json = ALONE;
    }
    return word;
  }

  /** The number after it, where a number is what the command is about: {@code resume --json 3}. */
  public Optional<Integer> number() {
    return giveBack(word -> word.matches("[0-9]{1,9}")).map(Integer::valueOf);
  }

  /** The path of the file. */
  Optional<Path> path() {
    return file().map(Path::of);
  }
}
