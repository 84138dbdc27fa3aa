package assay.cli.bundle;

import assay.attempt.Attempt;
import assay.attempt.Session;
import assay.cli.print.Console;
import assay.cli.print.Timeline;
import assay.cli.sweep.SweepList;
import assay.exchange.bundle.OpenBundle;
import assay.exchange.bundle.Picked;
import assay.exchange.bundle.file.BundleRefused;
import assay.exchange.bundle.file.Manifest;
import assay.exchange.bundle.file.SealState;
import assay.figures.Costs;
import assay.figures.PriceTable;
import assay.run.Cancellation;
import assay.run.Desk;
import assay.run.ReadingDesk;
import assay.run.sweep.work.ReadingSweeps;
import assay.run.sweep.work.Sweeps;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code assay open FILE} where there is no display: tells what a bundle is, whether its seal
 * holds, and its newest attempts. Needs no workspace.
 */
@Command(
    name = "open",
    mixinStandardHelpOptions = true,
    description = "${bundle:open.about}",
    footer = "${bundle:open.footer}")
public final class OpenCommand implements Callable<Integer> {
  private final Console console;
  private final Bundles bundles;
  private final Clock clock;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "open.file")
  private @Nullable Path file;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "20", descriptionKey = "list.limit")
  private int limit;

  /** The command over these. */
  public OpenCommand(Console console, Bundles bundles, Clock clock) {
    this.console = console;
    this.bundles = bundles;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Path bundle = java.util.Objects.requireNonNull(file);
    try (OpenBundle open = OpenBundle.open(bundle, bundles.tools())) {
      tell(open);
      SealState seal = open.check(bytes -> {}, new Cancellation());
      tell(seal);
      open.log().sessions().forEach(session -> list(open, session));
      if (open.hasSweeps()) {
        sweeps(open);
      }
      return seal.isWhole() ? Refusals.DONE : Refusals.FAILED;
    } catch (BundleRefused e) {
      return Refusals.refused(e, console);
    } catch (IOException e) {
      return Refusals.unreadable(bundle, console);
    }
  }

  private void tell(OpenBundle open) {
    Manifest manifest = open.manifest();
    console.line(Refusals.name(open.path()));
    console.say("bundle.made", manifest.createdAt().toString(), manifest.program());
    console.say(
        "bundle.holds", manifest.count("attempts"), manifest.count("sessions"), open.images());
    console.say(manifest.redactions().prompts() ? "bundle.prompts.redacted" : "bundle.prompts");
    if (manifest.redactions().pictures() > 0) {
      console.say("bundle.withheld", manifest.redactions().pictures());
    }
  }

  private void sweeps(OpenBundle open) {
    Desk desk = ReadingDesk.over(open.log(), open.blobs(), clock);
    Costs costs = new Costs(PriceTable.shipped());
    try (Sweeps sweeps = ReadingSweeps.over(desk, open.sweeps(), costs)) {
      SweepList list = new SweepList(console, sweeps);
      for (Session session : open.log().sessions()) {
        if (!open.sweeps().ofSession(session.id()).isEmpty()) {
          console.line("");
          console.say("cli.open.sweeps", session.name());
          list.forPeople(session, clock.getZone());
        }
      }
    }
  }

  private void tell(SealState seal) {
    if (!seal.isWhole()) {
      console.problem("bundle.seal.broken", seal.broken().size(), seal.broken().getFirst());
    } else if (seal.isSigned()) {
      console.say("bundle.seal.signed", String.valueOf(seal.signer()));
    } else {
      console.say("bundle.seal.unsigned");
    }
  }

  private void list(OpenBundle open, Session session) {
    console.line("");
    console.say("cli.list.session", session.name());
    List<UUID> all = Picked.ofSession(open.log(), session.id()).attempts();
    List<Attempt> newest =
        all.subList(Math.max(0, all.size() - limit), all.size()).stream()
            .map(open.log()::find)
            .flatMap(Optional::stream)
            .toList();
    if (all.size() > newest.size()) {
      console.say("cli.list.more", newest.size());
    }
    new Timeline(console, clock).table(newest).forEach(console::line);
  }
}
