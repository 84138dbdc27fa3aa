package assay.endpoint;

import assay.attempt.FinishReason;
import assay.attempt.Reading.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Why a candidate stopped, and what was said of it. A message belongs to the reason beside which,
 * or after which, it stands, and to no other.
 */
record Stop(@Nullable String reason, @Nullable String message) {
  private static final Stop NONE = new Stop(null, null);

  /** Each that the pieces of a candidate say, in their order. */
  static List<Stop> in(List<JsonNode> pieces) {
    LinkedHashSet<Stop> found = new LinkedHashSet<>();
    String reason = null;
    for (JsonNode piece : pieces) {
      String said = Fields.text(piece, "finishReason", "finish_reason");
      reason = said == null ? reason : said;
      String message = Fields.text(piece, "finishMessage", "finish_message");
      if (said != null || message != null) {
        found.add(new Stop(reason, message));
      }
    }
    found.remove(NONE);
    return withoutSilent(found);
  }

  /** A reason without a message is nothing of its own where the same reason has one. */
  private static List<Stop> withoutSilent(LinkedHashSet<Stop> found) {
    List<Stop> kept = new ArrayList<>(found);
    kept.removeIf(stop -> stop.message == null && found.stream().anyMatch(stop::isSaidBy));
    return kept;
  }

  private boolean isSaidBy(Stop other) {
    return other.message != null && other.reason != null && other.reason.equals(reason);
  }

  /** The last one of those that weigh most. */
  static Stop main(List<Stop> stops) {
    return stops.reversed().stream().max(Comparator.comparingInt(Stop::weight)).orElse(NONE);
  }

  /** The fixed policy weighs most, and STOP less than any other reason. */
  private int weight() {
    if (reason == null) {
      return 0;
    }
    if (reason.equals(FinishReason.Known.STOP.wireName())) {
      return 1;
    }
    return FinishReason.of(reason).ruling().isHardStop() ? 3 : 2;
  }

  Candidate alone() {
    return new Candidate(List.of(), reason, message, List.of());
  }
}
