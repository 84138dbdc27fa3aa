package assay.ui.shell.endpoints;

import assay.attempt.Endpoint;
import assay.run.ApiKey;
import assay.run.EndpointProfile;
import assay.run.Keys;
import assay.text.Texts;
import assay.ui.Background;
import assay.ui.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The commands that take and forget keys, and what is known of where they are. All that may ask the
 * system's keychain runs beside the screen's thread.
 */
final class KeyController {
  private final EndpointsModel model;
  private final Workspace workspace;
  private final SettingsTaker settings;
  private final Keys keys;
  private final Background background;
  private final Texts texts;
  private final KeyWords words;
  private int asked;

  KeyController(
      EndpointsModel model,
      Workspace workspace,
      SettingsTaker settings,
      Keys keys,
      Background background,
      Texts texts) {
    this.model = model;
    this.workspace = workspace;
    this.settings = settings;
    this.keys = keys;
    this.background = background;
    this.texts = texts;
    this.words = new KeyWords(keys, texts);
  }

  /** Asks whether there is a keychain; the first time may take a moment. */
  void onWindowOpened() {
    background.run(keys::hasKeychain, model.key().keychainProperty()::set);
  }

  /** Looks for the keys of all endpoints. */
  void onAllChanged() {
    List<EndpointProfile> profiles = workspace.settings().profiles();
    asked++;
    int mine = asked;
    background.run(
        () -> states(profiles),
        found -> {
          if (mine == asked) {
            show(found);
          }
        });
  }

  /** Shows the key of the endpoint that is looked at. */
  void onShown() {
    Entry entry = model.inSight();
    Draft draft = entry.draft();
    KeyModel key = model.key();
    key.stateProperty().set(entry.isWhole() ? entry.key() : formFirst());
    key.typableProperty().set(entry.isWhole() && draft.fields().contains(Field.VARIABLE));
  }

  private KeyState formFirst() {
    return new KeyState(texts.of("endpoints.key.form-first"), "", true, false);
  }

  /** Looks at a key that is being typed: what was said of the last one holds no more. */
  void onTyped() {
    model.key().problemProperty().set("");
  }

  /**
   * Takes a key for the endpoint that is looked at, as is chosen.
   *
   * @return whether it can be one
   */
  boolean onKey(String typed) {
    ApiKey key = new ApiKey(typed);
    if (!key.fitsHeader()) {
      model.key().problemProperty().set(texts.of("endpoints.key.form"));
      return false;
    }
    inForce().ifPresent(endpoint -> use(endpoint, key));
    return true;
  }

  /** Forgets the key that was typed or kept. */
  void onForget() {
    inForce().ifPresent(this::forget);
  }

  /** Forgets the key of an endpoint that is no more. */
  void onRemoved(Endpoint endpoint) {
    background.run(() -> keys.forget(endpoint));
  }

  /** Takes the key along to another name. */
  void onRenamed(Endpoint before, Endpoint now) {
    background.run(
        () -> {
          settings.settle();
          move(before, now);
          return true;
        },
        done -> onAllChanged());
  }

  private Optional<Endpoint> inForce() {
    String name = model.inSight().savedName();
    return name == null
        ? Optional.empty()
        : workspace.settings().find(name).map(EndpointProfile::endpoint);
  }

  private void use(Endpoint endpoint, ApiKey key) {
    boolean wanted = model.key().keptProperty().get();
    background.run(
        () -> taken(endpoint, key, wanted),
        kept -> {
          String problem = wanted && !kept ? texts.of("endpoints.key.not-kept") : "";
          model.key().problemProperty().set(problem);
          onAllChanged();
        });
  }

  /** Whether the keychain has it; else it holds for this session. */
  private boolean taken(Endpoint endpoint, ApiKey key, boolean wanted) {
    boolean kept = wanted && keys.keepInKeychain(endpoint, key);
    if (!kept) {
      keys.useForThisSession(endpoint, key);
    }
    return kept;
  }

  private void forget(Endpoint endpoint) {
    background.run(
        () -> {
          keys.forget(endpoint);
          return true;
        },
        done -> onAllChanged());
  }

  /** A key stays with the host that it was given for. */
  private void move(Endpoint before, Endpoint now) {
    if (!before.host().equals(now.host())) {
      keys.forget(before);
      return;
    }
    Keys.Source source = keys.sourceOf(before);
    if (source == Keys.Source.THIS_SESSION) {
      keys.of(before).ifPresent(key -> keys.useForThisSession(now, key));
      keys.useForThisSession(before, new ApiKey(""));
      source = keys.sourceOf(before);
    }
    if (source == Keys.Source.KEYCHAIN) {
      keys.of(before).ifPresent(key -> taken(now, key, true));
      keys.forget(before);
    }
  }

  private Map<String, KeyState> states(List<EndpointProfile> profiles) {
    settings.settle();
    Map<String, KeyState> states = new HashMap<>();
    profiles.forEach(profile -> states.put(profile.name(), words.of(profile)));
    return states;
  }

  private void show(Map<String, KeyState> found) {
    model.edit(
        entries ->
            entries.replaceAll(
                entry ->
                    entry.withKey(
                        found.getOrDefault(String.valueOf(entry.savedName()), entry.key()))));
    if (model.selectedProperty().get() >= 0) {
      onShown();
    }
  }
}
