package assay.exchange.bundle;

import java.util.Map;

/**
 * What a bundle would hold, before it is written.
 *
 * @param counts how many of what
 * @param images how many images by kind, each counted once, under the first kind that it has
 * @param pictures what goes of them and what does not
 * @param sweeps of how many sweeps all or a part goes
 * @param bytes about how large the file becomes
 */
public record BundlePreview(
    Counts counts, Map<ImageKind, Long> images, Pictures pictures, int sweeps, long bytes) {
  public BundlePreview {
    images = Map.copyOf(images);
  }

  /**
   * How many of what.
   *
   * @param attempts those under way included
   * @param underWay they go as they stand and never come in again
   * @param sessions from how many sessions
   * @param reviews verdicts and notes
   * @param prompts different ones
   * @param masked in how many attempts something that is a key, or looks like one, is masked
   */
  public record Counts(
      long attempts, long underWay, long sessions, long reviews, long prompts, long masked) {}

  /**
   * Pictures that go, and that do not.
   *
   * @param bytes how many bytes go
   * @param withheld how many stay out, because their case is locked
   * @param missing how many stay out, because they are not in the workspace
   * @param unreadable how many stay out, because no reader could open them
   */
  public record Pictures(long bytes, long withheld, long missing, long unreadable) {}
}
