package assay.cli.print;

import assay.attempt.Outcome;
import assay.attempt.Outcome.AnswerImage;
import assay.attempt.Outcome.Limits;
import assay.attempt.Outcome.QuotaScope;
import assay.attempt.Outcome.Signals;
import assay.attempt.SafetyRating;
import assay.attempt.Tokens;
import assay.text.AnswerWords;
import assay.text.Formats;
import assay.text.OutcomeWords;
import assay.text.Texts;
import assay.text.TokenWords;
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
  private final Formats formats;

  /** For a console. */
  public Explanation(Console console) {
    this.console = console;
    this.texts = console.texts();
    this.words = console.outcomeWords();
    this.formats = new Formats(texts);
  }

  /** The lines of the explanation. */
  public List<String> lines(Outcome outcome) {
    List<String> lines = new ArrayList<>();
    lines.add(words.title(outcome));
    lines.addAll(FactSheet.wrapped(words.explanation(outcome), console.columns()));
    lines.add("");
    lines.addAll(facts(outcome).lines(console.columns()));
    addList(lines, "because", outcome.signals().because());
    addMore(lines, outcome);
    addList(lines, "next", words.nextSteps(outcome));
    return lines;
  }

  /** A single message stands among the facts already. */
  private void addMore(List<String> lines, Outcome outcome) {
    AnswerWords more = new AnswerWords(texts);
    List<String> messages = more.messages(outcome);
    addList(lines, "messages", messages.size() > 1 ? messages : List.of());
    addList(lines, "meaning", more.meanings(outcome));
    addList(lines, "details", more.details(outcome));
    addList(
        lines,
        "notes",
        Stream.of(more.warnings(outcome), more.notes(outcome)).flatMap(List::stream).toList());
    TokenWords counts = new TokenWords(texts);
    List<String> findings = counts.findings(outcome.tokens());
    List<String> caveats = findings.isEmpty() ? List.of() : counts.caveats(outcome);
    addList(lines, "counts", Stream.of(findings, caveats).flatMap(List::stream).toList());
  }

  private FactSheet facts(Outcome outcome) {
    FactSheet sheet = new FactSheet();
    addJudgement(sheet, outcome);
    addSignals(sheet, outcome.signals());
    add(sheet, "tokens", tokens(outcome.tokens()));
    add(sheet, "images", outcome.isHardStop() ? "" : images(outcome.images()));
    addLimits(sheet, outcome.limits());
    add(sheet, "model", Objects.requireNonNullElse(outcome.provenance().modelVersion(), ""));
    add(sheet, "response", Objects.requireNonNullElse(outcome.provenance().responseId(), ""));
    add(sheet, "evidence", words.evidence(outcome));
    return sheet;
  }

  private void addJudgement(FactSheet sheet, Outcome outcome) {
    add(sheet, "kind", outcome.kind().name());
    add(sheet, "layer", words.layer(outcome.judgement().layer()));
    add(sheet, "adjustable", words.adjustable(outcome));
    add(sheet, "repeat", words.repeat(outcome));
    if (outcome.judgement().hardStop() != null) {
      add(sheet, "hard-stop", words.hardStop(outcome.judgement().hardStop()));
    }
  }

  private void addSignals(FactSheet sheet, Signals signals) {
    add(sheet, "finish", signals.finishReason() == null ? "" : signals.finishReason().wireName());
    add(sheet, "block", signals.blockReason() == null ? "" : signals.blockReason().wireName());
    add(sheet, "message", Objects.requireNonNullElse(signals.message(), ""));
    add(sheet, "codes", joined(signals.supportCodes().stream().map(words::supportCode)));
    add(sheet, "ratings", joined(signals.ratings().stream().map(Explanation::rating)));
  }

  private void addLimits(FactSheet sheet, Limits limits) {
    add(sheet, "status", limits.httpStatus() == null ? "" : "" + limits.httpStatus());
    if (limits.quota() != QuotaScope.NONE) {
      add(sheet, "quota", texts.of("quota." + limits.quota()));
    }
    if (limits.retryAfter() != null) {
      add(sheet, "wait", formats.wait(limits.retryAfter()));
    }
  }

  private void add(FactSheet sheet, String fact, String value) {
    sheet.add(texts.of("cli.fact." + fact), value);
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
                        formats.bytes(i.bytes()),
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
