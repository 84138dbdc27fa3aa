package assay.ui.sweep.grid;

import javafx.scene.layout.Region;

/**
 * A bar of four colours, each as long as its share. It repeats what stands in words beside it or in
 * its tooltip.
 */
final class GroupBar extends Region {
  private static final double HEIGHT = 5;

  private final Region[] parts = new Region[4];
  private int[] counts = new int[4];

  GroupBar() {
    String[] styles = {"group-shown", "group-by-setting", "group-other-filter", "group-error"};
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new Region();
      parts[i].getStyleClass().add(styles[i]);
      getChildren().add(parts[i]);
    }
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
  }

  void show(CellLine.Tally tally) {
    counts = new int[] {tally.shown(), tally.bySetting(), tally.otherFilter(), tally.errors()};
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    int all = 0;
    for (int count : counts) {
      all += count;
    }
    double x = 0;
    for (int i = 0; i < parts.length; i++) {
      double width = all == 0 ? 0 : getWidth() * counts[i] / all;
      parts[i].setVisible(counts[i] > 0);
      parts[i].resizeRelocate(snapPositionX(x), 0, snapSizeX(width), HEIGHT);
      x += width;
    }
  }
}
