package assay.exchange;

import assay.attempt.Case;
import assay.attempt.Declaration;
import assay.attempt.Thresholds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * A case that the program brings along, so that a first start has something to try. Shows no
 * people.
 *
 * @param id a fixed word, such as {@code chef-knife}
 * @param titleKey the text key of its title
 * @param prompt in English, as it is sent
 * @param suggested thresholds that make it interesting
 */
public record SampleCase(String id, String titleKey, String prompt, Thresholds suggested) {

  /** What its picture is called. */
  public String pictureName() {
    return id + ".png";
  }

  /** Its picture, a PNG. The caller closes it. */
  public InputStream picture() {
    String name = "samples/" + pictureName();
    return Objects.requireNonNull(SampleCase.class.getResourceAsStream(name), name);
  }

  /**
   * Takes its picture in and makes the case of it.
   *
   * @throws assay.run.StoreFailure if the blobs cannot take the picture
   */
  public Case take(ReferenceFiles files) {
    try (InputStream in = picture()) {
      return switch (files.take(pictureName(), in)) {
        case ReferenceFiles.Result.Taken taken ->
            new Case(prompt, List.of(taken.image()), Declaration.HARMLESS);
        case ReferenceFiles.Result.Refused refused ->
            throw new IllegalStateException("A sample picture is damaged: " + refused.textKey());
      };
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own picture cannot be read", e);
    }
  }
}
