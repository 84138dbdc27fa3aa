package assay.attempt;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model that a message says is not found, and that the table of models knows another for.
 *
 * @param id the one that was asked for
 * @param successor the one that the table names instead
 */
public record RetiredModel(String id, String successor) {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{2,80}[a-z0-9]");

  /** The first model in a message that has a successor; empty if there is none. */
  public static Optional<RetiredModel> in(String message) {
    Matcher matcher = ID.matcher(message);
    while (matcher.find()) {
      Optional<RetiredModel> found = of(matcher.group());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<RetiredModel> of(String id) {
    return ImageModels.find(id)
        .flatMap(ImageModel::successor)
        .map(successor -> new RetiredModel(id, successor));
  }
}
