package assay.ui.sweep.grid;

import assay.attempt.Outcome;
import assay.figures.Rate;
import assay.text.FigureWords;
import assay.text.Formats;
import assay.text.OutcomeWords;
import assay.text.Texts;

/** The words of a cell. Pure. */
final class CellWords {
  private final Texts texts;
  private final Formats formats;
  private final FigureWords figures;
  private final OutcomeWords outcomes;

  CellWords(Texts texts) {
    this.texts = texts;
    this.formats = new Formats(texts);
    this.figures = new FigureWords(texts);
    this.outcomes = new OutcomeWords(texts);
  }

  /**
   * Such as {@code 4 / 5}, or {@code 2 of 5…} while it goes on, or how it stands if nothing came.
   */
  String count(CellLine line) {
    Rate rate = line.blocked();
    if (rate.total() == 0) {
      return line.complete() > 0 ? errors(line) : standing(line);
    }
    return formats.count(rate.hits()) + " / " + formats.count(rate.total());
  }

  private String errors(CellLine line) {
    return texts.of("sweep.cell.errors", line.tally().errors());
  }

  /** The interval, such as {@code 57–100 %}; empty if nothing was judged. */
  String interval(CellLine line) {
    Rate rate = line.blocked();
    return rate.total() == 0
        ? ""
        : texts.of(
            "sweep.cell.interval", Math.round(rate.low() * 100), Math.round(rate.high() * 100));
  }

  /** How it stands, and how steady it is. */
  String state(CellLine line) {
    if (line.blocked().total() == 0) {
      return line.complete() > 0 ? standing(line) : "";
    }
    String steady = texts.of("sweep.steady." + line.stability().kind());
    return switch (line.standing()) {
      case DONE -> steady;
      case QUEUED, UNDER_WAY ->
          texts.of("sweep.cell.of", line.complete(), line.wanted()) + " · " + steady;
      case SETTLED, LOCKED, CAPPED, FORBIDDEN -> standing(line) + " · " + steady;
    };
  }

  /** Such as {@code queued}. */
  String standing(CellLine line) {
    return standing(line.standing());
  }

  String standing(CellLine.Standing standing) {
    return texts.of("sweep.standing." + standing);
  }

  /** All of it in a sentence, for those who cannot see it. */
  String whole(CellLine line) {
    return texts.of(
        "sweep.cell.whole",
        line.number(),
        String.join(", ", line.place().levels()),
        figures.rate(line.blocked()),
        standing(line) + ", " + figures.stability(line.stability()),
        groups(line.tally()));
  }

  /** Every group with its count. */
  String groups(CellLine.Tally tally) {
    return String.join(
        " · ",
        group(Outcome.Group.SHOWN, tally.shown()),
        group(Outcome.Group.BY_SETTING, tally.bySetting()),
        group(Outcome.Group.OTHER_FILTER, tally.otherFilter()),
        group(Outcome.Group.ERROR, tally.errors()));
  }

  private String group(Outcome.Group group, int count) {
    return texts.of("label.value", outcomes.group(group), formats.count(count));
  }

  String stability(CellLine line) {
    return line.blocked().total() == 0 ? "" : figures.stability(line.stability());
  }

  String percent(Rate rate) {
    return rate.total() == 0 ? "" : formats.interval(rate);
  }
}
