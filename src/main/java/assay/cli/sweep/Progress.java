package assay.cli.sweep;

import assay.attempt.Attempt;
import assay.cli.print.Console;
import assay.cli.print.LiveLine;
import assay.run.Wait;
import assay.run.sweep.CellResult;
import assay.run.sweep.CellResult.State;
import assay.run.sweep.SweepListener;
import assay.run.sweep.SweepResults;
import assay.run.sweep.work.SweepHandle;
import assay.text.FigureWords;
import assay.text.Formats;
import assay.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says how far a sweep is: on a terminal in one line that is written over, else in a line for each
 * cell that is through and now and then one for the whole.
 */
final class Progress implements SweepListener {
  private static final Duration LIVE = Duration.ofMillis(200);
  private static final Duration PLAIN = Duration.ofSeconds(30);

  private final Console console;
  private final Texts texts;
  private final Clock clock;
  private final @Nullable LiveLine live;
  private final Set<Integer> through = new HashSet<>();
  private Instant next;
  private String waits = "";
  private volatile @Nullable SweepHandle handle;

  Progress(Console console, Clock clock) {
    this.console = console;
    this.texts = console.texts();
    this.clock = clock;
    this.live = console.terminal() ? new LiveLine(console) : null;
    this.next = clock.instant().plus(live == null ? PLAIN : LIVE);
  }

  /** Knows from now on what it is told of. */
  void of(SweepHandle sweep) {
    handle = sweep;
  }

  @Override
  public void completed(Seat seat, Attempt attempt, CellResult result) {
    waits = "";
    changed(result);
  }

  @Override
  public void changed(CellResult result) {
    boolean over = result.state() != State.QUEUED && result.state() != State.UNDER_WAY;
    if (live == null && over && through.add(result.cell().number())) {
      cell(result);
    }
    showNowAndThen();
  }

  private void cell(CellResult result) {
    FigureWords figures = new FigureWords(texts);
    console.say(
        "cli.sweep.cell",
        new CellNames(texts).line(result.cell()),
        figures.rate(result.blocked()),
        figures.stability(result.stability()));
  }

  @Override
  public void waiting(Seat seat, Wait wait) {
    waits = texts.of("cli.sweep.waits", new Formats(texts).wait(wait.time()), wait.nextTry());
    showNowAndThen();
  }

  @Override
  public void paced(UUID sweep, String endpoint, Duration pause, double perMinute) {
    if (pause.isPositive()) {
      waits = texts.of("sweep.pace.pause", endpoint, new Formats(texts).wait(pause));
      say(waits);
    }
  }

  @Override
  public void batch(String batch, int answered, int lines) {
    say(texts.of("sweep.batch.progress", batch, answered, lines));
  }

  private void say(String line) {
    if (live == null) {
      console.line(line);
    } else {
      live.show(line);
    }
  }

  private void showNowAndThen() {
    SweepHandle sweep = handle;
    Instant now = clock.instant();
    if (sweep != null && !now.isBefore(next)) {
      next = now.plus(live == null ? PLAIN : LIVE);
      say(line(sweep));
    }
  }

  private String line(SweepHandle sweep) {
    SweepResults results = sweep.results();
    int done = results.cells().stream().mapToInt(Progress::came).sum();
    List<String> parts = new ArrayList<>();
    parts.add(texts.of("format.kOfN", done, results.wanted()));
    sweep
        .remaining()
        .ifPresent(left -> parts.add(texts.of("cli.sweep.left", new Formats(texts).wait(left))));
    parts.add(new FigureWords(texts).sum(results.spent()));
    if (!waits.isEmpty()) {
      parts.add(waits);
    }
    return String.join(" · ", parts);
  }

  private static int came(CellResult cell) {
    return cell.counts().judged() + cell.counts().errors();
  }

  /** Takes the line of a terminal away. */
  void end() {
    if (live != null) {
      live.clear();
    }
  }
}
