package assay.ui.shell.endpoints;

import assay.ui.Badge;
import java.util.List;

/**
 * What came of a test, in words.
 *
 * @param tone whether it is well
 * @param title what it comes to
 * @param advice what follows from it and what to do
 * @param facts what was called, how long it took, and the like
 * @param offers the models that make images, or all if none is known to
 * @param rest how many more there are, as a sentence; empty for none
 */
record ProbeResult(
    Badge.Tone tone,
    String title,
    String advice,
    List<Fact> facts,
    List<OfferRow> offers,
    String rest) {

  ProbeResult {
    facts = List.copyOf(facts);
    offers = List.copyOf(offers);
  }

  /** A name and what it is. */
  record Fact(String name, String value) {}

  /**
   * A model on offer.
   *
   * @param words its name and its state; may be empty
   */
  record OfferRow(String id, String words) {}
}
