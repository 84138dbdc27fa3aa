package assay.exchange.baseline;

import assay.attempt.Sha256;
import assay.run.sweep.SweepPlan;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The members of an object that came from outside. */
record Members(Map<String, @Nullable Object> all) {
  private static final int LONGEST_TEXT = 4096;
  private static final int MOST = 1_000_000;
  private static final int MOST_MEMBERS = 1000;

  static Members of(@Nullable Object value) throws BaselineRefused {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong();
    }
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    map.forEach((name, member) -> members.put(String.valueOf(name), member));
    return new Members(members);
  }

  Members inner(String name) throws BaselineRefused {
    Members inner = of(all.get(name));
    if (inner.all().size() > MOST_MEMBERS) {
      throw wrong();
    }
    return inner;
  }

  List<?> list(String name) throws BaselineRefused {
    if (all.get(name) instanceof List<?> list && list.size() <= SweepPlan.MOST_CELLS) {
      return list;
    }
    throw wrong();
  }

  String text(String name) throws BaselineRefused {
    if (all.get(name) instanceof String text && text.length() <= LONGEST_TEXT) {
      return text;
    }
    throw wrong();
  }

  int number(String name) throws BaselineRefused {
    if (all.get(name) instanceof Integer number && number >= 0 && number <= MOST) {
      return number;
    }
    throw wrong();
  }

  boolean truth(String name) throws BaselineRefused {
    if (all.get(name) instanceof Boolean truth) {
      return truth;
    }
    throw wrong();
  }

  Map<String, String> texts() throws BaselineRefused {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : all.keySet()) {
      texts.put(name, text(name));
    }
    return texts;
  }

  Map<String, Integer> numbers() throws BaselineRefused {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (String name : all.keySet()) {
      numbers.put(name, number(name));
    }
    return numbers;
  }

  Sha256 sha256(String name) throws BaselineRefused {
    try {
      return new Sha256(text(name));
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
  }

  UUID uuid(String name) throws BaselineRefused {
    try {
      return UUID.fromString(text(name));
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
  }

  Instant instant(String name) throws BaselineRefused {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeException e) {
      throw wrong();
    }
  }

  private static BaselineRefused wrong() {
    return new BaselineRefused(BaselineRefused.FORM);
  }
}
