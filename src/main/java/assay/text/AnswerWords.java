package assay.text;

import assay.attempt.Outcome;
import assay.attempt.Phrase;
import assay.attempt.SafetyRating;
import assay.attempt.Said;
import assay.attempt.SupportCode;
import assay.attempt.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says beside its outcome, line by line: every message, what its phrases and codes
 * stand for, the fields that decided, ratings, warnings and notes. A value that nobody knows stands
 * as it came, as seen for the first time. Pure; for any thread.
 */
public final class AnswerWords {
  private static final String STAGE = "modelStatus.modelStage";
  private static final String RETIREMENT = "modelStatus.retirementTime";

  /** Notes whose value is a word of a list. */
  private static final Map<String, Vocabulary> LISTS = Map.of(STAGE, Vocabulary.STAGE);

  private final Texts texts;
  private final Terms terms;

  /** The words of a language. */
  public AnswerWords(Texts texts) {
    this.texts = texts;
    this.terms = new Terms(texts);
  }

  /**
   * The fields that led to the judgement, such as "because promptFeedback.blockReason = SAFETY".
   */
  public List<String> because(Outcome outcome) {
    return outcome.signals().because().stream()
        .map(clue -> texts.of("outcome.because", clue))
        .toList();
  }

  /** Every message of the service with the name of its field. */
  public List<String> messages(Outcome outcome) {
    return outcome.signals().messages().each().stream().map(this::note).toList();
  }

  /** What the details of an error say, by field. */
  public List<String> details(Outcome outcome) {
    return outcome.signals().messages().details().stream().map(this::note).toList();
  }

  /** What the phrases and the support codes of the messages stand for, with the source. */
  public List<String> meanings(Outcome outcome) {
    List<String> lines = new ArrayList<>();
    messagesOf(outcome)
        .flatMap(message -> Phrase.in(message).stream())
        .distinct()
        .forEach(phrase -> lines.add(texts.of("phrase." + phrase)));
    List<SupportCode> codes = outcome.signals().supportCodes();
    codes.forEach(code -> lines.add(supportCode(code)));
    if (!codes.isEmpty()) {
      lines.add(texts.of("support.source"));
    }
    return lines;
  }

  private static Stream<String> messagesOf(Outcome outcome) {
    List<Said> each = outcome.signals().messages().each();
    return each.isEmpty()
        ? Stream.ofNullable(outcome.signals().message())
        : each.stream().map(Said::text);
  }

  /** A code with its meaning and what the category is about. */
  private String supportCode(SupportCode code) {
    return texts.of(
        "label.value",
        terms.supportCode(code),
        texts.of("support.category." + code.category() + ".text"));
  }

  /** What should be known before the answer is relied on: the model's stage, and when it ends. */
  public List<String> warnings(Outcome outcome) {
    List<String> lines = new ArrayList<>();
    for (Said note : outcome.provenance().notes()) {
      if (note.field().equals(STAGE) && !note.text().equals("STABLE")) {
        lines.add(texts.of("outcome.stage", word(Vocabulary.STAGE, note.text())));
      } else if (note.field().equals(RETIREMENT)) {
        lines.add(texts.of("outcome.stage.retirement", Clues.line(note.text())));
      }
    }
    return lines;
  }

  /** What else was said of the answer, of the model and of the traffic, by field. */
  public List<String> notes(Outcome outcome) {
    List<String> lines =
        new ArrayList<>(outcome.provenance().notes().stream().map(this::note).toList());
    addWord(lines, "trafficType", Vocabulary.TRAFFIC, outcome.tokens().beside().trafficType());
    addWord(lines, "serviceTier", Vocabulary.TIER, outcome.tokens().beside().serviceTier());
    return lines;
  }

  private void addWord(
      List<String> lines, String field, Vocabulary list, @Nullable String wireName) {
    if (wireName != null) {
      lines.add(known(field, wireName, list));
    }
  }

  private String note(Said said) {
    Vocabulary list = LISTS.get(said.field());
    return list != null
        ? known(said.field(), said.text(), list)
        : texts.of("outcome.note", said.field(), said.text());
  }

  private String known(String field, String wireName, Vocabulary list) {
    return texts.of("outcome.note.known", field, Clues.line(wireName), word(list, wireName));
  }

  /** What a short word of the protocol means; an unknown one as seen for the first time. */
  public String word(Vocabulary list, String wireName) {
    return terms.said(list.of(wireName));
  }

  /** A rating in one line, all that it says of itself. */
  public String rating(SafetyRating rating) {
    String line =
        Stream.of(
                rating.category() == null ? null : terms.category(rating.category()),
                scored(Vocabulary.PROBABILITY, rating.probability(), rating.probabilityScore()),
                scored(Vocabulary.SEVERITY, rating.severity(), rating.scores().severityScore()),
                Boolean.TRUE.equals(rating.blocked()) ? texts.of("rating.blocked") : null,
                overwritten(rating.overwrittenThreshold()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    return line.isEmpty() ? texts.of("rating.empty") : line;
  }

  private @Nullable String scored(
      Vocabulary list, @Nullable String wireName, @Nullable Double score) {
    String word = wireName == null ? null : wireName + ", " + word(list, wireName);
    if (score == null) {
      return word;
    }
    return word == null ? score.toString() : word + " (" + score + ")";
  }

  private @Nullable String overwritten(@Nullable String threshold) {
    return threshold == null ? null : texts.of("rating.overwritten", Clues.line(threshold));
  }
}
