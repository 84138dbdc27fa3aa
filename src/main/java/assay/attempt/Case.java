package assay.attempt;

import java.util.List;
import java.util.Objects;

/**
 * What is being tested, without the settings: the prompt, its reference images and what was
 * declared of them.
 *
 * @param prompt exactly as it is sent; never changed by the program
 * @param images in the order in which they are sent, before the prompt
 * @param declaration what a person has said of it
 */
public record Case(String prompt, List<ReferenceImage> images, Declaration declaration) {
  public Case {
    images = List.copyOf(images);
    declaration = Objects.requireNonNullElse(declaration, Declaration.NOT_STATED);
  }

  /** A case of which nothing was declared. */
  public Case(String prompt, List<ReferenceImage> images) {
    this(prompt, images, Declaration.NOT_STATED);
  }

  /** A case without reference images, of which nothing was declared. */
  public static Case ofPrompt(String prompt) {
    return new Case(prompt, List.of());
  }

  /** The same case with another declaration. */
  public Case declared(Declaration other) {
    return new Case(prompt, images, other);
  }
}
