package assay.attempt;

import java.util.Set;

/**
 * Where a model stands in Vertex AI.
 *
 * @param project the cloud project's id
 * @param location a region such as {@code us-central1}, a multi-region ({@code us}, {@code eu}) or
 *     {@code global}
 */
public record CloudPlace(String project, String location) {
  private static final Set<String> MULTI_REGIONS = Set.of("us", "eu");

  /** The location that is no region. */
  public static final String GLOBAL = "global";

  /**
   * The address that serves a location (VPROTO and the JAVA SDK's {@code HttpApiClient}): {@code
   * aiplatform.googleapis.com} for global, {@code aiplatform.us.rep.googleapis.com} for a
   * multi-region, {@code us-central1-aiplatform.googleapis.com} for a region.
   */
  public static String urlOf(String location) {
    if (location.isEmpty() || location.equals(GLOBAL)) {
      return "https://aiplatform.googleapis.com";
    }
    return MULTI_REGIONS.contains(location)
        ? "https://aiplatform." + location + ".rep.googleapis.com"
        : "https://" + location + "-aiplatform.googleapis.com";
  }
}
