package assay.ui.shell.endpoints;

import assay.attempt.Endpoint.Auth;
import assay.attempt.Endpoint.Kind;
import assay.attempt.SimulatedPart;
import assay.run.EndpointProfile;
import assay.run.Settings;
import assay.text.Texts;
import assay.ui.Questions;
import assay.ui.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The commands that change the endpoints. A form in which nothing is wrong is in force and kept at
 * once; one in which something is wrong waits in its fields, and what was in force before stays.
 */
final class EndpointsController {
  private final EndpointsModel model;
  private final Workspace workspace;
  private final SettingsTaker settings;
  private final KeyController keys;
  private final Questions questions;
  private final Texts texts;

  EndpointsController(
      EndpointsModel model,
      Workspace workspace,
      SettingsTaker settings,
      KeyController keys,
      Questions questions,
      Texts texts) {
    this.model = model;
    this.workspace = workspace;
    this.settings = settings;
    this.keys = keys;
    this.questions = questions;
    this.texts = texts;
  }

  /** Shows the endpoints in force, and looks for their keys. */
  void onOpened() {
    Settings now = workspace.settings();
    model.select(-1);
    model.edit(
        entries -> {
          entries.clear();
          now.profiles().forEach(profile -> entries.add(entry(profile, now)));
        });
    show(now.profiles().indexOf(now.inHand()));
    keys.onAllChanged();
  }

  /** Looks at another one; what is typed into the one before is taken if it can be. */
  void onSelect(int index) {
    if (index >= 0 && index != model.selectedProperty().get()) {
      onTaken();
      show(index);
    }
  }

  /** Looks at the one of that name. */
  void onSelect(String savedName) {
    for (int i = 0; i < model.entries().size(); i++) {
      if (savedName.equals(model.entries().get(i).savedName())) {
        onSelect(i);
      }
    }
  }

  /** Sends there from now on. */
  void onUse(String savedName) {
    settings.take(workspace.settings().choosing(savedName));
    markInHand();
  }

  /** Looks at what is being typed, without taking it. */
  void onTyped(Field field, String text) {
    FormModel form = model.form();
    if (!form.isShowing() && model.selectedProperty().get() >= 0) {
      form.show(form.draft().typing(field, text));
      showProblems();
    }
  }

  /** Takes what is typed, if nothing is wrong with it. */
  void onTaken() {
    if (model.selectedProperty().get() >= 0 && !model.form().isShowing()) {
      take(model.form().draft());
    }
  }

  /** Makes another kind of it. */
  void onKind(Kind kind) {
    change(model.form().draft().kind() == kind, model.form().draft().as(kind));
  }

  /** Has the simulator play another part. */
  void onPart(SimulatedPart part) {
    change(model.form().draft().part() == part, model.form().draft().playing(part));
  }

  /** Opens it in another way. */
  void onAuth(Auth auth) {
    change(model.form().draft().auth() == auth, model.form().draft().openedBy(auth));
  }

  /** Takes a model that it offers. */
  void onModel(String id) {
    change(false, model.form().draft().typing(Field.MODEL, id));
  }

  /** Makes a new one and looks at it. */
  void onAdd(Kind kind) {
    onTaken();
    add(Draft.fresh(kind, freeName(kind.word())));
  }

  /** Makes another one like the one that is looked at; its key stays with the first. */
  void onDuplicate() {
    onTaken();
    Draft draft = model.form().draft();
    add(draft.typing(Field.NAME, freeName(draft.text(Field.NAME))));
  }

  /** Removes the one that is looked at, and its key, if the user agrees. */
  void onRemove() {
    int index = model.selectedProperty().get();
    Entry entry = model.inSight();
    if (model.removableProperty().get() && agreesToRemove(entry)) {
      model.select(-1);
      model.edit(entries -> entries.remove(index));
      String name = entry.savedName();
      if (name != null) {
        workspace.settings().find(name).ifPresent(this::drop);
      }
      markInHand();
      show(Math.min(index, model.entries().size() - 1));
    }
  }

