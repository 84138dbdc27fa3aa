package assay.simulator.route;

import assay.simulator.gateway.Habit;
import assay.simulator.route.Door.Kind;
import assay.simulator.route.Route.Verb;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which path leads where. */
public final class Routes {
  private static final String MODELS = "models(?:/(?<model>[^/:]+)(?::(?<verb>\\w+))?)?";

  /** Google's SDK for JavaScript asks v1 (3.3.0), the others v1beta. */
  private static final Pattern GEMINI =
      Pattern.compile("(?<gateway>/gateway/native)?/(?<version>v1beta|v1)/" + MODELS);

  private static final Pattern VERTEX =
      Pattern.compile(
          "/v1(?:beta1)?/(?:(?<place>projects/[^/]+/locations/[^/]+)/)?publishers/google/"
              + MODELS);
  private static final Pattern BATCHES =
      Pattern.compile("/(?<version>v1beta|v1)/batches(?:/(?<id>[^/:]+)(?<cancel>:cancel)?)?");

  /** With {@code upload/} before it: spec JAVA {@code Files}, JS and PY alike. */
  private static final Pattern UPLOAD = Pattern.compile("/upload/(?<version>v1beta|v1)/files");

  /** SDKs fetch without {@code download/} before it, ai.google.dev "Batch API" with it. */
  private static final Pattern FILES =
      Pattern.compile("/(?<version>v1beta|v1)/files(?:/(?<id>[^/:]+))?");

  private static final Pattern DOWNLOAD =
      Pattern.compile("(?:/download)?/(?<version>v1beta|v1)/files/(?<id>[^/:]+):download");
  private static final Pattern OPENAI =
      Pattern.compile(
          "(?:/gateway/(?<habit>[a-z-]+))?/v1/(?:images/(?<images>generations|edits)|models)");
  private static final Pattern PICTURE = Pattern.compile("/assay/images/(?<name>[0-9a-f]+)\\.png");

  private Routes() {}

  /**
   * Where a path leads; empty if nowhere.
   *
   * @param bearsToken whether a token comes with it and no key: {@code /v1/models} is a path of
   *     both the Gemini API and OpenAI's, and theirs alone takes tokens
   */
  public static Optional<Route> of(String path, boolean bearsToken) {
    return Optional.of(path)
        .filter(p -> bearsToken)
        .flatMap(Routes::openAi)
        .or(() -> gemini(path))
        .or(() -> vertex(path))
        .or(() -> batches(path))
        .or(() -> files(path))
        .or(() -> openAi(path))
        .or(() -> picture(path));
  }

  private static Optional<Route> gemini(String path) {
    Matcher matcher = GEMINI.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean isGateway = matcher.group("gateway") != null;
    Kind kind = isGateway ? Kind.NATIVE : Kind.GEMINI;
    return models(new Door(kind, null, "", matcher.group("version")), matcher);
  }

  private static Optional<Route> vertex(String path) {
    Matcher matcher = VERTEX.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String place = matcher.group("place");
    return models(
        place == null ? Door.of(Kind.EXPRESS) : new Door(Kind.VERTEX, null, place, ""), matcher);
  }

  /** Batches are the Gemini API's alone; Vertex AI has others, from one bucket to another. */
  private static Optional<Route> models(Door door, Matcher matcher) {
    String model = matcher.group("model");
    String verb = matcher.group("verb");
    if (model == null || verb == null) {
      return Optional.of(new Route.Models(door, model == null ? "" : model));
    }
    return Arrays.stream(Verb.values())
        .filter(v -> v.name().equals(verb))
        .filter(v -> v != Verb.batchGenerateContent || door.kind() == Kind.GEMINI)
        .findFirst()
        .map(v -> new Route.Call(door, v, model));
  }

  private static Optional<Route> batches(String path) {
    Matcher matcher = BATCHES.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Door door = door(matcher);
    String id = matcher.group("id") == null ? "" : matcher.group("id");
    boolean cancels = matcher.group("cancel") != null;
    return Optional.of(cancels ? new Route.Cancel(door, id) : new Route.Batches(door, id));
  }

  private static Optional<Route> files(String path) {
    Matcher upload = UPLOAD.matcher(path);
    Matcher files = FILES.matcher(path);
    Matcher download = DOWNLOAD.matcher(path);
    if (upload.matches()) {
      return Optional.of(new Route.Upload(door(upload), ""));
    }
    if (files.matches()) {
      String id = files.group("id");
      return Optional.of(new Route.Files(door(files), id == null ? "" : id));
    }
    return download.matches()
        ? Optional.of(new Route.Download(door(download), download.group("id")))
        : Optional.empty();
  }

  private static Door door(Matcher matcher) {
    return new Door(Kind.GEMINI, null, "", matcher.group("version"));
  }

  private static Optional<Route> openAi(String path) {
    Matcher matcher = OPENAI.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String slug = matcher.group("habit");
    Optional<Habit> habit = Optional.ofNullable(slug).flatMap(Habit::of);
    if (slug != null && habit.isEmpty()) {
      return Optional.empty();
    }
    Door door = new Door(Kind.OPENAI, habit.orElse(null), "", "");
    String images = matcher.group("images");
    return Optional.of(
        images == null
            ? new Route.Models(door, "")
            : new Route.Images(door, images.equals("edits")));
  }

  private static Optional<Route> picture(String path) {
    Matcher matcher = PICTURE.matcher(path);
    return matcher.matches()
        ? Optional.of(new Route.PictureFile(Door.of(Kind.OPEN), matcher.group("name")))
        : Optional.empty();
  }
}
