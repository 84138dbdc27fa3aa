package assay.exchange.sweep;

import assay.exchange.YamlText;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of a plan, one after the other. For one thread. */
final class YamlLines {
  private final StringBuilder text = new StringBuilder();

  String text() {
    return text.toString();
  }

  void comment(String words) {
    text.append("# ").append(words).append('\n');
  }

  void gap() {
    text.append('\n');
  }

  /**
   * A key with a value as it is to stand there.
   *
   * @param value empty where lines that belong to it follow
   */
  void line(String indent, String key, String value) {
    text.append(indent).append(key).append(value.isEmpty() ? ":" : ": ").append(value).append('\n');
  }

  void item(String indent, String value) {
    text.append(indent).append("- ").append(value).append('\n');
  }

  /** A key of the plan itself with a person's words. */
  void text(String key, String words) {
    line("", key, quoted(words));
  }

  /** A person's words. */
  String quoted(String words) {
    return YamlText.quoted(words);
  }

  /** A person's words in lines of their own, if there are several. */
  String block(String words, String indent) {
    return YamlText.block(words, indent);
  }

  /** A list on one line. */
  String list(Stream<String> values) {
    return values.collect(Collectors.joining(", ", "[", "]"));
  }

  /** Words of the protocol by words of the protocol. */
  void words(String key, Map<? extends Enum<?>, ? extends Enum<?>> values) {
    if (!values.isEmpty()) {
      line("", key, "");
      values.forEach((name, value) -> line("  ", name.name(), value.name()));
    }
  }

  /** A person's words by a person's words. */
  void texts(String key, Map<String, String> values) {
    if (!values.isEmpty()) {
      line("", key, "");
      values.forEach((name, value) -> line("  ", quoted(name), quoted(value)));
    }
  }
}
