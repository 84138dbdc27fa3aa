package assay.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program's sentences in one language. A sentence that a translation lacks comes in English; a
 * key that nobody knows comes as the key itself, so that nothing is ever blank. Never changes; for
 * any thread.
 */
public final class Texts {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9])}");

  private final Language language;
  private final Properties sentences;

  /** The sentences of a language. */
  public Texts(Language language) {
    this.language = language;
    this.sentences = new Properties(load("texts.properties"));
    if (language != Language.ENGLISH) {
      sentences.putAll(load("texts_" + language.tag().replace('-', '_') + ".properties"));
    }
  }

  /** Which language it is. */
  public Language language() {
    return language;
  }

  /**
   * The sentence of a key with {@code {0}}, {@code {1}} … replaced by the arguments. Numbers are
   * written as the language writes them; everything else by its own text.
   */
  public String of(String key, Object... arguments) {
    String sentence = sentences.getProperty(key, key);
    return arguments.length == 0 ? sentence : filled(sentence, arguments);
  }

  /** All placeholders at once, so that an argument that looks like one stays what it is. */
  private String filled(String sentence, Object[] arguments) {
    return PLACEHOLDER
        .matcher(sentence)
        .replaceAll(match -> Matcher.quoteReplacement(argument(match, arguments)));
  }

  private String argument(MatchResult match, Object[] arguments) {
    int index = Integer.parseInt(match.group(1));
    return index < arguments.length ? written(arguments[index]) : match.group();
  }

  /** Whether there is a sentence of that key. */
  public boolean has(String key) {
    return sentences.getProperty(key) != null;
  }

  /** All keys. */
  public Set<String> keys() {
    return new TreeSet<>(sentences.stringPropertyNames());
  }

  private String written(Object argument) {
    return argument instanceof Number number
        ? NumberFormat.getInstance(language.locale()).format(number)
        : argument.toString();
  }

  private static Properties load(String file) {
    Properties properties = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own texts cannot be read", e);
    }
  }
}
