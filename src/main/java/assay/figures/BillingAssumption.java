package assay.figures;

/**
 * What an attempt that gave no picture may be billed. No source settles it, so every sum is shown
 * under all three, in this order: each is at least as dear as the one before.
 */
public enum BillingAssumption {
  /** Nothing at all. */
  BLOCKS_FREE,
  /** The input and the thinking, and no picture. */
  INPUT_AND_THINKING,
  /** The input, the thinking and one picture in full. */
  FULL_IMAGE
}
