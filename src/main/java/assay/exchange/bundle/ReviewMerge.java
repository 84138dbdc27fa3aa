package assay.exchange.bundle;

import assay.attempt.Review;
import assay.run.AttemptLog;
import assay.run.StoreFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Merges reviews that came back into the workspace that the bundle came from. Nobody's verdict
 * gives way to another's: all are kept, with author and time.
 *
 * @param added how many are new here
 * @param known how many were here already
 * @param strangers how many are of attempts that are not here
 * @param conflicts attempts on which authors disagree now
 */
public record ReviewMerge(int added, int known, int strangers, List<Conflict> conflicts) {
  public ReviewMerge {
    conflicts = List.copyOf(conflicts);
  }

  /**
   * An attempt on which authors disagree.
   *
   * @param latest the latest review of each author, the oldest first
   */
  public record Conflict(UUID attempt, List<Review> latest) {
    public Conflict {
      latest = List.copyOf(latest);
    }
  }

  /**
   * Adds the reviews that are not here yet. The same file twice is one.
   *
   * @throws StoreFailure if the workspace cannot take one; those before it stay
   */
  public static ReviewMerge into(AttemptLog log, ReviewFile file) {
    int added = 0;
    int known = 0;
    int strangers = 0;
    Set<UUID> touched = new LinkedHashSet<>();
    for (Review review : file.reviews()) {
      if (log.find(review.attempt()).isEmpty()) {
        strangers++;
        continue;
      }
      touched.add(review.attempt());
      if (log.reviewsOf(review.attempt()).contains(review)) {
        known++;
      } else {
        log.review(review);
        added++;
      }
    }
    return new ReviewMerge(added, known, strangers, conflicts(log, touched));
  }

  private static List<Conflict> conflicts(AttemptLog log, Set<UUID> attempts) {
    List<Conflict> conflicts = new ArrayList<>();
    for (UUID attempt : attempts) {
      conflictOf(attempt, log.reviewsOf(attempt)).ifPresent(conflicts::add);
    }
    return conflicts;
  }

  /** Whether the latest verdicts of an attempt's authors differ. */
  public static java.util.Optional<Conflict> conflictOf(UUID attempt, List<Review> reviews) {
    Map<String, Review> latest = new LinkedHashMap<>();
    reviews.stream()
        .sorted(Comparator.comparing(Review::at))
        .forEach(review -> latest.put(review.author(), review));
    boolean differ = latest.values().stream().map(Review::verdict).distinct().count() > 1;
    return differ
        ? java.util.Optional.of(
            new Conflict(
                attempt,
                latest.values().stream().sorted(Comparator.comparing(Review::at)).toList()))
        : java.util.Optional.empty();
  }
}
