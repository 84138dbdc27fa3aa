package assay.store.json;

import assay.attempt.Endpoint;
import assay.attempt.Endpoint.Kind;
import assay.attempt.tree.RecordTree;
import assay.run.EndpointProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of version 0.1, which knew two endpoints and no profiles: {@code endpoint} was the
 * kind in hand, {@code geminiBaseUrl} the Gemini API's address, {@code model} the model of both.
 */
final class FirstSettings {
  private FirstSettings() {}

  /**
   * The tree as it is written today, with what was chosen then; one that has profiles is left as it
   * is.
   */
  static @Nullable Object lifted(@Nullable Object stored) {
    if (!(stored instanceof Map<?, ?> members) || members.get("profiles") != null) {
      return stored;
    }
    Map<Object, @Nullable Object> lifted = new LinkedHashMap<>(members);
    lifted.put("profiles", profiles(members).stream().map(RecordTree::ofRecord).toList());
    if (members.get("profile") == null && members.get("endpoint") instanceof String kind) {
      Kind.ofName(kind).ifPresent(known -> lifted.put("profile", known.word()));
    }
    return lifted;
  }

  private static List<EndpointProfile> profiles(Map<?, ?> members) {
    EndpointProfile service = EndpointProfile.GEMINI_API;
    String url = text(members, "geminiBaseUrl", service.endpoint().baseUrl());
    String model = text(members, "model", service.model());
    Endpoint geminiApi = service.endpoint().at(url);
    return List.of(EndpointProfile.SIMULATOR.asking(model), service.at(geminiApi).asking(model));
  }

  private static String text(Map<?, ?> members, String name, String otherwise) {
    return members.get(name) instanceof String text && !text.isBlank() ? text : otherwise;
  }
}
