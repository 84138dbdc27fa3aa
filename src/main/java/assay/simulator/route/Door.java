package assay.simulator.route;

import assay.simulator.gateway.Habit;
import assay.simulator.protocol.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes in: whose protocol it speaks and whose key it brings.
 *
 * @param kind of what sort
 * @param habit of a gateway before the service; null where it is not said or there is none
 * @param place the project and the location on Vertex AI, such as {@code
 *     projects/p/locations/global}; empty elsewhere
 * @param version of the Gemini API, v1beta or v1; empty elsewhere
 */
public record Door(Kind kind, @Nullable Habit habit, String place, String version) {

  /** The sorts of doors. */
  public enum Kind {
    /** The Gemini API. */
    GEMINI,
    /** The same behind a gateway that hands it through. */
    NATIVE,
    /** Vertex AI with a project. */
    VERTEX,
    /** Vertex AI without a project: express mode. */
    EXPRESS,
    /** A gateway that speaks OpenAI's language. */
    OPENAI,
    /** What anybody may fetch. */
    OPEN
  }

  static Door of(Kind kind) {
    return new Door(kind, null, "", "");
  }

  /** Whose fields are taken. */
  public Platform platform() {
    return kind == Kind.VERTEX || kind == Kind.EXPRESS ? Platform.VERTEX : Platform.GEMINI;
  }

  /** The location on Vertex AI; {@code global} where the path says none. */
  public String location() {
    return place.isEmpty() ? "global" : place.substring(place.lastIndexOf('/') + 1);
  }
}
