package assay.attempt;

import assay.attempt.Answer.Http;
import assay.attempt.Answer.Received;
import assay.attempt.FinishReason.Ruling;
import assay.attempt.Outcome.Adjustable;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Outcome.Kind;
import assay.attempt.Outcome.Layer;
import assay.attempt.Outcome.Repeat;
import assay.attempt.Reading.Line;
import assay.attempt.Reading.Several;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges each of several answers that stand in one body. What all of them say alike holds for the
 * whole; a hard stop of one is a hard stop of the whole.
 */
final class SeveralJudge {
  /** So many are told one by one. */
  private static final int MOST_TOLD = 200;

  private static final int OK = 200;

  private final Several several;
  private final List<Outcome> outcomes;

  SeveralJudge(Received received, Several several) {
    this.several = several;
    Http http = new Http(OK, received.http().headers());
    this.outcomes =
        several.lines().stream()
            .map(Line::reading)
            .map(reading -> new Received(http, Body.EMPTY, received.images(), reading))
            .map(Outcome::of)
            .toList();
  }

  /** What all of them are; where they differ, or there are none, the whole is no answer. */
  Ruling ruling() {
    Optional<Kind> kind = alike(Outcome::kind);
    if (kind.isEmpty()) {
      return new Ruling(Kind.EMPTY, Layer.UNSTATED, Adjustable.UNKNOWN, Repeat.WORTHWHILE, steps());
    }
    return new Ruling(
        kind.get(),
        alike(outcome -> outcome.judgement().layer()).orElse(Layer.UNSTATED),
        alike(outcome -> outcome.judgement().adjustable()).orElse(Adjustable.UNKNOWN),
        alike(outcome -> outcome.judgement().repeat()).orElse(Repeat.WORTHWHILE),
        alike(outcome -> outcome.judgement().nextSteps()).orElse(steps()));
  }

  private List<NextStep> steps() {
    return outcomes.isEmpty()
        ? List.of(NextStep.WAIT_AND_REPEAT, NextStep.KEEP_RAW_ANSWER)
        : List.of(NextStep.KEEP_RAW_ANSWER);
  }

  /** What all of them have; empty if they differ or there are none. */
  private <T> Optional<T> alike(Function<Outcome, @Nullable T> part) {
    List<Optional<T>> parts =
        outcomes.stream().map(o -> Optional.ofNullable(part.apply(o))).distinct().toList();
    return parts.size() == 1 ? parts.getFirst() : Optional.empty();
  }

  /**
   * The outcome of the whole, with what the answers in it say.
   *
   * @param outside what holds without them
   */
  Outcome outcome(Outcome outside) {
    Outcome.Judgement judged = outside.judgement();
    Ruling ruling =
        new Ruling(
            judged.kind(),
            judged.layer(),
            judged.adjustable(),
            judged.repeat(),
            judged.nextSteps());
    HardStop stop = judged.hardStop() != null ? judged.hardStop() : hardStop();
    Outcome.Provenance provenance = outside.provenance();
    return new Outcome(
        Judge.judgement(ruling, stop),
        signals(outside.signals()),
        outside.limits(),
        outcomes.size() == 1 ? outcomes.getFirst().tokens() : outside.tokens(),
        outcomes.stream().flatMap(outcome -> outcome.images().stream()).toList(),
        new Outcome.Provenance(
            provenance.evidence(),
            alike(outcome -> outcome.provenance().modelVersion()).orElse(null),
            alike(outcome -> outcome.provenance().responseId()).orElse(null),
            provenance.decoderVersion(),
            provenance.notes(),
            provenance.simulated()));
  }

  private @Nullable HardStop hardStop() {
    return outcomes.stream()
        .map(outcome -> outcome.judgement().hardStop())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private Outcome.Signals signals(Outcome.Signals outside) {
    return new Outcome.Signals(
        alike(outcome -> outcome.signals().finishReason()).orElse(null),
        alike(outcome -> outcome.signals().blockReason()).orElse(null),
        messages(outside.messages()),
        Stream.concat(
                outside.supportCodes().stream(),
                outcomes.stream().flatMap(outcome -> outcome.signals().supportCodes().stream()))
            .distinct()
            .toList(),
        List.of(),
        outside.because());
  }

  /** The words of each, by its number, and those of the whole. */
  private Messages messages(Messages outside) {
    List<Said> each = new ArrayList<>(outside.each());
    for (int i = 0; i < Math.min(outcomes.size(), MOST_TOLD); i++) {
      String line = "line " + (i + 1) + ": ";
      outcomes
          .get(i)
          .signals()
          .messages()
          .each()
          .forEach(said -> each.add(new Said(line + said.field(), said.text())));
    }
    String message = outside.message();
    return new Messages(
        message != null ? message : alike(outcome -> outcome.signals().message()).orElse(null),
        each,
        outside.details());
  }

  /** What it is, how many lines of which kind it has, and what each of them is. */
  List<String> because() {
    List<String> because = new ArrayList<>(head());
    if (!outcomes.isEmpty()) {
      because.add(new BodyClue(BodyClue.Type.TALLY, tally()).text());
    }
    IntStream.range(0, Math.min(outcomes.size(), MOST_TOLD))
        .mapToObj(this::line)
        .forEach(because::add);
    if (outcomes.size() > MOST_TOLD) {
      because.add("the lines after " + MOST_TOLD + " are not told one by one");
    }
    return because;
  }

  private List<String> head() {
    if (several.name().isEmpty() && several.state() == null) {
      return List.of(new BodyClue(BodyClue.Type.LINES, "").text());
    }
    String state = Objects.requireNonNullElse(several.state(), "");
    return Stream.of(
            new BodyClue(BodyClue.Type.BATCH, state).text(),
            several.name().isEmpty() ? "" : "name = " + several.name(),
            several.file() == null ? "" : "the answers stand in " + several.file())
        .filter(clue -> !clue.isEmpty())
        .toList();
  }

  /** Such as {@code 3 (IMAGE 2, OUTPUT_BLOCKED 1)}. */
  private String tally() {
    Map<Kind, Long> counts =
        outcomes.stream()
            .collect(Collectors.groupingBy(Outcome::kind, TreeMap::new, Collectors.counting()));
    return outcomes.size()
        + counts.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", ", " (", ")"));
  }

  /** Such as {@code line 2 (cell-0002) = FIXED_POLICY, promptFeedback.blockReason = …}. */
  private String line(int number) {
    Outcome outcome = outcomes.get(number);
    String key = several.lines().get(number).key();
    HardStop stop = outcome.judgement().hardStop();
    return "line "
        + (number + 1)
        + (key.isEmpty() ? "" : " (" + key + ")")
        + " = "
        + outcome.kind()
        + (stop == null ? "" : ", hard stop " + stop)
        + ": "
        + String.join("; ", outcome.signals().because());
  }
}
