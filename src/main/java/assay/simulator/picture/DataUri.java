package assay.simulator.picture;

/** A picture that is written with {@code data:image/png;base64,} before it. */
public record DataUri(Picture picture) {
  /** What stands before it. */
  public static final String PREFIX = "data:image/png;base64,";
}
