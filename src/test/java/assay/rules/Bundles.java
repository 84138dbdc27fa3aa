package assay.rules;

import assay.rules.Sources.Source;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares language bundles with each other and with the keys that the program asks for. */
final class Bundles {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

  /** A call with a key, or with the beginning of one where a plus follows. */
  private static final Pattern KEY =
      Pattern.compile(
          "\\b\\w*[tT]exts(?:\\(\\))?\\s*\\.\\s*(?:of|has)\\(\\s*\"([^\"]+)\"\\s*([,)+])");

  private Bundles() {}

  /** What a bundle lacks, has too much, or has with other placeholders than the reference. */
  static List<String> differences(String reference, String other) {
    Map<String, String> here = load(reference);
    Map<String, String> there = load(other);
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, String> entry : here.entrySet()) {
      String sentence = there.get(entry.getKey());
      if (sentence == null) {
        found.add("lacks " + entry.getKey());
      } else if (!placeholders(sentence).equals(placeholders(entry.getValue()))) {
        found.add("other placeholders in " + entry.getKey());
      }
    }
    there.keySet().stream()
        .filter(k -> !here.containsKey(k))
        .forEach(k -> found.add("too much: " + k));
    return found;
  }

  /** The keys that stand more than once in a bundle, where the last would silently win. */
  static List<String> repeated(String bundle) {
    Set<String> seen = new TreeSet<>();
    return bundle
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#") && line.contains("="))
        .map(line -> line.substring(0, line.indexOf('=')).strip())
        .filter(key -> !seen.add(key))
        .toList();
  }

  /** The sentences without a word, and those whose placeholders do not count up from {0}. */
  static List<String> malformed(String bundle) {
    return load(bundle).entrySet().stream()
        .filter(e -> e.getValue().isBlank() || hasGap(placeholders(e.getValue())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The keys that Java files ask for by name and that the bundle does not have. */
  static Set<String> missing(String bundle, List<Source> files) {
    Set<String> keys = load(bundle).keySet();
    return files.stream()
        .flatMap(file -> KEY.matcher(file.text()).results())
        .filter(call -> !isThere(call, keys))
        .map(call -> call.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isThere(MatchResult call, Set<String> keys) {
    boolean whole = !call.group(2).equals("+");
    String key = call.group(1);
    return whole ? keys.contains(key) : keys.stream().anyMatch(k -> k.startsWith(key));
  }

  private static boolean hasGap(Set<Integer> placeholders) {
    return Stream.iterate(0, i -> i + 1)
        .limit(placeholders.size())
        .anyMatch(i -> !placeholders.contains(i));
  }

  private static Set<Integer> placeholders(String sentence) {
    Matcher matcher = PLACEHOLDER.matcher(sentence);
    return matcher
        .results()
        .map(found -> Integer.valueOf(found.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> load(String bundle) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(bundle));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> sentences = new TreeMap<>();
    properties.stringPropertyNames().forEach(k -> sentences.put(k, properties.getProperty(k)));
    return sentences;
  }
}
