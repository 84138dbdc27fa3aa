package assay.cli.workspace;

import assay.cli.print.Console;
import assay.exchange.FindingJson;
import assay.run.Cancellation;
import assay.run.Doctor;
import assay.run.Doctor.Counts;
import assay.run.Doctor.Report;
import assay.run.Finding;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code assay doctor}: examines a workspace. Ends with 0 if it is clean, or is now, and with 1 if
 * something is wrong.
 */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "${bundle:doctor.about}",
    footer = "${bundle:doctor.footer}")
public final class DoctorCommand implements Callable<Integer> {
  private static final long MEGABYTE = 1_000_000;

  private final Console console;
  private final Function<Optional<Path>, Doctor> doctors;

  @Option(names = "--repair", descriptionKey = "doctor.repair")
  private boolean repair;

  @Option(names = "--json", descriptionKey = "doctor.json")
  private boolean json;

  @Option(names = "--workspace", paramLabel = "DIR", descriptionKey = "workspace")
  private @Nullable Path workspace;

  /**
   * The command over these.
   *
   * @param doctors who examines a folder; empty for the usual one
   */
  public DoctorCommand(Console console, Function<Optional<Path>, Doctor> doctors) {
    this.console = console;
    this.doctors = doctors;
  }

  @Override
  public Integer call() {
    Doctor doctor = doctors.apply(Optional.ofNullable(workspace));
    Report report = doctor.examine(repair, new Cancellation());
    if (json) {
      report.findings().forEach(finding -> console.machineLine(FindingJson.line(finding)));
      console.machineLine(FindingJson.summary(report));
    } else {
      report.findings().forEach(this::print);
      summary(report);
    }
    return report.isClean() ? 0 : 1;
  }

  private void print(Finding finding) {
    console.say("cli.doctor.found." + finding.kind(), finding.where(), finding.detail());
    @Nullable String aside = finding.aside();
    if (aside != null) {
      console.say("cli.doctor.moved", aside);
    } else if (finding.repair() == Finding.Repair.MENDED) {
      console.say("cli.doctor.mended");
    }
  }

  private void summary(Report report) {
    Counts counts = report.counts();
    console.say(
        "cli.doctor.looked",
        counts.form(),
        counts.attempts(),
        counts.images(),
        counts.bytes() / MEGABYTE,
        counts.room() / MEGABYTE);
    console.say(report.isClean() ? "cli.doctor.clean" : "cli.doctor.problems");
  }
}
