package assay.attempt;

import java.util.List;

/**
 * What is being tested, without the settings: the prompt and its reference images.
 *
 * @param prompt exactly as it is sent; never changed by the program
 * @param images in the order in which they are sent, before the prompt
 */
public record Case(String prompt, List<ReferenceImage> images) {
  public Case {
    images = List.copyOf(images);
  }

  /** A case without reference images. */
  public static Case ofPrompt(String prompt) {
    return new Case(prompt, List.of());
  }
}
