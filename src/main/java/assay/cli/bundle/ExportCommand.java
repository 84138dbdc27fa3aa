package assay.cli.bundle;

import assay.attempt.Session;
import assay.cli.print.Console;
import assay.exchange.bundle.BundlePreview;
import assay.exchange.bundle.BundleWriter.Wishes;
import assay.exchange.bundle.Picked;
import assay.exchange.bundle.file.SigningKey;
import assay.exchange.export.ExportFile;
import assay.exchange.export.ExportFormat;
import assay.exchange.export.ExportFormats;
import assay.exchange.export.Rows;
import assay.run.Cancellation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assay export}: attempts as a bundle, or in a format for other tools. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "${bundle:export.about}",
    footer = "${bundle:export.footer}")
public final class ExportCommand implements Callable<Integer> {
  private static final String BUNDLE = "assay";
  private static final double MEGABYTE = 1_000_000;

  private final Console console;
  private final Bundles bundles;
  private final OutputStream results;

  @Mixin private Selection selection = new Selection();

  @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "export.format")
  private @Nullable String format;

  @Option(
      names = {"--output", "-o"},
      paramLabel = "FILE",
      descriptionKey = "export.output")
  private @Nullable Path output;

  @Option(names = "--force", descriptionKey = "export.force")
  private boolean force;

  @Option(names = "--redact-prompts", descriptionKey = "export.redact")
  private boolean redact;

  @Option(names = "--with-images", descriptionKey = "export.images")
  private boolean images;

  @Option(names = "--sign", descriptionKey = "export.sign")
  private boolean sign;

  @Option(names = "--preview", descriptionKey = "export.preview")
  private boolean preview;

  @Option(names = "--workspace", paramLabel = "DIR", descriptionKey = "workspace")
  private @Nullable Path workspace;

  /**
   * The command over these.
   *
   * @param results where a format goes if no file is named; not closed
   */
  public ExportCommand(Console console, Bundles bundles, OutputStream results) {
    this.console = console;
    this.bundles = bundles;
    this.results = results;
  }

  @Override
  public Integer call() {
    String wanted = format != null ? format : byExtension();
    boolean bundle = BUNDLE.equalsIgnoreCase(wanted);
    Optional<ExportFormat> other = ExportFormats.of(wanted);
    if (!bundle && other.isEmpty()) {
      console.problem("cli.export.format", wanted, formats());
      return Refusals.WRONG_USE;
    }
    if (bundle && output == null && !preview) {
      console.problem("cli.export.no-output");
      return Refusals.WRONG_USE;
    }
    if (output != null && !force && Files.exists(output)) {
      console.problem("cli.export.exists", Refusals.name(output));
      return Refusals.WRONG_USE;
    }
    try (Bundles.Open open = bundles.open(Optional.ofNullable(workspace), Bundles.Use.READ)) {
      return export(open, other);
    }
  }

  private String byExtension() {
    String name = output == null ? "" : Refusals.name(output);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return ExportFormats.ALL.stream()
        .filter(known -> known.extension().equalsIgnoreCase(extension))
        .map(ExportFormat::name)
        .findFirst()
        .orElse(extension.isEmpty() ? "jsonl" : extension);
  }

  private static String formats() {
    return Stream.concat(Stream.of(BUNDLE), ExportFormats.ALL.stream().map(ExportFormat::name))
        .collect(Collectors.joining(", "));
  }

  private int export(Bundles.Open open, Optional<ExportFormat> other) {
    List<Session> sessions = open.desk().log().sessions();
    Optional<Session> chosen = selection.session(sessions);
    if (chosen.isEmpty()) {
      String names = sessions.stream().map(Session::name).collect(Collectors.joining(", "));
      console.problem("cli.list.no-session", selection.sessionName(), names);
      return Refusals.WRONG_USE;
    }
    Picked picked = selection.of(open.desk().log(), chosen.get());
    try {
      return other.isPresent() ? write(open, picked, other.get()) : bundle(open, picked);
    } catch (IOException e) {
      return Refusals.unwritten(output == null ? Path.of("-") : output, console);
    }
  }

  private int write(Bundles.Open open, Picked picked, ExportFormat as) throws IOException {
    Rows rows =
        new Rows(
            open.bundles().source(),
            picked,
            new Rows.Wishes(redact, images),
            count -> {},
            new Cancellation());
    if (output == null) {
      as.write(rows, results);
      return Refusals.DONE;
    }
    ExportFile.write(output, to -> as.write(rows, to));
    console.say("cli.export.done", picked.attempts().size(), Refusals.name(output));
    return Refusals.DONE;
  }

  private int bundle(Bundles.Open open, Picked picked) throws IOException {
    if (preview) {
      print(open.bundles().preview(picked, count -> {}, new Cancellation()));
      return Refusals.DONE;
    }
    Optional<SigningKey> key = sign ? open.bundles().signingKey() : Optional.empty();
    if (sign && key.isEmpty()) {
      console.problem("cli.seal-key.none");
      return Refusals.FAILED;
    }
    Path file = Objects.requireNonNull(output);
    open.bundles()
        .write(picked, file, new Wishes(redact, key.orElse(null)), bytes -> {}, new Cancellation());
    console.say("cli.export.done", picked.attempts().size(), Refusals.name(file));
    return Refusals.DONE;
  }

  private void print(BundlePreview would) {
    console.say(
        "export.preview.attempts",
        would.counts().attempts(),
        would.counts().sessions(),
        would.counts().prompts());
    would
        .images()
        .forEach((kind, count) -> console.say("export.preview.images." + kind.name(), count));
    if (would.sweeps() > 0) {
      console.say("export.preview.sweeps", would.sweeps());
    }
    console.say("export.preview.reviews", would.counts().reviews());
    console.say("export.preview.withheld", would.pictures().withheld());
    console.say("export.preview.missing", would.pictures().missing());
    console.say("export.preview.unreadable", would.pictures().unreadable());
    console.say("export.preview.masked", would.counts().masked());
    console.say("export.preview.under-way", would.counts().underWay());
    console.say(
        "export.preview.size", Math.max(0.1, Math.round(would.bytes() / MEGABYTE * 10) / 10.0));
  }
}
