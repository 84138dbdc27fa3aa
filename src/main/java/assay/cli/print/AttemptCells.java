package assay.cli.print;

import assay.attempt.Attempt;
import assay.attempt.Attempt.Completion;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.Outcome;
import assay.attempt.Tokens;
import assay.text.Formats;
import assay.text.OutcomeWords;
import assay.text.Texts;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The single facts of an attempt as short texts. */
final class AttemptCells {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  /** How the judge words a fault of the network among its reasons. */
  private static final String TRANSPORT = "transport = ";

  private final Texts texts;
  private final OutcomeWords words;
  private final Formats formats;
  private final Clock clock;

  AttemptCells(Texts texts, Clock clock) {
    this.texts = texts;
    this.words = new OutcomeWords(texts);
    this.formats = new Formats(texts);
    this.clock = clock;
  }

  /** The run and which of its repeats, such as 12.3. */
  String run(Attempt attempt) {
    return attempt.place().runNumber() + "." + attempt.place().repeat();
  }

  /** The time of day, with the date if it was not today. */
  String time(Attempt attempt) {
    ZonedDateTime at = attempt.begunAt().atZone(clock.getZone());
    boolean today = at.toLocalDate().equals(LocalDate.now(clock));
    return at.format(today ? TIME : DAY_AND_TIME);
  }

  String title(Attempt attempt) {
    return attempt.outcome().map(words::title).orElseGet(() -> texts.of("cli.under-way"));
  }

  /** The service's own word for why, else the HTTP status, else what broke off. */
  String reason(Attempt attempt) {
    return attempt.outcome().flatMap(AttemptCells::reasonOf).orElse("");
  }

  private static Optional<String> reasonOf(Outcome outcome) {
    Outcome.Signals signals = outcome.signals();
    if (signals.blockReason() != null) {
      return Optional.of(signals.blockReason().wireName());
    }
    if (signals.finishReason() != null) {
      return Optional.of(signals.finishReason().wireName());
    }
    return Optional.ofNullable(outcome.limits().httpStatus())
        .map(status -> "HTTP " + status)
        .or(() -> fault(signals));
  }

  private static Optional<String> fault(Outcome.Signals signals) {
    return signals.because().stream()
        .filter(field -> field.startsWith(TRANSPORT))
        .map(field -> field.substring(TRANSPORT.length()))
        .findFirst();
  }

  String promptTokens(Attempt attempt) {
    return number(tokens(attempt).prompt());
  }

  String thoughtTokens(Attempt attempt) {
    return number(tokens(attempt).thoughts());
  }

  String outputTokens(Attempt attempt) {
    return number(tokens(attempt).candidates());
  }

  String totalTokens(Attempt attempt) {
    return number(tokens(attempt).total());
  }

  String took(Attempt attempt) {
    Completion completion = attempt.completion();
    return completion == null ? "–" : formats.duration(completion.took());
  }

  /**
   * Where the answer came from: the endpoint by its name. A simulated answer says so in capitals,
   * and thresholds of which nobody says whether they were applied are marked.
   */
  String source(Attempt attempt) {
    return isConfirmed(attempt) ? name(attempt) : name(attempt) + " *";
  }

  private String name(Attempt attempt) {
    Endpoint endpoint = attempt.configuration().endpoint();
    if (attempt.isSimulated()) {
      return texts.of("cli.source.SIMULATOR");
    }
    boolean usual = endpoint.name().equals(endpoint.kind().word());
    return usual ? texts.of("cli.source." + endpoint.kind()) : endpoint.name();
  }

  /** Whether its thresholds are known to be read, or none was sent. */
  static boolean isConfirmed(Attempt attempt) {
    Configuration sent = attempt.configuration();
    return sent.thresholds().byCategory().isEmpty() || sent.endpoint().confirmsThresholds();
  }

  /** A dash means that the service did not say, which is not 0. */
  private String number(@Nullable Integer value) {
    return value == null
        ? "–"
        : NumberFormat.getIntegerInstance(texts.language().locale()).format(value);
  }

  private static Tokens tokens(Attempt attempt) {
    return attempt.outcome().map(Outcome::tokens).orElse(Tokens.NONE);
  }
}
