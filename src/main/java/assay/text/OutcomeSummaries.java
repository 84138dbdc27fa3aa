package assay.text;

import assay.attempt.Answer.Fault;
import assay.attempt.BlockReason;
import assay.attempt.BodyClue;
import assay.attempt.FinishReason;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Adjustable;
import assay.attempt.Outcome.AnswerImage;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Outcome.QuotaScope;
import assay.attempt.SupportCode;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** The line under an outcome's title: its facts, joined with dots. */
final class OutcomeSummaries {
  private static final String DOT = " · ";
  private static final String KEY = "outcome.summary.";

  private final Texts texts;
  private final Terms terms;
  private final Formats formats;

  OutcomeSummaries(Texts texts, Terms terms) {
    this.texts = texts;
    this.terms = terms;
    this.formats = new Formats(texts);
  }

  String of(Outcome outcome) {
    StringJoiner line = new StringJoiner(DOT);
    addSeveral(line, outcome);
    if (outcome.judgement().hardStop() != null) {
      addStop(line, outcome, outcome.judgement().hardStop());
      return line.toString();
    }
    if (isSeveral(outcome) && outcome.kind().bearsVerdict()) {
      return line.toString();
    }
    switch (outcome.kind()) {
      case IMAGE -> addImage(line, outcome);
      case PROMPT_BLOCKED, OUTPUT_BLOCKED -> addBlock(line, outcome);
      case INVALID_REQUEST, QUOTA, SERVICE -> addError(line, outcome);
      case ACCESS -> addAccess(line, outcome);
      case TRANSPORT -> addTransport(line, outcome);
      case CANCELLED, INTERRUPTED -> addStopped(line, outcome);
      case EMPTY -> addJudged(line, outcome, OutcomeExplanations.part(outcome));
      default -> addJudged(line, outcome, outcome.kind().name());
    }
    return line.toString();
  }

  /** Whether the body holds several answers, or the state of them. */
  static boolean isSeveral(Outcome outcome) {
    return BodyClue.detail(outcome, BodyClue.Type.BATCH).isPresent()
        || BodyClue.detail(outcome, BodyClue.Type.LINES).isPresent();
  }

  private void addSeveral(StringJoiner line, Outcome outcome) {
    BodyClue.detail(outcome, BodyClue.Type.BATCH)
        .ifPresent(state -> line.add(texts.of(KEY + "batch", Clues.line(state))));
    BodyClue.detail(outcome, BodyClue.Type.LINES)
        .ifPresent(none -> line.add(texts.of(KEY + "lines")));
    BodyClue.detail(outcome, BodyClue.Type.TALLY)
        .ifPresent(tally -> line.add(texts.of(KEY + "tally", tally)));
  }

  private void addStop(StringJoiner line, Outcome outcome, HardStop hardStop) {
    if (!isSeveral(outcome)) {
      addReason(line, outcome);
    }
    if (hardStop == HardStop.FIXED_POLICY) {
      line.add(texts.of(KEY + "fixed"));
    }
    addCodes(line, outcome);
    line.add(texts.of(KEY + "locked"));
  }

  private void addImage(StringJoiner line, Outcome outcome) {
    addReason(line, outcome);
    outcome
        .finalImage()
        .ifPresent(
            image ->
                line.add(texts.of(KEY + "image", typeOf(image))).add(formats.bytes(image.bytes())));
    if (isLinked(outcome)) {
      line.add(texts.of(KEY + "linked"));
    }
    long drafts = draftsOf(outcome);
    if (drafts > 0) {
      line.add(texts.of(KEY + "drafts", drafts));
    }
  }

  /** Whether the picture stands at an address and was not fetched. */
  static boolean isLinked(Outcome outcome) {
    return outcome.signals().because().stream()
        .anyMatch(c -> c.endsWith("the address of an image"));
  }

  static long draftsOf(Outcome outcome) {
    return outcome.images().stream().filter(i -> i.role() == AnswerImage.Role.DRAFT).count();
  }

