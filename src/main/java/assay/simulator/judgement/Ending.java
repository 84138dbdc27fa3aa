package assay.simulator.judgement;

/**
 * How a request can end at a rate of its own.
 *
 * @param side where it ends
 * @param reason the wire name; empty for words
 */
public record Ending(Side side, String reason) {

  /** Where a request ends. */
  public enum Side {
    /** {@code promptFeedback.blockReason}. */
    PROMPT,
    /** {@code finishReason}. */
    OUTPUT,
    /** The model refuses in words. */
    TEXT
  }

  /** As {@code rules.yaml} spells it: {@code output IMAGE_SAFETY}, {@code prompt OTHER}, text. */
  static Ending of(String written) {
    if (written.equals("text")) {
      return new Ending(Side.TEXT, "");
    }
    boolean isPrompt = written.startsWith("prompt ");
    String reason = written.substring(written.indexOf(' ') + 1);
    return new Ending(isPrompt ? Side.PROMPT : Side.OUTPUT, reason);
  }

  @Override
  public String toString() {
    return switch (side) {
      case PROMPT -> "prompt " + reason;
      case OUTPUT -> "output " + reason;
      case TEXT -> "text";
    };
  }
}
