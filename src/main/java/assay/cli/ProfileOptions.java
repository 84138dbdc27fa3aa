package assay.cli;

import assay.attempt.CloudPlace;
import assay.attempt.Endpoint;
import assay.attempt.Endpoint.Access;
import assay.attempt.Endpoint.Auth;
import assay.attempt.Endpoint.Kind;
import assay.attempt.Protocol;
import assay.attempt.SimulatedPart;
import assay.exchange.BaseUrl;
import assay.run.EndpointProfile;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** An endpoint as options. There is none for a key: it is named by its variable alone. */
final class ProfileOptions {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}");
  private static final Pattern PLACE = Pattern.compile("[a-z0-9][a-z0-9:.-]{1,99}");

  /** Longer ones, and those of Google's keys, are keys that were given by mistake. */
  private static final Pattern VARIABLE = Pattern.compile("(?!AIza)[A-Za-z_][A-Za-z0-9_]{0,59}");

  private static final Pattern MODEL = Pattern.compile("[^\\s\\p{Cntrl}?#]{1,200}");

  @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "endpoint.kind")
  private @Nullable String kind;

  @Option(names = "--url", paramLabel = "URL", descriptionKey = "endpoint.url")
  private @Nullable String url;

  @Option(names = "--protocol", paramLabel = "NAME", descriptionKey = "endpoint.protocol")
  private @Nullable String protocol;

  @Option(names = "--auth", paramLabel = "NAME", descriptionKey = "endpoint.auth")
  private @Nullable String auth;

  @Option(names = "--project", paramLabel = "ID", descriptionKey = "endpoint.project")
  private @Nullable String project;

  @Option(names = "--location", paramLabel = "NAME", descriptionKey = "endpoint.location")
  private @Nullable String location;

  @Option(names = "--variable", paramLabel = "NAME", descriptionKey = "endpoint.variable")
  private @Nullable String variable;

  @Option(names = "--model", paramLabel = "ID", descriptionKey = "endpoint.model")
  private @Nullable String model;

  /** A value that is not right. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    private final String textKey;
    private final String option;

    Wrong(String textKey, String option) {
      super(textKey);
      this.textKey = textKey;
      this.option = option;
    }

    String textKey() {
      return textKey;
    }

    String option() {
      return option;
    }
  }

  /** Whether that can be the name of an endpoint. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * The endpoint that these say.
   *
   * @param before as it was; null for a new one
   */
  EndpointProfile profile(String name, @Nullable EndpointProfile before) throws Wrong {
    Kind wanted = wantedKind(before);
    EndpointProfile base =
        before != null && before.endpoint().kind() == wanted
            ? before
            : EndpointChoice.usual(wanted);
    Access access = access(wanted, base.endpoint().access());
    Endpoint endpoint = new Endpoint(wanted, name, address(wanted, base, access), access);
    if (endpoint.baseUrl().isEmpty() && wanted != Kind.SIMULATOR) {
      throw new Wrong("cli.endpoint.url-needed", "--url");
    }
    return new EndpointProfile(
        endpoint,
        matching(variable, VARIABLE, "--variable", usualVariable(base, access)),
        matching(model, MODEL, "--model", base.model()));
  }

  private Kind wantedKind(@Nullable EndpointProfile before) throws Wrong {
    if (kind == null) {
      if (before == null) {
        throw new Wrong("cli.endpoint.kind-needed", "--kind");
      }
      return before.endpoint().kind();
    }
    return Kind.ofName(kind).orElseThrow(() -> new Wrong("cli.endpoint.wrong", "--kind"));
  }

  private Access access(Kind wanted, Access base) throws Wrong {
    Protocol usualProtocol = base.protocol();
    if (wanted == Kind.SIMULATOR && url != null && !url.isEmpty()) {
      usualProtocol = part(url.replaceAll("/+$", "")).protocol();
    }
    Protocol spoken = chosen(protocol, Protocol::ofName, "--protocol", usualProtocol);
    CloudPlace place = spoken == Protocol.VERTEX ? place(base.place()) : null;
    Auth usual = base.auth();
    if (spoken == Protocol.VERTEX && wanted == Kind.VERTEX_AI) {
      usual = place == null ? Auth.API_KEY : Auth.GOOGLE_CREDENTIALS;
    } else if (wanted == Kind.SIMULATOR && spoken != Protocol.GEMINI) {
      usual = place == null && spoken == Protocol.VERTEX ? Auth.API_KEY : Auth.BEARER;
    }
    Auth opened = chosen(auth, ProfileOptions::authOf, "--auth", usual);
    if (opened == Auth.GOOGLE_CREDENTIALS && place == null) {
      throw new Wrong("cli.endpoint.project-needed", "--project");
    }
    return new Access(spoken, opened, place);
  }

  private static Optional<Auth> authOf(String name) {
    return Arrays.stream(Auth.values())
        .filter(a -> a.name().equalsIgnoreCase(name.replace('-', '_')))
        .findFirst();
  }

  private @Nullable CloudPlace place(@Nullable CloudPlace before) throws Wrong {
    String oldProject = before == null ? "" : before.project();
    String oldLocation = before == null ? CloudPlace.GLOBAL : before.location();
    String chosenProject = matching(project, PLACE, "--project", oldProject);
    String chosenLocation = matching(location, PLACE, "--location", oldLocation);
    return chosenProject.isEmpty() ? null : new CloudPlace(chosenProject, chosenLocation);
  }

  private String address(Kind wanted, EndpointProfile base, Access access) throws Wrong {
    if (url == null) {
      boolean moved = project != null || location != null;
      CloudPlace place = access.place();
      return wanted == Kind.VERTEX_AI && place != null && moved
          ? CloudPlace.urlOf(place.location())
          : base.endpoint().baseUrl();
    }
    String plain = url.replaceAll("/+$", "");
    if (wanted == Kind.SIMULATOR) {
      SimulatedPart part = part(plain);
      if (part.protocol() != access.protocol() && !plain.isEmpty()) {
        throw new Wrong("cli.endpoint.wrong-protocol", "--protocol");
      }
      return plain;
    }
    Optional<BaseUrl.Problem> problem = BaseUrl.problemOf(plain);
    if (problem.isPresent()) {
      throw new Wrong(problem.get().textKey(), "--url");
    }
    return plain;
  }

  private static SimulatedPart part(String path) throws Wrong {
    return SimulatedPart.ofPath(path)
        .orElseThrow(() -> new Wrong("cli.endpoint.wrong-part", "--url"));
  }

  private static String usualVariable(EndpointProfile base, Access access) {
    boolean usual = base.variable().equals(EndpointProfile.GEMINI_VARIABLE);
    return switch (access.protocol()) {
      case GEMINI -> base.endpoint().kind() == Kind.GEMINI_API || !usual ? base.variable() : "";
      case VERTEX -> usual ? "" : base.variable();
      case OPENAI -> usual ? "" : base.variable();
    };
  }

  private static String matching(
      @Nullable String given, Pattern form, String option, String otherwise) throws Wrong {
    String value = Objects.requireNonNullElse(given, otherwise);
    if (given != null && !given.isEmpty() && !form.matcher(given).matches()) {
      throw new Wrong("cli.endpoint.wrong", option);
    }
    return value;
  }

  private static <T> T chosen(
      @Nullable String given, Function<String, Optional<T>> reader, String option, T otherwise)
      throws Wrong {
    return given == null
        ? otherwise
        : reader.apply(given).orElseThrow(() -> new Wrong("cli.endpoint.wrong", option));
  }
}
