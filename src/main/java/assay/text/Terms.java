package assay.text;

import assay.attempt.BlockReason;
import assay.attempt.FinishReason;
import assay.attempt.HarmCategory;
import assay.attempt.Outcome;
import assay.attempt.SupportCode;
import assay.attempt.Threshold;
import assay.attempt.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What single things of the protocol are called. */
final class Terms {
  private static final String TITLE = ".title";
  private static final String TEXT = ".text";

  private final Texts texts;

  Terms(Texts texts) {
    this.texts = texts;
  }

  String category(HarmCategory category) {
    return texts.of("category." + category);
  }

  /** A category that nobody knows stands as it came. */
  String category(String wireName) {
    return HarmCategory.ofWireName(wireName)
        .map(this::category)
        .orElseGet(() -> known(Vocabulary.CATEGORY.of(wireName)));
  }

  private String known(Vocabulary.Word word) {
    return word.isKnown() ? said(word) : Clues.line(word.wireName());
  }

  /** What a short word of the protocol means; an unknown one as seen for the first time. */
  String said(Vocabulary.Word word) {
    return word.isKnown()
        ? texts.of("value." + word.vocabulary() + "." + word.wireName())
        : texts.of("value.new", Clues.line(word.wireName()));
  }

  String threshold(@Nullable Threshold threshold) {
    return texts.of("threshold." + nameOf(threshold));
  }

  String thresholdShort(@Nullable Threshold threshold) {
    return texts.of("threshold." + nameOf(threshold) + ".short");
  }

  private static String nameOf(@Nullable Threshold threshold) {
    return threshold == null ? "NOT_SENT" : threshold.name();
  }

  String title(FinishReason reason) {
    return said("reason.", TITLE, reason instanceof FinishReason.Known, reason.wireName());
  }

  String text(FinishReason reason) {
    return said("reason.", TEXT, reason instanceof FinishReason.Known, reason.wireName());
  }

  String title(BlockReason reason) {
    return said("block.", TITLE, reason instanceof BlockReason.Known, reason.wireName());
  }

  String text(BlockReason reason) {
    return said("block.", TEXT, reason instanceof BlockReason.Known, reason.wireName());
  }

  private String said(String start, String end, boolean known, String wireName) {
    return known
        ? texts.of(start + wireName + end)
        : texts.of(start + "new" + end, Clues.line(wireName));
  }

  /** The title of the reason that the kind rests on; empty if it rests on none or on more. */
  Optional<String> reasonTitle(Outcome outcome) {
    return block(outcome).map(this::title).or(() -> finish(outcome).map(this::title));
  }

  /** The explanation of the reason that the kind rests on; empty likewise. */
  Optional<String> reasonText(Outcome outcome) {
    return block(outcome).map(this::text).or(() -> finish(outcome).map(this::text));
  }

  private static Optional<BlockReason> block(Outcome outcome) {
    return Optional.ofNullable(outcome.signals().blockReason())
        .filter(reason -> reason.ruling().kind() == outcome.kind());
  }

  private static Optional<FinishReason> finish(Outcome outcome) {
    return Optional.ofNullable(outcome.signals().finishReason())
        .filter(reason -> reason.ruling().kind() == outcome.kind());
  }

  String supportCode(SupportCode code) {
    if (code.category() == SupportCode.Category.UNKNOWN) {
      return texts.of("support.code.unknown", code.code());
    }
    String category = texts.of("support.category." + code.category());
    return texts.of("support.code", code.code(), category, texts.of("support.side." + code.side()));
  }

  /** Categories and probability, such as {@code Dangerous content, HIGH}. */
  String rating(Deciding deciding) {
    String categories = categories(deciding);
    return deciding
        .probability()
        .map(probability -> texts.of("outcome.rated", categories, Clues.line(probability)))
        .orElse(categories);
  }

  String categories(Deciding deciding) {
    List<String> names = deciding.categories();
    return names.stream().map(this::category).collect(Collectors.joining(" + "));
  }
}
