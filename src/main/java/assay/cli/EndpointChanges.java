package assay.cli;

import assay.attempt.CloudPlace;
import assay.attempt.Endpoint;
import assay.run.EndpointProfile;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What of an endpoint differs, by the names of the options that say it. It holds no key. */
final class EndpointChanges {
  private static final String NONE = "–";

  private EndpointChanges() {}

  /** Such as {@code url: https://a.example → https://b.example}; empty if nothing differs. */
  static String between(EndpointProfile before, EndpointProfile after) {
    Map<String, String> old = facts(before);
    return facts(after).entrySet().stream()
        .filter(fact -> !fact.getValue().equals(old.get(fact.getKey())))
        .map(
            fact -> "%s: %s → %s".formatted(fact.getKey(), old.get(fact.getKey()), fact.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static Map<String, String> facts(EndpointProfile profile) {
    Endpoint endpoint = profile.endpoint();
    CloudPlace place = endpoint.access().place();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("kind", endpoint.kind().word());
    facts.put("url", shown(endpoint.baseUrl()));
    facts.put("protocol", word(endpoint.access().protocol()));
    facts.put("auth", word(endpoint.access().auth()));
    facts.put("project", place == null ? NONE : place.project());
    facts.put("location", place == null ? NONE : place.location());
    facts.put("variable", shown(profile.variable()));
    facts.put("model", shown(profile.model()));
    return facts;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String shown(String value) {
    return value.isEmpty() ? NONE : value;
  }
}
