package assay.ui.workbench.inspector;

import assay.attempt.Attempt;
import assay.attempt.Review;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The attempt that is looked into, and what was read of it. Changes on the screen's thread only.
 */
final class InspectorModel {
  private final ReadOnlyObjectWrapper<@Nullable Attempt> attempt = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable Detail> detail = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable Review> review = new ReadOnlyObjectWrapper<>();
  private final StringProperty reviewsClosed = new SimpleStringProperty("");
  private final ObservableList<Review> others = FXCollections.observableArrayList();
  private final NoteDrafts drafts = new NoteDrafts();
  private final ReadOnlyBooleanWrapper unkept = new ReadOnlyBooleanWrapper();
  private final StringProperty closed = new SimpleStringProperty("");

  /**
   * What is read from the disk when an attempt is looked into.
   *
   * @param raw what was sent and what came
   * @param withheld whether its pictures may not be shown, since its case is locked
   */
  record Detail(Attempt.Raw raw, boolean withheld) {}

  /** Why no case can be flagged; empty if it can. */
  StringProperty closedProperty() {
    return closed;
  }

  /** The attempt in hand; null for none. */
  ReadOnlyObjectProperty<@Nullable Attempt> attemptProperty() {
    return attempt.getReadOnlyProperty();
  }

  /** Null until it is read. */
  ObjectProperty<@Nullable Detail> detailProperty() {
    return detail;
  }

  /** Why no verdict can be given; empty if it can. */
  StringProperty reviewsClosedProperty() {
    return reviewsClosed;
  }

  /** The newest review under the name that verdicts are given under; null if there is none. */
  ReadOnlyObjectProperty<@Nullable Review> reviewProperty() {
    return review.getReadOnlyProperty();
  }

  /** Whether the note of the attempt in hand waits for a verdict to be kept with. */
  ReadOnlyBooleanProperty unkeptProperty() {
    return unkept.getReadOnlyProperty();
  }

  /** The note of the attempt in hand: as it was written last, else as it is kept. */
  String note() {
    Attempt inHand = attempt.get();
    Review given = review.get();
    String kept = given == null ? "" : given.note();
    return inHand == null ? "" : drafts.of(inHand.id()).orElse(kept);
  }

  /** Takes what was written about the attempt in hand. */
  void write(String note) {
    Attempt inHand = attempt.get();
    if (inHand != null) {
      Review given = review.get();
      drafts.write(inHand.id(), note, given == null ? "" : given.note());
      showUnkept();
    }
  }

  /** Takes a review, unless a newer one is there. */
  void review(Review given) {
    Review before = review.get();
    if (before == null || !before.at().isAfter(given.at())) {
      drafts.kept(given.attempt(), given.note());
      review.set(given);
      showUnkept();
    }
  }

  /** A note is kept now, of the attempt in hand or of another one. */
  void kept(Review given) {
    drafts.kept(given.attempt(), given.note());
  }

  /** Takes all reviews of the attempt in hand, of which those of one author are one's own. */
  void reviews(List<Review> all, String own) {
    Map<String, Review> latest = new LinkedHashMap<>();
    all.stream()
        .sorted(Comparator.comparing(Review::at))
        .forEach(given -> latest.put(given.author(), given));
    Review mine = latest.remove(own);
    others.setAll(latest.values());
    if (mine != null) {
      review(mine);
    }
  }

  /** The latest review of each other author, the oldest first. */
  ObservableList<Review> others() {
    return others;
  }

  private void showUnkept() {
    Attempt inHand = attempt.get();
    unkept.set(review.get() == null && inHand != null && drafts.of(inHand.id()).isPresent());
  }

  /** Takes an attempt in hand; what was read of the one before is gone. */
  void take(@Nullable Attempt next) {
    Attempt before = attempt.get();
    boolean other = before == null || next == null || !before.id().equals(next.id());
    boolean changed =
        before != null && next != null && !Objects.equals(before.completion(), next.completion());
    if (other || changed) {
      detail.set(null);
    }
    if (other) {
      review.set(null);
      others.clear();
    }
    attempt.set(next);
    showUnkept();
  }

  /** Whether this attempt is still in hand. */
  boolean holds(Attempt other) {
    Attempt now = attempt.get();
    return now != null && now.id().equals(other.id());
  }
}