  /** PNG of image/png. */
  private static String typeOf(AnswerImage image) {
    String type = image.mimeType();
    return type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT);
  }

  private void addBlock(StringJoiner line, Outcome outcome) {
    addReason(line, outcome);
    addRan(line, outcome);
    addCodes(line, outcome);
    Deciding deciding = Deciding.in(outcome);
    if (!deciding.isEmpty()) {
      deciding.probability().ifPresent(p -> line.add(texts.of(KEY + "probability", Clues.line(p))));
    } else if (!Clues.categories(outcome).isEmpty()) {
      line.add(texts.of(KEY + "named", Clues.categories(outcome)));
    } else if (outcome.judgement().adjustable() != Adjustable.NO) {
      line.add(texts.of(KEY + "uncategorised"));
    }
    if (!deciding.isEmpty() && outcome.judgement().adjustable() == Adjustable.YES) {
      line.add(texts.of(KEY + "loosen", terms.categories(deciding)));
    }
  }

  private void addJudged(StringJoiner line, Outcome outcome, String what) {
    addReason(line, outcome);
    addRan(line, outcome);
    addCodes(line, outcome);
    if (texts.has(KEY + what)) {
      line.add(texts.of(KEY + what));
    }
  }

  /** An account may be limited by a finish reason, too. */
  private void addAccess(StringJoiner line, Outcome outcome) {
    if (Cause.keyOf(outcome).isPresent()) {
      addError(line, outcome);
    } else {
      addReason(line, outcome);
    }
  }

  private void addError(StringJoiner line, Outcome outcome) {
    line.add(statusLine(outcome));
    Clues.reasons(outcome).findFirst().ifPresent(line::add);
    Clues.words(outcome).findFirst().map(Clues::line).ifPresent(line::add);
    if (outcome.limits().quota() != QuotaScope.NONE) {
      line.add(texts.of("quota." + outcome.limits().quota()));
    }
    addWait(line, outcome);
    if (outcome.limits().quota() == QuotaScope.NONE) {
      addMessage(line, outcome);
    }
    addCut(line, outcome);
  }

  private void addTransport(StringJoiner line, Outcome outcome) {
    Optional<Fault> fault = Fault.of(outcome);
    fault.ifPresent(f -> line.add(f.name()));
    if (fault.isEmpty() || outcome.limits().httpStatus() != null) {
      line.add("HTTP " + statusLine(outcome));
    }
    addWait(line, outcome);
    addMessage(line, outcome);
    addCut(line, outcome);
  }

  private void addCut(StringJoiner line, Outcome outcome) {
    BodyClue.detail(outcome, BodyClue.Type.CUT)
        .map(bytes -> formats.bytes(Long.parseLong(bytes)))
        .ifPresent(size -> line.add(texts.of(KEY + "body.CUT", size)));
  }

  /** The status, and what came with it where an answer should be. */
  private String statusLine(Outcome outcome) {
    String status = Clues.statusLine(outcome);
    return Stream.of(
            BodyClue.Type.EMPTY, BodyClue.Type.PAGE, BodyClue.Type.TEXT, BodyClue.Type.BINARY)
        .flatMap(type -> BodyClue.detail(outcome, type).map(detail -> body(type, detail)).stream())
        .findFirst()
        .map(body -> status + " " + body)
        .orElse(status);
  }

  private String body(BodyClue.Type type, String detail) {
    String key = KEY + "body." + type;
    return detail.isEmpty() ? texts.of(key) : texts.of(key + ".titled", Clues.line(detail));
  }

  private void addStopped(StringJoiner line, Outcome outcome) {
    if (outcome.limits().httpStatus() == null) {
      line.add(texts.of(KEY + outcome.kind()));
    } else {
      line.add(Clues.statusLine(outcome));
      addMessage(line, outcome);
    }
  }

  private static void addMessage(StringJoiner line, Outcome outcome) {
    if (!Clues.message(outcome).isEmpty()) {
      line.add(Clues.message(outcome));
    }
  }

  private void addWait(StringJoiner line, Outcome outcome) {
    if (outcome.limits().retryAfter() != null) {
      line.add(texts.of(KEY + "wait", formats.wait(outcome.limits().retryAfter())));
    }
  }

  private void addReason(StringJoiner line, Outcome outcome) {
    BlockReason block = outcome.signals().blockReason();
    FinishReason finish = outcome.signals().finishReason();
    if (block == null && finish == null && Clues.hasError(outcome)) {
      line.add(Clues.statusLine(outcome));
      Clues.words(outcome).findFirst().map(Clues::line).ifPresent(line::add);
    } else if (block != null) {
      line.add(texts.of(KEY + "block", Clues.line(block.wireName())));
    } else if (finish != null) {
      line.add(Clues.line(finish.wireName()));
    } else if (outcome.provenance().evidence() != Evidence.GATEWAY_SUMMARY
        && !OutcomeExplanations.part(outcome).equals(OutcomeExplanations.NO_BODY)) {
      line.add(texts.of(KEY + "unsaid"));
    }
  }

  private void addRan(StringJoiner line, Outcome outcome) {
    Integer thoughts = outcome.tokens().thoughts();
    if (thoughts != null && outcome.tokens().showThatTheModelRan()) {
      line.add(texts.of(KEY + "ran", thoughts));
    }
  }

  private void addCodes(StringJoiner line, Outcome outcome) {
    for (SupportCode code : outcome.signals().supportCodes()) {
      line.add(texts.of(KEY + "code", terms.supportCode(code)));
    }
  }
}
