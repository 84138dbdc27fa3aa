package assay.attempt;

import assay.attempt.Unsupported.Why;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What each protocol and each known model takes. The tables are data: {@code capabilities.csv} and
 * {@code models.csv}. Screens grey what is not taken, and a configuration that an endpoint cannot
 * take is refused before it is sent.
 */
public final class Capabilities {
  private static final List<Protocol> COLUMNS =
      List.of(Protocol.GEMINI, Protocol.VERTEX, Protocol.OPENAI);

  private static final Map<String, List<String>> TABLE = table();

  private Capabilities() {}

  private static Map<String, List<String>> table() {
    Map<String, List<String>> rows = new HashMap<>();
    for (List<String> cells : DataLines.of("capabilities.csv")) {
      rows.put(cells.getFirst(), cells.subList(1, cells.size()));
    }
    return Map.copyOf(rows);
  }

  /** The categories that may have a threshold, without the deprecated ones. */
  public static List<HarmCategory> categoriesOf(Protocol protocol) {
    return categories(protocol, "yes");
  }

  /** The categories whose threshold is still taken and no longer wanted. */
  public static List<HarmCategory> deprecatedCategoriesOf(Protocol protocol) {
    return categories(protocol, "old");
  }

  private static List<HarmCategory> categories(Protocol protocol, String cell) {
    return Arrays.stream(HarmCategory.values())
        .filter(category -> cell(protocol, category.wireName()).equals(cell))
        .toList();
  }

  /** Whether a protocol has a threshold for the category. */
  public static boolean takes(Protocol protocol, HarmCategory category) {
    return takes(protocol, category.wireName());
  }

  /** Whether a protocol has the field. */
  public static boolean takes(Protocol protocol, RequestField field) {
    return takes(protocol, field.name());
  }

  private static boolean takes(Protocol protocol, String row) {
    return !cell(protocol, row).equals("no");
  }

  private static String cell(Protocol protocol, String row) {
    List<String> cells = TABLE.get(row);
    return cells == null ? "no" : cells.get(COLUMNS.indexOf(protocol));
  }

  /**
   * Why a value of a field would not be taken, by the protocol first and then by the model; empty
   * if nothing is known against it. A model that is not in the table takes anything.
   *
   * @param value as it stands on the wire
   */
  public static Optional<Unsupported> against(
      Protocol protocol, String model, RequestField field, String value) {
    if (!takes(protocol, field)) {
      return Optional.of(new Unsupported(field.path(), value, Why.PROTOCOL));
    }
    boolean taken = ImageModels.find(model).map(known -> known.takes(field, value)).orElse(true);
    return taken ? Optional.empty() : Optional.of(new Unsupported(field.path(), value, Why.MODEL));
  }

  /** All of a configuration that its endpoint or its model would not take, in a stable order. */
  public static List<Unsupported> check(Configuration configuration) {
    Protocol protocol = configuration.endpoint().access().protocol();
    List<Unsupported> found = new ArrayList<>();
    for (HarmCategory category : configuration.thresholds().byCategory().keySet()) {
      if (!takes(protocol, category)) {
        found.add(new Unsupported("safetySettings[].category", category.wireName(), Why.PROTOCOL));
      }
    }
    sent(configuration)
        .forEach(
            (field, value) ->
                against(protocol, configuration.model(), field, value).ifPresent(found::add));
    gatewaySize(protocol, configuration.output()).ifPresent(found::add);
    return List.copyOf(found);
  }

  private static Map<RequestField, String> sent(Configuration configuration) {
    Map<RequestField, String> sent = new java.util.EnumMap<>(RequestField.class);
    OutputOptions output = configuration.output();
    CloudOptions cloud = output.cloud();
    configuration.thresholds().methods().values().stream()
        .findFirst()
        .ifPresent(method -> sent.put(RequestField.METHOD, method.name()));
    put(sent, RequestField.ASPECT_RATIO, wireName(output.aspectRatio()));
    put(sent, RequestField.IMAGE_SIZE, wireName(output.size()));
    put(sent, RequestField.SEED, output.seed());
    put(sent, RequestField.TEMPERATURE, output.temperature());
    put(sent, RequestField.THINKING_LEVEL, output.thinkingLevel());
    put(sent, RequestField.PERSON_GENERATION, cloud.personGeneration());
    put(sent, RequestField.PROMINENT_PEOPLE, cloud.prominentPeople());
    put(sent, RequestField.OUTPUT_MIME_TYPE, cloud.outputMimeType());
    put(sent, RequestField.COMPRESSION_QUALITY, cloud.compressionQuality());
    put(sent, RequestField.LABELS, cloud.labels().isEmpty() ? null : cloud.labels());
    return sent;
  }

  private static @Nullable String wireName(OutputOptions.@Nullable AspectRatio ratio) {
    return ratio == null ? null : ratio.wireName();
  }

  private static @Nullable String wireName(OutputOptions.@Nullable Size size) {
    return size == null ? null : size.wireName();
  }

  private static void put(
      Map<RequestField, String> sent, RequestField field, @Nullable Object value) {
    if (value != null) {
      sent.put(field, value.toString());
    }
  }

  /** OpenAI's protocol has one field for both, and few values for it. */
  private static Optional<Unsupported> gatewaySize(Protocol protocol, OutputOptions output) {
    boolean said = output.aspectRatio() != null || output.size() != null;
    if (protocol != Protocol.OPENAI || !said || GatewaySize.of(output).isPresent()) {
      return Optional.empty();
    }
    String value =
        String.join(
            " ",
            java.util.Objects.requireNonNullElse(wireName(output.aspectRatio()), "1:1"),
            java.util.Objects.requireNonNullElse(wireName(output.size()), "1K"));
    return Optional.of(new Unsupported("size", value, Why.COMBINATION));
  }
}
