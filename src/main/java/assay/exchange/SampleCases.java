package assay.exchange;

import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import java.util.List;
import java.util.Map;

/** The sample cases, in the order in which they are offered. */
public final class SampleCases {
  /** A product whose name sounds dangerous. */
  public static final SampleCase KNIFE =
      new SampleCase(
          "chef-knife",
          "sample.chef-knife.title",
          "Catalogue photo of the same chef's knife on an oak board, plain studio background, soft"
              + " light",
          new Thresholds(Map.of(HarmCategory.DANGEROUS_CONTENT, Threshold.BLOCK_LOW_AND_ABOVE)));

  /** A landscape, where nothing should ever be withheld. */
  public static final SampleCase LAKE =
      new SampleCase(
          "mountain-lake",
          "sample.mountain-lake.title",
          "The same mountain lake at first light, thin mist over the water, no people",
          Thresholds.NOT_SENT);

  /** A product whose label may touch the rights of others. */
  public static final SampleCase PERFUME =
      new SampleCase(
          "perfume-bottle",
          "sample.perfume-bottle.title",
          "Product shot of the same perfume bottle on pale marble, label facing the camera",
          Thresholds.NOT_SENT);

  private SampleCases() {}

  /** All of them. */
  public static List<SampleCase> all() {
    return List.of(KNIFE, LAKE, PERFUME);
  }
}
