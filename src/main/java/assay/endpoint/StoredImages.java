package assay.endpoint;

import assay.attempt.Answer.StoredImage;
import assay.attempt.Body;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The images that were taken out of a body or fetched for it, found again by what stands in their
 * place.
 */
record StoredImages(List<StoredImage> all) {
  /** The image for which this text stands, with or without the head of a data URI before it. */
  Optional<StoredImage> of(String text) {
    int at = text.indexOf(Body.IMAGE_PREFIX);
    if (at < 0 || (at > 0 && !text.startsWith("data:"))) {
      return Optional.empty();
    }
    return all.stream()
        .filter(i -> text.startsWith(i.sha256().hex(), at + Body.IMAGE_PREFIX.length()))
        .findFirst();
  }

  /** The image that was fetched from an address. */
  Optional<StoredImage> fetched(String url) {
    return all.stream().filter(i -> url.equals(i.url())).findFirst();
  }

  /**
   * The type of an image: as the answer names it, else as its bytes or its sender tell; empty if
   * nobody does.
   */
  static String typeOf(StoredImage image, String named) {
    return named.isEmpty() ? Objects.requireNonNullElse(image.mimeType(), "") : named;
  }
}
