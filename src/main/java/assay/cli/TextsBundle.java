package assay.cli;

import assay.text.Texts;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Lets picocli take the words of its help from our texts, under {@code cli.help.}. */
final class TextsBundle extends ResourceBundle {
  private static final String PREFIX = "cli.help.";

  private final Texts texts;

  TextsBundle(Texts texts) {
    this.texts = texts;
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts.has(PREFIX + key) ? texts.of(PREFIX + key) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(
        texts.keys().stream()
            .filter(key -> key.startsWith(PREFIX))
            .map(key -> key.substring(PREFIX.length()))
            .toList());
  }
}
