package assay.cli.print;

import assay.attempt.Outcome;
import assay.attempt.Outcome.AnswerImage;
import assay.attempt.Outcome.Limits;
import assay.attempt.Outcome.QuotaScope;
import assay.attempt.Outcome.Signals;
import assay.attempt.SafetyRating;
import assay.attempt.SupportCode;
import assay.attempt.Tokens;
import assay.text.OutcomeWords;
import assay.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains an outcome in words: what happened, where, why, and what may be tried. */
public final class Explanation {
  private final Console console;
  private final Texts texts;
  private final OutcomeWords words;

  /** For a console. */
  public Explanation(Console console) {
    this.console = console;
    this.texts = console.texts();
    this.words = console.outcomeWords();
  }

  /** The lines of the explanation. */
  public List<String> lines(Outcome outcome) {
    List<String> lines = new ArrayList<>();
    lines.add(words.title(outcome));
    lines.addAll(FactSheet.wrapped(words.explanation(outcome), console.columns()));
    lines.add("");
    lines.addAll(facts(outcome).lines(console.columns()));
    addList(lines, "because", outcome.signals().because());
    addList(lines, "next", outcome.judgement().nextSteps().stream().map(words::nextStep).toList());
    return lines;
  }

  private FactSheet facts(Outcome outcome) {
    FactSheet sheet = new FactSheet();
    addJudgement(sheet, outcome.judgement());
    addSignals(sheet, outcome.signals());
    add(sheet, "tokens", tokens(outcome.tokens()));
    add(sheet, "images", outcome.isHardStop() ? "" : images(outcome.images()));
    addLimits(sheet, outcome.limits());
    add(sheet, "model", Objects.requireNonNullElse(outcome.provenance().modelVersion(), ""));
    add(sheet, "response", Objects.requireNonNullElse(outcome.provenance().responseId(), ""));
    add(sheet, "evidence", texts.of("cli.evidence." + outcome.provenance().evidence()));
    return sheet;
  }

  private void addJudgement(FactSheet sheet, Outcome.Judgement judgement) {
    add(sheet, "kind", judgement.kind().name());
    add(sheet, "layer", texts.of("cli.layer." + judgement.layer()));
    add(sheet, "adjustable", texts.of("cli.adjustable." + judgement.adjustable()));
    add(sheet, "repeat", texts.of("cli.repeat." + judgement.repeat()));
    if (judgement.hardStop() != null) {
      add(sheet, "hard-stop", texts.of("cli.hard-stop." + judgement.hardStop()));
    }
  }

  private void addSignals(FactSheet sheet, Signals signals) {
    add(sheet, "finish", signals.finishReason() == null ? "" : signals.finishReason().wireName());
    add(sheet, "block", signals.blockReason() == null ? "" : signals.blockReason().wireName());
    add(sheet, "message", Objects.requireNonNullElse(signals.message(), ""));
    add(sheet, "codes", joined(signals.supportCodes().stream().map(this::code)));
    add(sheet, "ratings", joined(signals.ratings().stream().map(Explanation::rating)));
  }

  private void addLimits(FactSheet sheet, Limits limits) {
    add(sheet, "status", limits.httpStatus() == null ? "" : "" + limits.httpStatus());
    if (limits.quota() != QuotaScope.NONE) {
      add(sheet, "quota", texts.of("cli.quota." + limits.quota()));
    }
    if (limits.retryAfter() != null) {
      add(sheet, "wait", texts.of("cli.seconds", limits.retryAfter().toMillis() / 1000.0));
    }
  }

  private void add(FactSheet sheet, String fact, String value) {
    sheet.add(texts.of("cli.fact." + fact), value);
  }

  private String code(SupportCode code) {
    return texts.of("cli.support-code", code.code(), plain(code.category()), plain(code.side()));
  }

  private static String rating(SafetyRating rating) {
    return Stream.of(
            rating.category(),
            rating.probability(),
            Boolean.TRUE.equals(rating.blocked()) ? "blocked" : null,
            rating.severity(),
            rating.overwrittenThreshold())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private String tokens(Tokens tokens) {
    return tokens.isReported()
        ? texts.of(
            "cli.tokens",
            said(tokens.prompt()),
            said(tokens.thoughts()),
            said(tokens.candidates()),
            said(tokens.total()))
        : texts.of("cli.tokens.none");
  }

  private static Object said(@Nullable Integer count) {
    return count == null ? "–" : count;
  }

  private String images(List<AnswerImage> images) {
    return joined(
        images.stream()
            .map(
                i ->
                    texts.of(
                        "cli.image",
                        plain(i.role()),
                        i.mimeType(),
                        i.bytes(),
                        i.sha256().abbreviated())));
  }

  private void addList(List<String> lines, String name, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(texts.of("cli.fact." + name));
    for (String item : items) {
      String lead = "  - ";
      for (String piece : FactSheet.wrapped(item, Math.max(20, console.columns() - 4))) {
        lines.add(lead + piece);
        lead = "    ";
      }
    }
  }

  private static String joined(Stream<String> parts) {
    return parts.filter(part -> !part.isBlank()).collect(Collectors.joining("; "));
  }

  private static String plain(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
