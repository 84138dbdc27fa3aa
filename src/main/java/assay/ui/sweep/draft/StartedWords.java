package assay.ui.sweep.draft;

import assay.run.sweep.work.Started;
import assay.text.ConductWords;
import assay.text.Texts;

/** Why a sweep was not started, in words. Pure. */
public final class StartedWords {
  private final Texts texts;

  /** Words in the language of these texts. */
  public StartedWords(Texts texts) {
    this.texts = texts;
  }

  /** The sentence; empty if it was started. */
  public String problem(Started started) {
    return switch (started) {
      case Started.Begun begun -> "";
      case Started.Refused refused ->
          refused.objections().stream()
              .findFirst()
              .map(new ConductWords(texts)::sentence)
              .orElse("");
      case Started.NoPrice price -> texts.of("sweep.problem.no-price", price.model());
      case Started.NoBatches batches -> texts.of("sweep.problem.no-batches", batches.endpoint());
      case Started.StepsInBatches steps -> texts.of("sweep.problem.steps-in-batches");
      case Started.NothingLeft nothing -> texts.of("sweep.problem.nothing-left");
      case Started.UnderWay underWay -> texts.of("sweep.problem.under-way");
      case Started.OtherAxes other -> texts.of("sweep.problem.other-axes");
      case Started.AfterBlock after -> texts.of("sweep.problem.after-block");
      case Started.CameIn came -> texts.of("sweep.problem.came-in");
      case Started.OtherWay other -> texts.of("sweep.problem.other-way");
    };
  }
}
