package assay.ui.shell.endpoints;

import assay.attempt.CloudPlace;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.Endpoint.Access;
import assay.attempt.Endpoint.Auth;
import assay.attempt.Endpoint.Kind;
import assay.attempt.SimulatedPart;
import assay.run.EndpointProfile;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An endpoint as it stands in its form, right or wrong.
 *
 * @param part what the simulator plays; of no meaning for the others
 * @param auth what opens it; of no meaning for the simulator
 * @param typed by field; also what the kind does not show, so that it is there again when the kind
 *     is chosen back
 */
record Draft(Kind kind, SimulatedPart part, Auth auth, Map<Field, String> typed) {

  Draft {
    typed = Map.copyOf(typed);
  }

  /** A new one of a kind with what is usual there. */
  static Draft fresh(Kind kind, String name) {
    Map<Field, String> typed = new EnumMap<>(Field.class);
    typed.put(Field.NAME, name);
    typed.put(Field.MODEL, Configuration.DEFAULT_MODEL);
    typed.put(Field.LOCATION, CloudPlace.GLOBAL);
    typed.put(Field.BASE_URL, usualUrl(kind, CloudPlace.GLOBAL));
    typed.put(Field.VARIABLE, usualVariable(kind));
    return new Draft(kind, SimulatedPart.GEMINI_API, kind.usualAccess().auth(), typed);
  }

  /** The form of a profile. */
  static Draft of(EndpointProfile profile) {
    Endpoint endpoint = profile.endpoint();
    CloudPlace place = endpoint.access().place();
    Map<Field, String> typed = new EnumMap<>(Field.class);
    typed.put(Field.NAME, profile.name());
    typed.put(Field.MODEL, profile.model());
    typed.put(Field.PROJECT, place == null ? "" : place.project());
    typed.put(Field.LOCATION, place == null ? CloudPlace.GLOBAL : place.location());
    typed.put(Field.BASE_URL, endpoint.isSimulated() ? "" : endpoint.baseUrl());
    typed.put(Field.VARIABLE, profile.variable());
    return new Draft(endpoint.kind(), SimulatedPart.of(endpoint), endpoint.access().auth(), typed);
  }

  /** What stands in a field, without white space around it. */
  String text(Field field) {
    return typed.getOrDefault(field, "").strip();
  }

  /** The fields that this endpoint has. */
  Set<Field> fields() {
    Set<Field> fields = EnumSet.of(Field.NAME, Field.MODEL);
    if (kind != Kind.SIMULATOR) {
      fields.add(Field.BASE_URL);
      fields.addAll(
          auth == Auth.GOOGLE_CREDENTIALS
              ? List.of(Field.PROJECT, Field.LOCATION)
              : List.of(Field.VARIABLE));
    }
    return fields;
  }

  /** The ways in which this kind can be opened; empty or one if there is no choice. */
  List<Auth> auths() {
    return switch (kind) {
      case SIMULATOR -> List.of();
      case GEMINI_API -> List.of(Auth.API_KEY);
      case VERTEX_AI -> List.of(Auth.GOOGLE_CREDENTIALS, Auth.API_KEY);
      case NATIVE_GATEWAY, OPENAI_GATEWAY -> List.of(Auth.BEARER, Auth.API_KEY);
    };
  }

  /** The same as another kind; what was usual for the one becomes what is for the other. */
  Draft as(Kind other) {
    Draft changed = new Draft(other, part, other.usualAccess().auth(), typed);
    return changed
        .following(Field.BASE_URL, usualUrl(kind, place()), usualUrl(other, place()))
        .following(Field.VARIABLE, usualVariable(kind), usualVariable(other));
  }

  /** The same with the simulator playing another part. */
  Draft playing(SimulatedPart other) {
    return new Draft(kind, other, auth, typed);
  }

  /** The same opened in another way. Express mode is at Vertex AI's global address alone. */
  Draft openedBy(Auth other) {
    Draft changed = new Draft(kind, part, other, typed);
    return kind == Kind.VERTEX_AI
        ? changed.following(
            Field.BASE_URL, CloudPlace.urlOf(place()), CloudPlace.urlOf(changed.place()))
        : changed;
  }

  /** The same with something else in a field; Vertex AI's usual address follows the location. */
  Draft typing(Field field, String text) {
    Draft draft = with(field, text);
    return kind == Kind.VERTEX_AI && field == Field.LOCATION
        ? draft.following(
            Field.BASE_URL, CloudPlace.urlOf(place()), CloudPlace.urlOf(draft.place()))
        : draft;
  }

  /** The profile of it; makes sense only of a draft in which nothing is wrong. */
  EndpointProfile profile() {
    Endpoint endpoint = new Endpoint(kind, text(Field.NAME), address(), access());
    String variable = fields().contains(Field.VARIABLE) ? text(Field.VARIABLE) : "";
    return new EndpointProfile(endpoint, variable, text(Field.MODEL));
  }

  private String address() {
    return kind == Kind.SIMULATOR ? part.path() : text(Field.BASE_URL);
  }

  private Access access() {
    if (kind == Kind.SIMULATOR) {
      return part.access();
    }
    boolean inProject = auth == Auth.GOOGLE_CREDENTIALS;
    return new Access(
        kind.usualAccess().protocol(),
        auth,
        inProject ? new CloudPlace(text(Field.PROJECT), text(Field.LOCATION)) : null);
  }

  /** The location that its usual address goes by. */
  private String place() {
    return auth == Auth.GOOGLE_CREDENTIALS ? text(Field.LOCATION) : CloudPlace.GLOBAL;
  }

  /** The same with a field changed to what is usual now, unless it was not what was usual. */
  private Draft following(Field field, String before, String now) {
    boolean wasUsual = text(field).isEmpty() || text(field).equals(before);
    return wasUsual ? with(field, now) : this;
  }

  private Draft with(Field field, String text) {
    Map<Field, String> changed = new EnumMap<>(Field.class);
    changed.putAll(typed);
    changed.put(field, text);
    return new Draft(kind, part, auth, changed);
  }

  private static String usualUrl(Kind kind, String location) {
    return switch (kind) {
      case GEMINI_API -> Endpoint.GEMINI_API_URL;
      case VERTEX_AI -> CloudPlace.urlOf(location);
      case SIMULATOR, NATIVE_GATEWAY, OPENAI_GATEWAY -> "";
    };
  }

  private static String usualVariable(Kind kind) {
    return kind == Kind.GEMINI_API ? EndpointProfile.GEMINI_VARIABLE : "";
  }
}
