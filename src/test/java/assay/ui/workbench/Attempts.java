package assay.ui.workbench;

import assay.attempt.Answer;
import assay.attempt.Answers;
import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.Outcome;
import assay.attempt.OutputOptions;
import assay.attempt.Reading;
import assay.attempt.Session;
import assay.attempt.Thresholds;
import assay.attempt.Tokens;
import assay.conduct.Lock;
import assay.run.FakeAttemptLog;
import assay.run.MemoryBlobs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Attempts for tests of the workbench: a run has a number and repeats, and so have their ids. */
public final class Attempts {
  public static final Answer SHOWN =
      Answers.ok(Answers.candidates(Answers.candidate("STOP", null, Answers.picture())));

  public static final Answer BLOCKED = Answers.ok(Answers.blocked("SAFETY", null));

  public static final Answer HARD_STOP =
      Answers.ok(Answers.candidates(Answers.candidate("PROHIBITED_CONTENT", null)));

  public static final Answer BUSY = Answers.http(503, Answers.reading(null, null, null));

  public static final Configuration CONFIGURATION =
      new Configuration(
          new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1"),
          Configuration.DEFAULT_MODEL,
          Thresholds.NOT_SENT,
          OutputOptions.NOT_SENT);

  private static final Instant BEGUN = Instant.parse("2026-11-22T10:00:00Z");

  private Attempts() {}

  /** One under way in the first session. */
  public static Attempt underWay(int run, int repeat, int repeats) {
    return underWay(FakeBench.SESSION, run, repeat, repeats);
  }

  /** One under way. */
  public static Attempt underWay(Session session, int run, int repeat, int repeats) {
    UUID runId = new UUID(session.id().getLeastSignificantBits(), run);
    Attempt.Place place = new Attempt.Place(session.id(), runId, run, repeat, repeats);
    return new Attempt(
        new UUID(runId.hashCode(), repeat),
        place,
        Case.ofPrompt("A red mug, run " + run),
        CONFIGURATION,
        BEGUN,
        null);
  }

  /** The same with what came of it after two seconds. */
  public static Attempt complete(Attempt attempt, Answer answer) {
    return complete(attempt, Outcome.of(answer));
  }

  /** The same with an outcome after two seconds. */
  public static Attempt complete(Attempt attempt, Outcome outcome) {
    return attempt.completed(
        new Attempt.Completion(
            attempt.begunAt().plusSeconds(2), Duration.ofSeconds(2), 1, outcome));
  }

  /** The same of another case. */
  public static Attempt of(Attempt attempt, Case tested) {
    return new Attempt(
        attempt.id(),
        attempt.place(),
        tested,
        attempt.configuration(),
        attempt.begunAt(),
        attempt.completion());
  }

  /** An outcome with tokens. */
  public static Outcome with(Outcome outcome, Tokens tokens) {
    return new Outcome(
        outcome.judgement(),
        outcome.signals(),
        outcome.limits(),
        tokens,
        outcome.images(),
        outcome.provenance());
  }

  /** Writes it into a log, as begun and, if it is complete, as completed. */
  public static Attempt stored(FakeAttemptLog log, Attempt attempt) {
    Attempt begun =
        new Attempt(
            attempt.id(),
            attempt.place(),
            attempt.tested(),
            attempt.configuration(),
            attempt.begunAt(),
            null);
    log.begin(begun, "http://127.0.0.1:1/v1beta", "{\"contents\": []}");
    finish(log, attempt);
    return attempt;
  }

  /** Writes what came of one that is in the log. */
  public static void finish(FakeAttemptLog log, Attempt attempt) {
    Attempt.Completion completion = attempt.completion();
    if (completion != null) {
      Lock lock = Lock.from(attempt, completion.outcome(), completion.endedAt()).orElse(null);
      log.complete(attempt.id(), completion, List.of(), lock);
    }
  }

  /** So many complete ones in the log, each a run of its own, and a picture each. */
  public static void fill(FakeAttemptLog log, int runs) {
    fill(log, runs, SHOWN);
  }

  /** So many complete ones in the log, each a run of its own. */
  public static void fill(FakeAttemptLog log, int runs, Answer answer) {
    for (int run = 1; run <= runs; run++) {
      stored(log, complete(underWay(run, 1, 1), answer));
    }
  }

  /** An answer with a picture that lies with these blobs. */
  public static Answer shownAs(MemoryBlobs blobs) {
    byte[] png = Drawn.png(9);
    Reading.Part picture = new Reading.Part.Picture(blobs.put(png), "image/png", png.length, false);
    return Answers.ok(Answers.candidates(Answers.candidate("STOP", null, picture)));
  }
}
