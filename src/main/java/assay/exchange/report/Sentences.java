package assay.exchange.report;

import assay.run.sweep.SweepResults;
import assay.run.sweep.finding.SweepFindings;
import assay.text.FindingWords;
import assay.text.Texts;
import java.util.List;

/** What is said of a sweep in the end, the same in the window, in the terminal and in files. */
public final class Sentences {
  private Sentences() {}

  /**
   * Its findings; of a sweep of which only a part is here, how much of it that is and nothing else,
   * since whoever picked the part may have picked by what came of it.
   */
  public static List<String> of(SweepResults results, Texts texts) {
    return results
        .sweep()
        .part()
        .map(
            part ->
                List.of(
                    texts.of(
                        "sweep.part",
                        part.here(),
                        part.attempts(),
                        results.cells().size(),
                        part.cells())))
        .orElseGet(
            () ->
                new FindingWords(texts)
                    .sentences(SweepFindings.of(results), results.stoppedEarly()));
  }
}
