package assay.figures;

import assay.attempt.Case;
import assay.attempt.Outcome;
import assay.attempt.Outcome.AnswerImage;
import assay.attempt.OutputOptions;
import assay.attempt.OutputOptions.Size;
import assay.attempt.Tokens;
import assay.figures.Cost.Certainty;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The prices of one request, all of them known.
 *
 * @param model the price of its model
 * @param input per million input tokens
 * @param textOut per million text and thinking tokens
 * @param size what was asked for; null means not sent
 * @param promptTokens its input, reckoned high, for where the service counts none
 */
record Tariff(
    ModelPrice model,
    BigDecimal input,
    BigDecimal textOut,
    @Nullable Size size,
    long promptTokens) {
  /**
   * Thoughts and the output beside the picture, where nothing was counted: the most that was seen
   * on Pro is 350 and 630 (docs.apiyi.com "Usage Fields &amp; Output Explained").
   */
  static final int THINKING_ALLOWANCE = 1000;

  /** The most that one reference image was counted as, on any model. */
  static final int TOKENS_PER_REFERENCE = 1120;

  private static final int BYTES_PER_TOKEN = 3;

  /** The tariff of a request; empty if a part of the model's price is not known. */
  static Optional<Tariff> of(ModelPrice price, Case tested, OutputOptions output) {
    BigDecimal input = price.input();
    BigDecimal textOut = price.textOut();
    return input == null || textOut == null
        ? Optional.empty()
        : Optional.of(new Tariff(price, input, textOut, output.size(), promptTokens(tested)));
  }

  /** Bytes instead of letters, since a letter of Chinese may be a token by itself. */
  private static long promptTokens(Case tested) {
    int bytes = tested.prompt().getBytes(StandardCharsets.UTF_8).length;
    return Math.ceilDiv(bytes, BYTES_PER_TOKEN)
        + (long) TOKENS_PER_REFERENCE * tested.images().size();
  }

  /** No answer came: the input, the thinking and one picture are reckoned. */
  Cost unanswered() {
    return unsettled(
        inputOf(Tokens.NONE).add(text(THINKING_ALLOWANCE)), BigDecimal.ZERO, model.tokensOf(size));
  }

  /** No picture came, or not whole: input and thinking as they were counted, else as reckoned. */
  Cost withheld(Outcome outcome) {
    Tokens tokens = outcome.tokens();
    long pictures = Math.max(model.tokensOf(size), pictureTokens(outcome));
    long thoughts = tokens.isReported() ? orNone(tokens.thoughts()) : THINKING_ALLOWANCE;
    long otherText = Math.max(0, textTokens(tokens, countedPictures(tokens)) - thoughts);
    return unsettled(inputOf(tokens).add(text(thoughts)), text(otherText), pictures);
  }

  private Cost unsettled(BigDecimal used, BigDecimal otherText, long pictures) {
    BigDecimal picture = ModelPrice.dollars(model.imageOut(), pictures);
    BigDecimal full = used.add(otherText).add(picture);
    return new Cost(Certainty.UNKNOWN, BigDecimal.ZERO, used, full);
  }

  /**
   * By the tokens counted: the input, the pictures, and thinking with all other output as text.
   * That the output beside the picture is billed as text is not verified.
   */
  BigDecimal counted(Outcome outcome) {
    Tokens tokens = outcome.tokens();
    long pictures = pictureTokens(outcome);
    return inputOf(tokens)
        .add(ModelPrice.dollars(model.imageOut(), pictures))
        .add(text(textTokens(tokens, pictures)));
  }

  /** Without any tokens counted: what the pictures cost and what is reckoned for the rest. */
  BigDecimal uncounted(Outcome outcome) {
    return unanswered()
        .inputAndThinking()
        .add(ModelPrice.dollars(model.imageOut(), pictureTokens(outcome)));
  }

  private BigDecimal inputOf(Tokens tokens) {
    Integer counted = tokens.prompt();
    return ModelPrice.dollars(input, counted == null ? promptTokens : counted);
  }

  private BigDecimal text(long tokens) {
    return ModelPrice.dollars(textOut, tokens);
  }

  /** Zero counters may be left out, so that a missing count beside others is none. */
  private static long orNone(@Nullable Integer tokens) {
    return tokens == null ? 0 : tokens;
  }

  /** Thinking and output beside the pictures. */
  private static long textTokens(Tokens tokens, long pictures) {
    long output = Math.max(0, orNone(tokens.candidates()) - pictures);
    long text = output + orNone(tokens.thoughts());
    if (tokens.total() == null || tokens.prompt() == null) {
      return text;
    }
    // On refusals the output may mirror the thoughts; the total counts them once.
    return Math.clamp(tokens.total() - tokens.prompt() - pictures, 0, text);
  }

  private static long countedPictures(Tokens tokens) {
    return orNone(tokens.candidatesByModality().get("IMAGE"));
  }

  private long pictureTokens(Outcome outcome) {
    long counted = countedPictures(outcome.tokens());
    if (counted > 0) {
      return counted;
    }
    long pictures =
        outcome.images().stream().filter(i -> i.role() != AnswerImage.Role.THOUGHT).count();
    return pictures * model.tokensOf(size);
  }
}
