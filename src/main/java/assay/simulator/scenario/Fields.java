package assay.simulator.scenario;

import assay.simulator.scenario.Node.Many;
import assay.simulator.scenario.Node.Named;
import assay.simulator.scenario.Node.Nothing;
import assay.simulator.scenario.Node.Plain;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one part of a scenario. A key that is not there is null; what is wrong with one that
 * is there is noted, and it is null, too.
 */
final class Fields {
  private final Place place;
  private final Named node;

  private Fields(Place place, Named node) {
    this.place = place;
    this.node = node;
  }

  /** Those of a part that may have these keys; null if it is no such part. */
  static @Nullable Fields of(Place place, Node node, List<String> keys) {
    if (!(node instanceof Named named)) {
      place.tell("scenario.wrong.named", String.join(", ", keys));
      return null;
    }
    named.entries().entrySet().stream()
        .filter(entry -> !keys.contains(entry.getKey()))
        .forEach(
            entry ->
                place
                    .at(entry.getKey(), entry.getValue())
                    .tell("scenario.wrong.unknown-key", String.join(", ", keys)));
    return new Fields(place, named);
  }

  /** Where the part is. */
  Place place() {
    return place;
  }

  /** Which of these keys are there, in this order. */
  List<String> present(List<String> keys) {
    return keys.stream().filter(node.entries()::containsKey).toList();
  }

  /** Where a key that is there stands. */
  Place placeOf(String key) {
    Node value = node.entries().get(key);
    return value == null ? place : place.at(key, value);
  }

  /** The part below a key, read by somebody else; null if it is not there or wrong. */
  <T> @Nullable T part(String key, PartReader<T> reader) {
    Node value = node.entries().get(key);
    return value == null ? null : reader.read(place.at(key, value), value);
  }

  /** Reads a part. */
  @FunctionalInterface
  interface PartReader<T> {
    @Nullable T read(Place place, Node node);
  }

  /** A plain value. */
  <T> @Nullable T value(String key, Function<Value, @Nullable T> reading) {
    Node value = node.entries().get(key);
    if (value == null) {
      return null;
    }
    Place at = place.at(key, value);
    Plain plain = plain(at, value);
    return plain == null ? null : reading.apply(new Value(at, plain.text()));
  }

  /** A plain value that must be there. */
  <T> @Nullable T needed(String key, Function<Value, @Nullable T> reading) {
    if (!node.entries().containsKey(key)) {
      place.tell("scenario.wrong.missing", key);
    }
    return value(key, reading);
  }

  /** The elements of a list; none if there is no such list. */
  List<Node> list(String key) {
    Node value = node.entries().get(key);
    if (value == null || value instanceof Many) {
      return value instanceof Many many ? many.items() : List.of();
    }
    place.at(key, value).tell("scenario.wrong.list");
    return List.of();
  }

  /** A node as a plain value; null, and noted, if it is none. */
  static @Nullable Plain plain(Place at, Node node) {
    if (node instanceof Plain plain) {
      return plain;
    }
    at.tell(node instanceof Nothing ? "scenario.wrong.empty" : "scenario.wrong.plain");
    return null;
  }
}
