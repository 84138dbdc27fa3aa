package assay.ui.sweep.cases;

import assay.attempt.Case;
import assay.attempt.ReferenceImage;
import assay.exchange.SampleCase;
import assay.run.design.PlannedCase;
import assay.ui.sweep.asking.Answered;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** A case that can be chosen, or is locked. Changes on the screen's thread only. */
public final class CaseRow {
  private final Source source;
  private final String label;
  private final String prompt;
  private final @Nullable SampleCase sample;
  private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable PlannedCase> planned =
      new ReadOnlyObjectWrapper<>();
  private final BooleanProperty chosen = new SimpleBooleanProperty();

  /** Where a case comes from. */
  public enum Source {
    /** An attempt of the session. */
    SESSION,
    /** The program brings it along. */
    SAMPLE,
    /** A plan file. */
    PLAN
  }

  private CaseRow(
      Source source,
      String label,
      String prompt,
      boolean locked,
      @Nullable PlannedCase planned,
      @Nullable SampleCase sample) {
    this.source = source;
    this.label = label;
    this.prompt = prompt;
    this.locked.set(locked);
    this.sample = sample;
    this.planned.set(planned);
  }

  /** A case that is there. */
  static CaseRow of(Source source, PlannedCase planned, boolean locked) {
    String prompt = planned.tested().prompt();
    return new CaseRow(source, planned.label(), prompt, locked, planned, null);
  }

  /** A sample, whose picture is taken in when it is chosen. */
  static CaseRow of(SampleCase sample, String label) {
    return new CaseRow(Source.SAMPLE, label, sample.prompt(), false, null, sample);
  }

  /** Where it comes from. */
  public Source source() {
    return source;
  }

  /** What it is called in the sweep. */
  public String label() {
    return label;
  }

  /** What it asks for. */
  public String prompt() {
    return prompt;
  }

  /** Whether it is never sent. */
  public boolean isLocked() {
    return locked.get();
  }

  /** Whether it is never sent. */
  ReadOnlyBooleanProperty lockedProperty() {
    return locked.getReadOnlyProperty();
  }

  /** Whether it asks for the same with the same pictures, whatever was declared of it. */
  boolean isOf(PlannedCase other) {
    PlannedCase now = planned.get();
    return now != null
        && now.tested().prompt().equals(other.tested().prompt())
        && now.tested().images().equals(other.tested().images());
  }

  /** It was chosen before, with what was declared of it then. */
  void keep(PlannedCase before) {
    show(before.tested());
    chosen.set(!isLocked());
  }

  /** Whether it is the case that an answer was given for. */
  boolean isAt(Answered answered) {
    PlannedCase now = planned.get();
    return now != null && now.tested().equals(answered.before());
  }

  /** What a person has answered for it. */
  void take(Answered answered) {
    show(answered.now());
    if (answered.fate() != Answered.Fate.IN) {
      chosen.set(false);
    }
    locked.set(locked.get() || answered.fate() == Answered.Fate.LOCKED);
  }

  /** Whether it is in the sweep. */
  public BooleanProperty chosenProperty() {
    return chosen;
  }

  /** What would be sent; null of a sample that was not chosen yet. */
  ReadOnlyObjectProperty<@Nullable PlannedCase> plannedProperty() {
    return planned.getReadOnlyProperty();
  }

  /** Its pictures; none of a locked case. */
  List<ReferenceImage> images() {
    PlannedCase now = planned.get();
    return now == null || isLocked() ? List.of() : now.tested().images();
  }

  /** The sample that it is. */
  Optional<SampleCase> sample() {
    return Optional.ofNullable(sample);
  }

  /** Its picture was taken in, or a person answered for it. */
  void show(Case tested) {
    PlannedCase before = planned.get();
    planned.set(before == null ? new PlannedCase(label, tested) : before.with(tested));
  }

  /** Whether any of its words begins with these letters, in any letter case. */
  boolean matches(String words) {
    String all = (label + " " + prompt).toLowerCase(java.util.Locale.ROOT);
    return all.contains(words.strip().toLowerCase(java.util.Locale.ROOT));
  }
}
