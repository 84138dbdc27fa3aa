package assay.simulator.scenario;

import assay.simulator.Protocol;
import assay.simulator.SafePattern;
import assay.simulator.When;
import assay.simulator.protocol.Bar;
import assay.simulator.protocol.Category;
import assay.simulator.scenario.Node.Named;
import assay.simulator.scenario.Node.Plain;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads which requests a step is for. */
final class WhenReader {
  private static final List<String> KEYS =
      List.of("prompt", "model", "thresholds", "image", "protocol");
  private static final List<String> TESTS = List.of("contains", "exact", "regex");
  private static final String NOT_SENT = "NOT_SENT";
  private static final int LONGEST_PROMPT = 10_000;
  private static final int LONGEST_MODEL = 200;

  private WhenReader() {}

  static @Nullable When read(Place place, Node node) {
    Fields fields = Fields.of(place, node, KEYS);
    if (fields == null) {
      return null;
    }
    String protocol = fields.value("protocol", value -> value.oneOf(protocols()));
    return new When(
        fields.part("prompt", WhenReader::words),
        fields.value("model", value -> value.words(LONGEST_MODEL)),
        Optional.ofNullable(fields.part("thresholds", WhenReader::thresholds)).orElse(Map.of()),
        fields.value("image", WhenReader::image),
        protocol == null ? null : Protocol.valueOf(protocol.toUpperCase(Locale.ROOT)));
  }

  private static List<String> protocols() {
    return Arrays.stream(Protocol.values()).map(p -> p.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static When.@Nullable Words words(Place place, Node node) {
    Fields fields = Fields.of(place, node, TESTS);
    if (fields == null) {
      return null;
    }
    List<String> tests = fields.present(TESTS);
    if (tests.size() != 1) {
      place.tell("scenario.wrong.one-test", String.join(", ", TESTS));
    }
    String part = fields.value("contains", value -> value.words(LONGEST_PROMPT));
    String whole = fields.value("exact", value -> value.words(LONGEST_PROMPT));
    SafePattern pattern = fields.value("regex", Value::pattern);
    if (part != null) {
      return new When.Contains(part);
    }
    return whole != null
        ? new When.Exactly(whole)
        : pattern == null ? null : new When.Matching(pattern);
  }

  private static @Nullable String image(Value value) {
    String lower = value.text().toLowerCase(Locale.ROOT);
    boolean isKnown = lower.equals(When.NO_IMAGE) || lower.equals(When.ANY_IMAGE);
    boolean isImage = isKnown || lower.matches("[0-9a-f]{64}");
    return value.right(isImage, lower, "scenario.wrong.hash", Place.shown(value.text()));
  }

  private static @Nullable Map<Category, Optional<Bar>> thresholds(Place place, Node node) {
    if (!(node instanceof Named named)) {
      place.tell("scenario.wrong.thresholds");
      return null;
    }
    Map<Category, Optional<Bar>> thresholds = new HashMap<>();
    named
        .entries()
        .forEach((name, value) -> threshold(place.at(name, value), name, value, thresholds));
    return thresholds;
  }

  private static void threshold(
      Place at, String name, Node node, Map<Category, Optional<Bar>> thresholds) {
    Category category = category(new Value(at, name));
    Plain plain = Fields.plain(at, node);
    String bar = plain == null ? null : new Value(at, plain.text()).oneOf(barsAndNone());
    if (category == null || bar == null) {
      return;
    }
    Optional<Bar> sent = bar.equals(NOT_SENT) ? Optional.empty() : Optional.of(Bar.valueOf(bar));
    if (thresholds.put(category, sent) != null) {
      at.tell("scenario.wrong.twice", category.name());
    }
  }

  /** The category of a name with or without its prefix. */
  static @Nullable Category category(Value value) {
    List<String> names = Arrays.stream(Category.values()).map(Category::name).toList();
    String name = value.text().replaceFirst("^HARM_CATEGORY_", "");
    String known = new Value(value.place(), name).oneOf(names);
    return known == null ? null : Category.valueOf(known);
  }

  /** The thresholds as the protocol spells them. */
  static List<String> bars() {
    return Arrays.stream(Bar.values()).map(Bar::name).toList();
  }

  private static List<String> barsAndNone() {
    return Stream.concat(Stream.of(NOT_SENT), bars().stream()).toList();
  }
}
