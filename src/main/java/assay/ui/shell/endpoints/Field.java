package assay.ui.shell.endpoints;

import java.util.Locale;

/** What is typed into an endpoint's form, in the order in which it stands there. */
enum Field {
  NAME,
  PROJECT,
  LOCATION,
  BASE_URL,
  MODEL,
  VARIABLE;

  /** Such as {@code base-url}: its place among the texts and its node's id. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
