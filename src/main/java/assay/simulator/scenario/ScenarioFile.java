package assay.simulator.scenario;

import assay.simulator.Script;
import assay.simulator.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a scenario. All that is wrong with it is told at once, and nothing it holds makes this
 * throw.
 */
public final class ScenarioFile {
  /** The scenarios that the program brings along. */
  public static final List<String> NAMES = List.of("every-outcome", "faults", "hard-stop", "retry");

  /** A scenario is small; more than this many bytes is none. */
  public static final int MOST_BYTES = 256 * 1024;

  private static final String FOLDER = "/assay/simulator/";
  private static final int MOST_STEPS = 1_000;
  private static final int LONGEST_ABOUT = 2_000;

  private final List<Flaw> flaws = new ArrayList<>();
  private final String name;

  private ScenarioFile(String name) {
    this.name = name;
  }

  /** What came of reading a scenario. */
  public sealed interface Result {
    /** All of it is right. */
    record Read(Script script) implements Result {}

    /** Something is wrong, at least one thing. */
    record Refused(List<Flaw> flaws) implements Result {
      public Refused {
        flaws = List.copyOf(flaws);
      }
    }
  }

  /** One that the program brings along, by one of {@link #NAMES}, or else a file. Blocks. */
  public static Result of(String nameOrFile) {
    if (NAMES.contains(nameOrFile)) {
      return new ScenarioFile(nameOrFile + ".yaml")
          .read(resource(FOLDER + "scenarios/" + nameOrFile + ".yaml"));
    }
    try {
      Path file = Path.of(nameOrFile);
      return Files.exists(file) ? read(file) : noSuch(nameOrFile);
    } catch (InvalidPathException e) {
      return noSuch(nameOrFile);
    }
  }

  /** A file. Blocks. */
  public static Result read(Path file) {
    String name = file.toString();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      return bytes.length > MOST_BYTES
          ? refused(Flaw.of(name, "scenario.wrong.too-large", MOST_BYTES / 1024))
          : new ScenarioFile(name).read(bytes);
    } catch (IOException e) {
      return refused(Flaw.of(name, "scenario.wrong.unreadable"));
    }
  }

  /** The JSON Schema of scenarios, for editors. */
  public static String schema() {
    return new String(resource(FOLDER + "scenario.schema.json"), StandardCharsets.UTF_8);
  }

  private static Result noSuch(String name) {
    return refused(Flaw.of(Place.shown(name), "scenario.wrong.no-such", String.join(", ", NAMES)));
  }

  private static Result refused(Flaw flaw) {
    return new Result.Refused(List.of(flaw));
  }

  private static byte[] resource(String resource) {
    try (InputStream in = ScenarioFile.class.getResourceAsStream(resource)) {
      return in == null ? missing(resource) : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own scenario cannot be read", e);
    }
  }

  private static byte[] missing(String resource) throws IOException {
    throw new IOException("There is no " + resource);
  }

  private Result read(byte[] bytes) {
    return switch (ScenarioYaml.parse(name, bytes)) {
      case ScenarioYaml.Broken broken -> refused(broken.flaw());
      case ScenarioYaml.Whole whole -> read(whole.root());
    };
  }

  private Result read(Node root) {
    Place top = new Place(name, root.line(), "", flaws::add);
    Fields fields = Fields.of(top, root, List.of("about", "steps", "otherwise"));
    List<Step> steps = new ArrayList<>();
    if (fields != null) {
      fields.value("about", value -> value.words(LONGEST_ABOUT));
      steps.addAll(steps(fields));
      Optional.ofNullable(fields.part("otherwise", StepReader::otherwise)).ifPresent(steps::add);
    }
    return flaws.isEmpty() ? new Result.Read(new Script(steps)) : new Result.Refused(flaws);
  }

  private List<Step> steps(Fields fields) {
    List<Node> nodes = fields.list("steps");
    Place place = fields.placeOf("steps");
    if (fields.present(List.of("steps", "otherwise")).isEmpty()) {
      place.tell("scenario.wrong.no-steps");
    } else if (nodes.size() > MOST_STEPS) {
      place.tell("scenario.wrong.too-many", MOST_STEPS);
      return List.of();
    }
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      Step step = StepReader.read(place.at(i, node), node, "step " + (i + 1));
      Optional.ofNullable(step).ifPresent(steps::add);
    }
    return steps;
  }
}
