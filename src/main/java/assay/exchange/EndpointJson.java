package assay.exchange;

import assay.attempt.CloudPlace;
import assay.attempt.Endpoint;
import assay.attempt.ImageModel;
import assay.run.EndpointProbe.Offer;
import assay.run.EndpointProbe.Report;
import assay.run.EndpointProbe.ThresholdReport;
import assay.run.EndpointProfile;
import assay.run.Keys;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Endpoints, their tests and models as JSON objects on a line, for other programs (docs/cli.md). No
 * key stands in any of them.
 */
public final class EndpointJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private EndpointJson() {}

  /** An endpoint as it is set up. */
  public static String line(EndpointProfile profile, boolean inHand, Keys.Source key) {
    Endpoint endpoint = profile.endpoint();
    CloudPlace place = endpoint.access().place();
    ObjectNode node = MAPPER.createObjectNode();
    node.put("name", profile.name()).put("inUse", inHand).put("kind", endpoint.kind().word());
    node.put("protocol", endpoint.access().protocol().wireName());
    node.put("auth", word(endpoint.access().auth())).put("url", endpoint.baseUrl());
    node.put("project", place == null ? null : place.project());
    node.put("location", place == null ? null : place.location());
    node.put("variable", profile.variable()).put("key", word(key)).put("model", profile.model());
    return MAPPER.writeValueAsString(node);
  }

  /** What came of a test. */
  public static String line(String name, Report report) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("endpoint", name).put("address", report.address());
    node.put("finding", word(report.finding())).put("tookMillis", report.took().toMillis());
    node.put("httpStatus", report.httpStatus()).put("detail", report.detail());
    ArrayNode models = node.putArray("models");
    for (Offer offer : report.models()) {
      models
          .addObject()
          .put("id", offer.id())
          .put("name", offer.name())
          .put("makesImages", offer.makesImages());
    }
    return MAPPER.writeValueAsString(node);
  }

  /** What came of a check of the thresholds. */
  public static String line(String name, String model, ThresholdReport report) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("endpoint", name).put("model", model).put("finding", word(report.finding()));
    node.put("httpStatus", report.httpStatus()).put("detail", report.detail());
    return MAPPER.writeValueAsString(node);
  }

  /**
   * A model of the table.
   *
   * @param offered whether the endpoint offers it; null if none was asked
   */
  public static String line(ImageModel model, LocalDate today, @Nullable Boolean offered) {
    ImageModel.Life life = model.life();
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", model.id()).put("name", model.name()).put("state", word(life.at(today)));
    node.put("released", text(life.released())).put("deprecated", text(life.deprecated()));
    node.put("shutDown", text(life.shutDown())).put("successor", life.successor());
    putAll(node.putArray("sizes"), model.sizes().stream().map(size -> size.wireName()).toList());
    putAll(node.putArray("ratios"), model.ratios().stream().map(r -> r.wireName()).toList());
    ImageModel.Thinking thinking = model.thinking();
    putAll(node.putArray("thinking"), thinking.levels().stream().map(Enum::name).toList());
    node.put("thinkingHasEffect", thinking.levels().isEmpty() ? null : thinking.hasEffect());
    return MAPPER.writeValueAsString(node.put("offered", offered));
  }

  /** A model that is not in the table and is offered all the same. */
  public static String line(Offer offer) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", offer.id()).put("name", offer.name()).putNull("state");
    node.putNull("released").putNull("deprecated").putNull("shutDown").putNull("successor");
    node.putArray("sizes");
    node.putArray("ratios");
    node.putArray("thinking");
    node.putNull("thinkingHasEffect");
    return MAPPER.writeValueAsString(node.put("offered", true));
  }

  private static void putAll(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