  /**
   * Takes what can be taken.
   *
   * @return whether the window may close: all was taken, or the user lets the rest go
   */
  boolean onClosing() {
    onTaken();
    String wrong =
        model.entries().stream()
            .filter(entry -> !entry.isWhole())
            .map(Entry::name)
            .collect(Collectors.joining(", "));
    return model.entries().stream().allMatch(Entry::isWhole)
        || questions.confirm(
            new Questions.Confirmation(
                texts.of("endpoints.close.title"),
                texts.of("endpoints.close.message", wrong),
                texts.of("endpoints.close.yes"),
                true));
  }

  private boolean agreesToRemove(Entry entry) {
    return questions.confirm(
        new Questions.Confirmation(
            texts.of("endpoints.remove.title", new EntryWords(texts).title(entry)),
            texts.of("endpoints.remove.message"),
            texts.of("endpoints.remove.yes"),
            true));
  }

  private void drop(EndpointProfile profile) {
    keys.onRemoved(profile.endpoint());
    settings.take(ProfileList.without(workspace.settings(), profile));
  }

  private void add(Draft draft) {
    model.edit(entries -> entries.add(new Entry(null, draft, false, false, KeyState.NONE)));
    show(model.entries().size() - 1);
    take(draft);
  }

  private void change(boolean isSame, Draft changed) {
    if (!isSame && !model.form().isShowing() && model.selectedProperty().get() >= 0) {
      take(changed);
    }
  }

  private void show(int index) {
    model.select(index);
    model.form().show(model.inSight().draft());
    showProblems();
    showEntry();
  }

  private void take(Draft draft) {
    model.form().show(draft);
    boolean whole = showProblems().isEmpty();
    Entry before = model.inSight();
    String name = whole ? keep(before.savedName(), draft.profile()) : before.savedName();
    Entry now = new Entry(name, draft, whole, before.isInHand(), before.key());
    if (!now.equals(before)) {
      model.edit(entries -> entries.set(model.selectedProperty().get(), now));
      keys.onAllChanged();
    }
    showEntry();
  }

  private void showEntry() {
    boolean whole = model.inSight().isWhole();
    Draft draft = model.inSight().draft();
    long inForce = model.entries().stream().filter(e -> e.savedName() != null).count();
    model.removableProperty().set(model.inSight().savedName() == null || inForce > 1);
    model.probe().possibleProperty().set(whole);
    model
        .probe()
        .gatewayProperty()
        .set(draft.kind() == Kind.NATIVE_GATEWAY || draft.kind() == Kind.OPENAI_GATEWAY);
    keys.onShown();
  }

  private Map<Field, String> showProblems() {
    Map<Field, String> problems = DraftCheck.problems(model.form().draft(), otherNames());
    for (Field field : Field.values()) {
      String sentence = Optional.ofNullable(problems.get(field)).map(k -> texts.of(k)).orElse("");
      model.form().problemProperty(field).set(sentence);
    }
    return problems;
  }

  private List<String> otherNames() {
    List<Entry> others = new ArrayList<>(model.entries());
    others.remove(model.selectedProperty().get());
    return others.stream()
        .flatMap(other -> Stream.of(other.name(), other.savedName()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Puts a profile in force in its place; returns its name. */
  private String keep(@Nullable String before, EndpointProfile profile) {
    Settings now = workspace.settings();
    settings.take(ProfileList.put(now, before, profile));
    if (before != null && !before.equals(profile.name())) {
      now.find(before).ifPresent(old -> keys.onRenamed(old.endpoint(), profile.endpoint()));
    }
    return profile.name();
  }

  private void markInHand() {
    String inHand = workspace.settings().inHand().name();
    model.edit(
        entries -> entries.replaceAll(entry -> entry.marked(inHand.equals(entry.savedName()))));
  }

  private static Entry entry(EndpointProfile profile, Settings now) {
    return new Entry(
        profile.name(), Draft.of(profile), true, profile.equals(now.inHand()), KeyState.NONE);
  }

  private String freeName(String wanted) {
    return ProfileList.freeName(wanted, model.entries().stream().map(Entry::name).toList());
  }
}
