package assay.ui.shell.endpoints;

/**
 * Whether an endpoint has a key, in words.
 *
 * @param words a few, such as "GEMINI_API_KEY is set"
 * @param more a sentence that says what follows from it or what to do
 * @param isMissing whether requests are refused for want of it
 * @param isForgettable whether it was typed or kept by this program
 */
record KeyState(String words, String more, boolean isMissing, boolean isForgettable) {
  /** Not looked for yet. */
  static final KeyState NONE = new KeyState("", "", false, false);
}
