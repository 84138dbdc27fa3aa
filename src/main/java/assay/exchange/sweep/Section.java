package assay.exchange.sweep;

import assay.exchange.PlanNode;
import assay.exchange.PlanNode.Many;
import assay.exchange.PlanNode.Named;
import assay.exchange.PlanNode.Nothing;
import assay.exchange.PlanNode.Plain;
import assay.exchange.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The keys that stand at one place of a plan. Keys that have no business there, and keys without a
 * value, are told at once and are as if they were not there. For one thread.
 */
final class Section {
  private final String where;
  private final Consumer<Problem> problems;
  private final Map<String, PlanNode> entries = new LinkedHashMap<>();

  private Section(String where, Consumer<Problem> problems) {
    this.where = where;
    this.problems = problems;
  }

  /** A plain value and where it stands. */
  record Text(String where, String text) {}

  /** An entry of a list and where it stands. */
  record Item(String where, PlanNode node) {}

  /** Makes a value of a text, or null if it told why not. */
  interface Reader<T> {
    @Nullable T read(String where, String text);
  }

  /** Takes a value that has a name. */
  interface NamedTaker {
    void take(String where, String name, String text);
  }

  /**
   * The section that a node is; empty of keys if it is none, which is told.
   *
   * @param where empty for the whole plan
   * @param keys that may stand there
   */
  static Section of(String where, PlanNode node, List<String> keys, Consumer<Problem> problems) {
    Section section = new Section(where, problems);
    if (node instanceof Named named) {
      named.entries().forEach((key, value) -> section.put(key, value, keys));
    } else {
      problems.accept(Problem.of(where, "exchange.sweep.keys", String.join(", ", keys)));
    }
    return section;
  }

  private void put(String key, PlanNode value, List<String> keys) {
    if (!keys.contains(key)) {
      tell(at(key), "exchange.sweep.unknown-key", String.join(", ", keys));
    } else if (value instanceof Nothing) {
      tell(at(key), "exchange.plan.empty");
    } else {
      entries.put(key, value);
    }
  }

  /** Whether a plain value stands there. */
  boolean isPlain(String key) {
    return entries.get(key) instanceof Plain;
  }

  /** Whether a list without entries stands there. */
  boolean isEmptyList(String key) {
    return entries.get(key) instanceof Many many && many.items().isEmpty();
  }

  /** Where a key of it stands. */
  String at(String key) {
    return where.isEmpty() ? key : where + "." + key;
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** Tells that something is wrong. */
  void tell(String place, String textKey, String... arguments) {
    problems.accept(Problem.of(place, textKey, arguments));
  }

  /** Tells that a key is missing; one without a value has been told before. */
  void need(String key) {
    if (!has(key)) {
      tell(at(key), "exchange.sweep.needed");
    }
  }

  /** The value of a key; null if it is not there or is none. */
  <T> @Nullable T value(String key, Reader<T> reader) {
    PlanNode node = entries.get(key);
    if (node == null) {
      return null;
    }
    if (node instanceof Plain plain) {
      return reader.read(at(key), plain.text());
    }
    tell(at(key), "exchange.plan.plain");
    return null;
  }

  /** The section of a key; without keys if it is not there. */
  Section section(String key, List<String> keys) {
    PlanNode node = entries.get(key);
    return node == null ? new Section(at(key), problems) : of(at(key), node, keys, problems);
  }

  /**
   * The entries of a list; none if the key is not there.
   *
   * @param most how many there may be; more are told and left out
   */
  List<Item> items(String key, int most) {
    PlanNode node = entries.get(key);
    if (!(node instanceof Many many)) {
      if (node != null) {
        tell(at(key), "exchange.sweep.list");
      }
      return List.of();
    }
    return items(key, many.items(), most);
  }

  private List<Item> items(String key, List<PlanNode> nodes, int most) {
    if (nodes.size() > most) {
      tell(at(key), "exchange.sweep.too-many", String.valueOf(most));
    }
    List<Item> items = new ArrayList<>();
    for (PlanNode node : nodes.subList(0, Math.min(most, nodes.size()))) {
      items.add(new Item(at(key) + "[" + (items.size() + 1) + "]", node));
    }
    return items;
  }

  /** The plain values of a list, or the one that stands there without a list. */
  List<Text> texts(String key, int most) {
    if (entries.get(key) instanceof Plain plain) {
      return List.of(new Text(at(key), plain.text()));
    }
    List<Text> texts = new ArrayList<>();
    for (Item item : items(key, most)) {
      if (item.node() instanceof Plain plain) {
        texts.add(new Text(item.where(), plain.text()));
      } else {
        tell(item.where(), "exchange.plan.plain");
      }
    }
    return texts;
  }

  /** The sections that have names of the user's own, each with the same keys. */
  Map<String, Section> sections(String key, List<String> keys) {
    Map<String, Section> sections = new LinkedHashMap<>();
    PlanNode node = entries.get(key);
    if (node instanceof Named named) {
      named
          .entries()
          .forEach(
              (name, value) -> sections.put(name, of(at(key) + "." + name, value, keys, problems)));
    } else if (node != null) {
      tell(at(key), "exchange.plan.named");
    }
    return sections;
  }

  /** Hands on each value that has a name. */
  void named(String key, NamedTaker taker) {
    PlanNode node = entries.get(key);
    if (node instanceof Named named) {
      named.entries().forEach((name, value) -> named(at(key) + "." + name, name, value, taker));
    } else if (node != null) {
      tell(at(key), "exchange.plan.named");
    }
  }

  private void named(String place, String name, PlanNode value, NamedTaker taker) {
    if (value instanceof Plain plain) {
      taker.take(place, name, plain.text());
    } else {
      tell(place, "exchange.plan.plain");
    }
  }
}
