package assay;

import assay.exchange.PriceFile;
import assay.figures.PriceTable;
import assay.run.StoreFailure;
import assay.text.FigureWords;
import assay.text.Texts;
import assay.ui.shell.Shell;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;

/** What is looked at and told when a workspace has been opened in a window. */
final class Beginnings {
  private Beginnings() {}

  /** What the user should know of the workspace before working in it. */
  static void tellOf(OpenWorkspace open, Shell shell, Texts texts) {
    if (open.isAfterCrash() && open.desk().log().interruptedAtOpening().isEmpty()) {
      shell.tools().notices().warning(texts.of("shell.after-crash"));
    }
    if (open.isOpenToOthers()) {
      shell.tools().notices().warning(texts.of("shell.open-to-others"));
    }
  }

  /** The prices in force; the shipped ones if those of the workspace cannot be read. */
  static PriceTable prices(Path workspace, Shell shell, Texts texts) {
    return switch (PriceFile.read(workspace)) {
      case PriceTable.Parsed.Read read -> read.table();
      case PriceTable.Parsed.Problem problem -> {
        shell.tools().notices().warning(new FigureWords(texts).problem(problem));
        yield PriceTable.shipped();
      }
    };
  }

  /** What kept the workspace from opening; what is not known is logged. */
  static StoreFailure failureOf(CompletionException e) {
    if (e.getCause() instanceof StoreFailure failure) {
      return failure;
    }
    System.getLogger(Beginnings.class.getName())
        .log(System.Logger.Level.ERROR, "The workspace could not be opened", e.getCause());
    return new StoreFailure(StoreFailure.Kind.UNREACHABLE, "It could not be opened", e.getCause());
  }
}
