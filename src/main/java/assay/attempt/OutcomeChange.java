package assay.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that two judgements of the same answer say otherwise.
 *
 * @param field named as {@code assay decode --json} names it
 * @param before as the one says it; empty where it says nothing
 * @param after as the other says it; empty where it says nothing
 */
public record OutcomeChange(String field, String before, String after) {
  private static final List<Field> FIELDS =
      List.of(
          new Field("kind", Outcome::kind),
          new Field("layer", outcome -> outcome.judgement().layer()),
          new Field("adjustable", outcome -> outcome.judgement().adjustable()),
          new Field("repeat", outcome -> outcome.judgement().repeat()),
          new Field("hardStopTrigger", outcome -> outcome.judgement().hardStop()),
          new Field("nextSteps", outcome -> joined(outcome.judgement().nextSteps())),
          new Field("finishReason", OutcomeChange::finishReason),
          new Field("blockReason", OutcomeChange::blockReason),
          new Field("message", outcome -> outcome.signals().message()),
          new Field("supportCodes", OutcomeChange::supportCodes),
          new Field("ratings", outcome -> joined(outcome.signals().ratings())),
          new Field("images", OutcomeChange::images),
          new Field("retryAfter", outcome -> outcome.limits().retryAfter()),
          new Field("quotaScope", outcome -> outcome.limits().quota()),
          new Field("tokens.prompt", outcome -> outcome.tokens().prompt()),
          new Field("tokens.thoughts", outcome -> outcome.tokens().thoughts()),
          new Field("tokens.candidates", outcome -> outcome.tokens().candidates()),
          new Field("tokens.total", outcome -> outcome.tokens().total()),
          new Field("evidence", outcome -> outcome.evidence().orElse(null)),
          new Field("modelVersion", outcome -> outcome.provenance().modelVersion()));

  /** What is different; nothing if the two say the same. */
  public static List<OutcomeChange> between(Outcome before, Outcome after) {
    List<OutcomeChange> changes = new ArrayList<>();
    for (Field field : FIELDS) {
      String one = field.in(before);
      String other = field.in(after);
      if (!one.equals(other)) {
        changes.add(new OutcomeChange(field.name(), one, other));
      }
    }
    return List.copyOf(changes);
  }

  private static @Nullable String finishReason(Outcome outcome) {
    FinishReason reason = outcome.signals().finishReason();
    return reason == null ? null : reason.wireName();
  }

  private static @Nullable String blockReason(Outcome outcome) {
    BlockReason reason = outcome.signals().blockReason();
    return reason == null ? null : reason.wireName();
  }

  private static String supportCodes(Outcome outcome) {
    return joined(
        outcome.signals().supportCodes().stream()
            .map(code -> code.code() + " " + code.category() + " " + code.side())
            .toList());
  }

  private static String images(Outcome outcome) {
    return joined(
        outcome.images().stream()
            .map(image -> image.sha256().abbreviated() + " " + image.role())
            .toList());
  }

  private static String joined(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** A field of an outcome and how it is found. */
  private record Field(String name, Function<Outcome, @Nullable Object> value) {
    String in(Outcome outcome) {
      return Objects.toString(value.apply(outcome), "");
    }
  }
}
