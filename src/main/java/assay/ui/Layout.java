package assay.ui;

import org.jspecify.annotations.Nullable;

/**
 * How the window stood when it was last closed.
 *
 * @param x of its left edge, in the screen's units; null to let the system choose
 * @param y of its top edge; null to let the system choose
 * @param width when not maximised
 * @param height when not maximised
 * @param maximised whether it fills its screen
 * @param dividers where the panes meet
 */
public record Layout(
    @Nullable Double x,
    @Nullable Double y,
    double width,
    double height,
    boolean maximised,
    Dividers dividers) {
  /** As it is at the first start. */
  public static final Layout FIRST =
      new Layout(null, null, 1280, 800, false, new Dividers(0.27, 0.735));

  /** Smaller than this the bars no longer fit. */
  public static final double LEAST_WIDTH = 1000;

  /** Smaller than this the panes no longer fit. */
  public static final double LEAST_HEIGHT = 560;

  /**
   * Where the panes of the workbench meet.
   *
   * @param left a part of the width, 0 to 1
   * @param right a part of the width, 0 to 1
   */
  public record Dividers(double left, double right) {}
}
