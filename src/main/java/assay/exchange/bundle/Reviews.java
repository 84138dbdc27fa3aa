package assay.exchange.bundle;

import assay.attempt.Review;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reviews by their attempts, in the order in which they came. Safe for many threads. */
final class Reviews {
  private final Map<UUID, List<Review>> byAttempt = new LinkedHashMap<>();

  /** Adds one, unless this very one is there. */
  synchronized boolean add(Review review) {
    List<Review> known = byAttempt.computeIfAbsent(review.attempt(), id -> new ArrayList<>());
    return !known.contains(review) && known.add(review);
  }

  synchronized List<Review> of(UUID attempt) {
    return List.copyOf(byAttempt.getOrDefault(attempt, List.of()));
  }

  /** The newest by its time; of several at one time, the one that came last. */
  Optional<Review> newest(UUID attempt) {
    List<Review> known = of(attempt).reversed();
    return known.stream()
        .max(
            Comparator.comparing(Review::at)
                .thenComparing(known::indexOf, Comparator.reverseOrder()));
  }
}
