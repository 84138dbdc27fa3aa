package assay.run.design;

import assay.attempt.HarmCategory;

/** Which combinations of levels become cells. */
public sealed interface Design {

  /** The configuration as it stands, and beside it each level of each axis with the rest as is. */
  record OneAtATime() implements Design {}

  /** Every combination of levels. */
  record EveryCombination() implements Design {}

  /** So few combinations that every two levels of two axes stand together in one of them. */
  record Pairwise() implements Design {}

  /**
   * Every threshold of one category in the order of strictness, of which only those are sent that
   * the search asks for: see {@link EdgeSearch}.
   */
  record FindTheEdge(HarmCategory category) implements Design {}
}
