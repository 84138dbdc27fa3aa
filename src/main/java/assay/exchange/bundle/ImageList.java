package assay.exchange.bundle;

import assay.attempt.Answer.StoredImage;
import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Outcome.AnswerImage;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.run.bundle.Whole;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The images that attempts name, each once. What one locked case has is withheld from all. */
final class ImageList {
  private final Map<Sha256, ImageKind> kinds = new LinkedHashMap<>();
  private final Set<Sha256> withheld = new LinkedHashSet<>();

  /** Takes the images of an attempt. */
  void add(Whole whole, boolean locked) {
    Map<Sha256, ImageKind> named = of(whole);
    named.forEach(kinds::putIfAbsent);
    if (locked) {
      withheld.addAll(named.keySet());
    }
  }

  /** Takes the images of a case, whether it was sent or not. */
  void add(Case tested, boolean locked) {
    for (ReferenceImage image : tested.images()) {
      kinds.putIfAbsent(image.sha256(), ImageKind.REFERENCE);
      if (locked) {
        withheld.add(image.sha256());
      }
    }
  }

  /** The images of an attempt, each under the first kind that it has. */
  static Map<Sha256, ImageKind> of(Whole whole) {
    Map<Sha256, ImageKind> named = new LinkedHashMap<>();
    Attempt attempt = whole.attempt();
    for (ReferenceImage image : attempt.tested().images()) {
      named.putIfAbsent(image.sha256(), ImageKind.REFERENCE);
    }
    attempt
        .outcome()
        .ifPresent(
            outcome -> {
              for (AnswerImage image : outcome.images()) {
                named.putIfAbsent(image.sha256(), ImageKind.of(image.role()));
              }
            });
    whole.raw().tries().stream()
        .flatMap(one -> one.answer().received().stream())
        .flatMap(received -> received.images().stream())
        .map(StoredImage::sha256)
        .forEach(sha256 -> named.putIfAbsent(sha256, ImageKind.OTHER));
    return named;
  }

  /** Those that may go, in the order in which they were named. */
  Map<Sha256, ImageKind> free() {
    Map<Sha256, ImageKind> free = new LinkedHashMap<>(kinds);
    free.keySet().removeAll(withheld);
    return free;
  }

  /** How many may not. */
  long withheld() {
    return withheld.size();
  }
}
