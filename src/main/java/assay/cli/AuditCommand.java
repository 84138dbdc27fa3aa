package assay.cli;

import assay.cli.Opening.Access;
import assay.cli.Opening.OpenDesk;
import assay.cli.print.AuditTable;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.exchange.AuditJson;
import assay.run.AttemptLog.AuditEntry;
import assay.run.StoreFailure;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assay audit}: shows what the conduct rules did, the newest last; changes nothing. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    versionProvider = VersionFromModule.class,
    description = "${bundle:audit.about}")
final class AuditCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Console console;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "50", descriptionKey = "audit.limit")
  private int limit;

  @Option(names = "--json", descriptionKey = "audit.json")
  private boolean json;

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  AuditCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      console.problem("cli.wrong.value", limit, "--limit");
      return ExitCodes.WRONG_USE;
    }
    try (OpenDesk open = surroundings.opening().open(workspace.folder(), Access.READ)) {
      List<AuditEntry> all = open.desk().log().audit();
      print(open, all.subList(Math.max(0, all.size() - limit), all.size()), all.size());
      return ExitCodes.DONE;
    } catch (StoreFailure e) {
      return NoWorkspace.tell(e, false, console);
    }
  }

  private void print(OpenDesk open, List<AuditEntry> newest, int all) {
    if (json) {
      newest.forEach(entry -> console.machineLine(AuditJson.line(entry)));
    } else if (newest.isEmpty()) {
      console.say("cli.audit.empty");
    } else {
      if (newest.size() < all) {
        console.say("cli.list.more", newest.size());
      }
      AuditTable.lines(console, open.desk().clock().getZone(), newest).forEach(console::line);
    }
  }
}
