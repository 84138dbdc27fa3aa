package assay.rules;

import assay.rules.Sources.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what must not stand in a text, and says where. */
final class Findings {
  private Findings() {}

  /** Every match in every text, as "path:line: match". */
  static List<String> of(Pattern forbidden, List<Source> sources) {
    List<String> found = new ArrayList<>();
    for (Source source : sources) {
      Matcher matcher = forbidden.matcher(source.text());
      while (matcher.find()) {
        found.add(source.path() + ":" + lineOf(source, matcher.start()) + ": " + matcher.group());
      }
    }
    return List.copyOf(found);
  }

  private static long lineOf(Source source, int position) {
    return source.text().substring(0, position).chars().filter(c -> c == '\n').count() + 1;
  }
}
