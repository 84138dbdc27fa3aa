package assay.ui.workbench.timeline;

import assay.ui.workbench.timeline.TimelineRow.Entry;
import assay.ui.workbench.timeline.TimelineRow.Header;
import java.time.Instant;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A cell of the timeline: a run's line or an attempt. */
final class TimelineCell extends ListCell<TimelineRow> {
  private static final PseudoClass HEADER = PseudoClass.getPseudoClass("header");

  private final RunHeader header;
  private final AttemptRow row;
  private final Supplier<Instant> now;
  private final IntConsumer onShown;

  TimelineCell(RunHeader header, AttemptRow row, Supplier<Instant> now, IntConsumer onShown) {
    this.header = header;
    this.row = row;
    this.now = now;
    this.onShown = onShown;
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  /** Shows what changes by itself. */
  void tick() {
    if (getItem() instanceof Entry entry && entry.live() != null) {
      row.tick(entry, now.get());
      setAccessibleText(row.getAccessibleText());
    }
  }

  @Override
  protected void updateItem(@Nullable TimelineRow item, boolean empty) {
    super.updateItem(item, empty);
    pseudoClassStateChanged(HEADER, item instanceof Header);
    setGraphic(empty || item == null ? null : drawn(item));
    if (!empty) {
      onShown.accept(getIndex());
    }
  }

  private javafx.scene.Node drawn(TimelineRow item) {
    return switch (item) {
      case Header line -> {
        header.show(line);
        setAccessibleText(header.getAccessibleText());
        yield header;
      }
      case Entry entry -> {
        row.show(entry, now.get());
        setAccessibleText(row.getAccessibleText());
        yield row;
      }
    };
  }
}
