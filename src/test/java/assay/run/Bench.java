package assay.run;

import assay.attempt.Answer;
import assay.attempt.Answers;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.OutputOptions;
import assay.attempt.Reading;
import assay.attempt.Thresholds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** All that a Submit needs, made of fakes. */
final class Bench {
  static final Configuration CONFIGURATION =
      new Configuration(
          new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1"),
          "model",
          Thresholds.NOT_SENT,
          OutputOptions.NOT_SENT);

  static final Case MUG = Case.ofPrompt("A red mug");

  static final Answer SHOWN =
      Answers.ok(Answers.candidates(Answers.candidate("STOP", null, Answers.picture())));

  static final Answer FIXED_POLICY =
      Answers.ok(Answers.candidates(Answers.candidate("PROHIBITED_CONTENT", null)));

  final FakeClock clock = new FakeClock(Instant.parse("2026-11-22T10:00:00Z"));
  final FakeAttemptLog log = new FakeAttemptLog();
  final FakePauses pauses = new FakePauses(clock);
  final RecordingListener listener = new RecordingListener();
  final FakeImageService service;
  final Submit submit;

  Bench(FakeImageService service) {
    this.service = service;
    this.submit = new Submit(service, log, policy(), pauses, clock);
  }

  static Bench answering(Answer... answers) {
    return new Bench(FakeImageService.answering(answers));
  }

  /** The usual policy with no chance in it: nothing is ever taken off. */
  static RetryPolicy policy() {
    return RetryPolicy.usual(new NoChance());
  }

  static Answer status(int status) {
    return Answers.http(status, Answers.reading(null, null, null));
  }

  static Answer quota(String message, Duration delay, String... ids) {
    Reading reading = Answers.error(Answers.quota(message, delay, ids));
    return Answers.http(429, reading);
  }

  /** The audit log, each entry as its event and detail. */
  List<String> audit() {
    return log.audit().stream().map(entry -> entry.event() + " " + entry.detail()).toList();
  }

  static Order order(Case tested, int repeats, int atOnce) {
    return new Order(FakeAttemptLog.FIRST.id(), tested, CONFIGURATION, repeats, atOnce);
  }

  RunHandle start(int repeats, int atOnce) {
    return submit.start(order(MUG, repeats, atOnce), listener);
  }

  RunEnd run(Case tested, int repeats) {
    return submit.start(order(tested, repeats, 1), listener).await();
  }

  /** Always the smallest number there is. */
  private static final class NoChance implements RandomGenerator {
    @Override
    public long nextLong() {
      return 0;
    }

    @Override
    public long nextLong(long bound) {
      return 0;
    }
  }
}
