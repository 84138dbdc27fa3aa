package assay.text;

import assay.attempt.BodyClue;
import assay.attempt.FinishReason;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Adjustable;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Outcome.Kind;
import assay.attempt.Outcome.Layer;
import assay.attempt.SupportCode;
import assay.attempt.SupportCode.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One to three sentences: what happened and at which layer, what is named as the cause, and what
 * the token counts support. Never a cause without its signal.
 */
final class OutcomeExplanations {
  /** Nothing came at all. */
  static final String NO_BODY = "EMPTY.body";

  private static final Set<Layer> AFTER_THE_MODEL_BEGAN =
      Set.of(Layer.MODEL, Layer.OUTPUT_FILTER, Layer.UNSTATED);

  private final Texts texts;
  private final Terms terms;

  OutcomeExplanations(Texts texts, Terms terms) {
    this.texts = texts;
    this.terms = terms;
  }

  String of(Outcome outcome) {
    HardStop hardStop = outcome.judgement().hardStop();
    if (hardStop != null) {
      return ofStop(outcome, hardStop);
    }
    if (OutcomeSummaries.isSeveral(outcome) && outcome.kind().bearsVerdict()) {
      return ofSeveral(outcome);
    }
    if (outcome.kind() == Kind.IMAGE) {
      return ofImage(outcome);
    }
    return Cause.keyOf(outcome)
        .map(key -> Cause.text(texts, key, outcome))
        .orElseGet(() -> ofJudged(outcome));
  }

  private String ofStop(Outcome outcome, HardStop hardStop) {
    String signal = texts.of("hardstop." + hardStop + ".text");
    String first =
        hardStop == HardStop.FIXED_POLICY && outcome.kind() == Kind.FIXED_POLICY
            ? terms.reasonText(outcome).orElse(signal)
            : signal;
    return joined(List.of(first, texts.of("hardstop.locked"), texts.of("hardstop.pictures")));
  }

  /** Each line has an outcome of its own, listed with what the whole rests on. */
  private String ofSeveral(Outcome outcome) {
    String what =
        BodyClue.detail(outcome, BodyClue.Type.BATCH).isPresent()
            ? "outcome.batch"
            : "outcome.lines";
    boolean lines = BodyClue.detail(outcome, BodyClue.Type.TALLY).isPresent();
    return texts.of(what + ".text")
        + " "
        + texts.of("outcome.several." + (lines ? "told" : "none"));
  }

  private String ofImage(Outcome outcome) {
    List<String> sentences = new ArrayList<>();
    FinishReason reason = outcome.signals().finishReason();
    sentences.add(
        reason != null && OutcomeTitles.isWarned(outcome)
            ? texts.of("outcome.IMAGE.warned", Clues.line(reason.wireName()))
            : texts.of("outcome.IMAGE.text"));
    if (OutcomeSummaries.isLinked(outcome)) {
      sentences.add(texts.of("outcome.IMAGE.linked"));
    }
    long drafts = OutcomeSummaries.draftsOf(outcome);
    if (drafts > 0) {
      sentences.add(texts.of("outcome.IMAGE.drafts", drafts));
    }
    return joined(sentences);
  }

  private String ofJudged(Outcome outcome) {
    List<String> sentences = new ArrayList<>();
    sentences.add(terms.reasonText(outcome).orElseGet(() -> ofKind(outcome)));
    if (Clues.hasError(outcome) && terms.reasonText(outcome).isPresent()) {
      sentences.add(texts.of("outcome.moderated.reason"));
    }
    addNamedCause(sentences, outcome);
    Integer thoughts = outcome.tokens().thoughts();
    if (thoughts != null
        && thoughts > 0
        && AFTER_THE_MODEL_BEGAN.contains(outcome.judgement().layer())) {
      sentences.add(texts.of("outcome.thoughts", thoughts));
    }
    return joined(sentences);
  }

  private String ofKind(Outcome outcome) {
    return switch (outcome.kind()) {
      case RIGHTS -> texts.of("outcome.RIGHTS.text", said(outcome));
      case EMPTY -> texts.of("outcome." + part(outcome));
      case PROMPT_BLOCKED, OUTPUT_BLOCKED -> texts.of("outcome.moderated." + sideOf(outcome));
      case UNKNOWN, CANCELLED, INTERRUPTED -> texts.of("outcome." + outcome.kind() + ".text");
      default -> texts.of("outcome.other", texts.of("kind." + outcome.kind()));
    };
  }

  /** Only a gateway blocks without a reason of the service. */
  private static Side sideOf(Outcome outcome) {
    return switch (outcome.judgement().layer()) {
      case INPUT_FILTER -> Side.PROMPT;
      case OUTPUT_FILTER -> Side.IMAGE;
      default -> Side.UNKNOWN;
    };
  }

  /**
   * What is empty, and whose answer it is: {@code EMPTY.candidates}, {@code EMPTY.gateway}, {@code
   * EMPTY.data}, {@code EMPTY.parts}, {@code EMPTY.body} or {@code EMPTY.value}.
   */
  static String part(Outcome outcome) {
    if (BodyClue.detail(outcome, BodyClue.Type.EMPTY).isPresent()) {
      return NO_BODY;
    }
    if (BodyClue.detail(outcome, BodyClue.Type.VALUE).isPresent()) {
      return "EMPTY.value";
    }
    if (outcome.provenance().evidence() == Evidence.GATEWAY_SUMMARY) {
      return "EMPTY.data";
    }
    boolean none =
        Clues.has(outcome, "candidates missing or null")
            || Clues.has(outcome, "candidates = []")
            || outcome.signals().because().stream().anyMatch(c -> c.startsWith("candidates is "));
    if (!none) {
      return "EMPTY.parts";
    }
    boolean gateway = outcome.provenance().evidence() == Evidence.GATEWAY_RAW;
    return gateway ? "EMPTY.gateway" : "EMPTY.candidates";
  }

  private static String said(Outcome outcome) {
    if (outcome.signals().blockReason() != null) {
      return outcome.signals().blockReason().wireName();
    }
    return outcome.signals().finishReason() == null
        ? ""
        : outcome.signals().finishReason().wireName();
  }

  private void addNamedCause(List<String> sentences, Outcome outcome) {
    List<SupportCode> codes = outcome.signals().supportCodes();
    Deciding deciding = Deciding.in(outcome);
    if (!deciding.isEmpty() && OutcomeTitles.isBlock(outcome)) {
      String key = deciding.marked() ? "outcome.rating.marked" : "outcome.rating.highest";
      sentences.add(texts.of(key, terms.rating(deciding)));
    } else if (!codes.isEmpty()) {
      String each = codes.stream().map(terms::supportCode).collect(Collectors.joining("; "));
      sentences.add(texts.of("outcome.codes", each));
    } else if (!Clues.categories(outcome).isEmpty()) {
      sentences.add(texts.of("outcome.rating.named", Clues.categories(outcome)));
    } else if (OutcomeTitles.isBlock(outcome)
        && outcome.judgement().adjustable() != Adjustable.NO) {
      sentences.add(texts.of("outcome.rating.none"));
    }
  }

  private static String joined(List<String> sentences) {
    return String.join(" ", sentences);
  }
}
