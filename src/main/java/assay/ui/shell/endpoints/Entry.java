package assay.ui.shell.endpoints;

import org.jspecify.annotations.Nullable;

/**
 * An endpoint in the list.
 *
 * @param savedName the name under which it is in force; null if it is not yet
 * @param draft as it stands in its form
 * @param isWhole whether nothing is wrong with the draft, so that it is what is in force
 * @param isInHand whether requests go there
 * @param key where its key is
 */
record Entry(
    @Nullable String savedName, Draft draft, boolean isWhole, boolean isInHand, KeyState key) {

  /** How it is called now, as typed. */
  String name() {
    return draft.text(Field.NAME);
  }

  Entry marked(boolean inHand) {
    return new Entry(savedName, draft, isWhole, inHand, key);
  }

  Entry withKey(KeyState other) {
    return new Entry(savedName, draft, isWhole, isInHand, other);
  }
}
