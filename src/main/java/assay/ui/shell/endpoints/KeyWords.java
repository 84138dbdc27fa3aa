package assay.ui.shell.endpoints;

import assay.run.EndpointProfile;
import assay.run.Keys;
import assay.run.Keys.Source;
import assay.text.Texts;
import java.util.Optional;

/** Looks for an endpoint's key and says where it is. Never touches the key itself. */
final class KeyWords {
  private final Keys keys;
  private final Texts texts;

  KeyWords(Keys keys, Texts texts) {
    this.keys = keys;
    this.texts = texts;
  }

  /** Blocks: the system's keychain may be asked. */
  KeyState of(EndpointProfile profile) {
    Source source = keys.sourceOf(profile.endpoint());
    return switch (source) {
      case GOOGLE_CREDENTIALS -> credentials(keys.credentialsFile());
      case NONE -> missing(profile);
      case NOT_NEEDED, ENVIRONMENT, KEYCHAIN, THIS_SESSION -> there(source, profile.variable());
    };
  }

  private KeyState there(Source source, String variable) {
    String key = "endpoints.key." + source.name();
    boolean ours = source == Source.THIS_SESSION || source == Source.KEYCHAIN;
    return new KeyState(texts.of(key, variable), texts.of(key + ".words"), false, ours);
  }

  private KeyState missing(EndpointProfile profile) {
    String why = profile.opens(profile.endpoint()) ? "not-set" : "withheld";
    String words =
        profile.variable().isEmpty()
            ? texts.of("endpoints.key.NONE")
            : texts.of("endpoints.key." + why, profile.variable());
    return new KeyState(words, texts.of("endpoints.key.NONE.words"), true, false);
  }

  private KeyState credentials(Optional<String> file) {
    return file.map(
            path ->
                new KeyState(
                    texts.of("endpoints.key.credentials"),
                    texts.of("endpoints.key.credentials.words", path),
                    false,
                    false))
        .orElseGet(
            () ->
                new KeyState(
                    texts.of("endpoints.key.no-credentials"),
                    texts.of("endpoints.key.no-credentials.words"),
                    true,
                    false));
  }
}
