package assay.cli;

import assay.cli.Opening.Access;
import assay.cli.Opening.OpenDesk;
import assay.cli.RunOptions.Request;
import assay.cli.RunPreparation.Result;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import assay.cli.print.Objections;
import assay.conduct.Objection;
import assay.exchange.RequestLine;
import assay.run.Order;
import assay.run.Preview;
import java.nio.file.Path;
import java.util.Optional;

/** Shows the requests that a run would send, and sends, writes and asks for nothing. */
final class DryRun {
  private final Surroundings surroundings;
  private final Console console;
  private final boolean full;

  /**
   * @param full whether pictures are shown with their data
   */
  DryRun(Surroundings surroundings, boolean full) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
    this.full = full;
  }

  int show(Request request, Optional<Path> workspace) {
    FilesInPlace pictures = new FilesInPlace();
    try (OpenDesk open = surroundings.opening().open(workspace, Access.LOOK)) {
      return switch (RunPreparation.toLook(console, open, pictures).prepare(request)) {
        case Result.Refused refused -> refused.exitCode();
        case Result.Ready ready -> show(ready.order(), open, pictures);
      };
    }
  }

  /** A lock and a field that is not taken end it; a question that is open is told beside it. */
  private int show(Order order, OpenDesk open, FilesInPlace pictures) {
    Optional<Objection> objection = open.desk().submit().wouldObjectTo(order);
    objection.ifPresent(against -> Objections.tell(against, console));
    if (objection.filter(DryRun::isFinal).isPresent()) {
      return Objections.exitCode(objection.get());
    }
    RequestLine line = new RequestLine(pictures, full);
    for (Preview preview : open.desk().submit().preview(order)) {
      console.machineLine(out -> line.write(preview, out));
    }
    return ExitCodes.DONE;
  }

  private static boolean isFinal(Objection objection) {
    return switch (objection) {
      case Objection.Locked locked -> true;
      case Objection.CannotBeTaken untaken -> true;
      case Objection.MinorsUnanswered unanswered -> false;
      case Objection.RightsUnconfirmed unconfirmed -> false;
      case Objection.PurposeMissing missing -> false;
    };
  }
}
