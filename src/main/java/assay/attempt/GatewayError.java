package assay.attempt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an error says in the words of a gateway or of the OpenAI API instead of Google's.
 *
 * @param code a word such as {@code moderation_blocked}; empty if there is none
 * @param type such as {@code image_generation_user_error}; empty if there is none
 * @param stage {@code input} or {@code output} of {@code moderation_details}; empty if not said
 * @param categories of {@code moderation_details}
 * @param wrapping the gateway's own message where it holds an error of the service as JSON, which
 *     was read in its place; null if it does not
 */
public record GatewayError(
    String code, String type, String stage, List<String> categories, @Nullable String wrapping) {
  /** It says nothing of the kind. */
  public static final GatewayError NONE = new GatewayError("", "", "", List.of(), null);

  public GatewayError {
    categories = List.copyOf(categories);
  }

  /** Whether it says anything. */
  public boolean isSaid() {
    return !NONE.equals(this);
  }
}
