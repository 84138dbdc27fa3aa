package assay.endpoint;

import assay.run.ApiKey;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.http.HttpTransport;
import com.google.auth.http.HttpTransportFactory;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.auth.oauth2.UserCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Access tokens from Application Default Credentials by Google's auth library: a service account's
 * file, or what {@code gcloud auth application-default login} leaves. A token is held by the
 * library until shortly before it expires; it is written nowhere. Safe for many threads.
 */
public final class ApplicationDefault implements AccessTokens {
  /** What Vertex AI asks for (JAVA {@code ApiClient}). */
  private static final List<String> SCOPES =
      List.of("https://www.googleapis.com/auth/cloud-platform");

  private static final int MOST_BYTES = 256 * 1024;
  private static final Pattern ERROR = Pattern.compile("\"error\"\\s*:\\s*\"([a-z_]{1,60})\"");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Nobody may turn it on: it would write tokens to a log. Held, lest it be forgotten. */
  private static final Logger WIRE = Logger.getLogger(HttpTransport.class.getName());

  static {
    WIRE.setLevel(Level.OFF);
  }

  private final CredentialFile file;
  private final HttpTransportFactory transport;
  private byte[] read = {};
  private @Nullable GoogleCredentials credentials;

  /** Tokens from where credentials lie on this machine. Nothing is read before it is needed. */
  public ApplicationDefault(CredentialFile file) {
    this(
        file, new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(20)));
  }

  ApplicationDefault(CredentialFile file, Timeouts timeouts) {
    this.file = file;
    this.transport = () -> new TokenTransport(timeouts);
  }

  /** Why there is no token. */
  private static final class Lacking extends Exception {
    private static final long serialVersionUID = 1L;

    private final Lack lack;

    Lacking(Lack lack, String detail) {
      super(detail);
      this.lack = lack;
    }

    Token.None token() {
      return new Token.None(lack, String.valueOf(getMessage()));
    }
  }

  @Override
  public synchronized Token token() {
    try {
      GoogleCredentials current = current();
      refresh(current);
      AccessToken made = current.getAccessToken();
      return made == null
          ? new Token.None(Lack.REFUSED, "No token was given")
          : new Token.Fresh(new ApiKey(made.getTokenValue()), current.getQuotaProjectId());
    } catch (Lacking e) {
      return e.token();
    }
  }

  @Override
  public synchronized void refused(ApiKey token) {
    GoogleCredentials known = credentials;
    AccessToken held = known == null ? null : known.getAccessToken();
    if (held != null && held.getTokenValue().equals(token.reveal())) {
      credentials = null;
    }
  }

  private static void refresh(GoogleCredentials current) throws Lacking {
    try {
      current.refreshIfExpired();
    } catch (IOException e) {
      throw lacking(e);
    }
  }

  /** Only the service's word for it; its sentence may name the account. */
  private static Lacking lacking(IOException e) {
    Optional<HttpResponseException> answered = answer(e);
    if (answered.isEmpty()) {
      return new Lacking(Lack.NOT_REACHED, e.getClass().getSimpleName());
    }
    int status = answered.get().getStatusCode();
    Matcher error = ERROR.matcher(String.valueOf(answered.get().getContent()));
    String word = error.find() ? " " + error.group(1) : "";
    return new Lacking(status >= 500 ? Lack.NOT_REACHED : Lack.REFUSED, "HTTP " + status + word);
  }

  private static Optional<HttpResponseException> answer(Throwable e) {
    Throwable cause = e;
    while (cause != null && !(cause instanceof HttpResponseException)) {
      cause = cause.getCause();
    }
    return Optional.ofNullable((HttpResponseException) cause);
  }

  /** The credentials of the file as it is now; the same ones, with their token, while it stays. */
  private GoogleCredentials current() throws Lacking {
    Path path =
        file.find()
            .orElseThrow(() -> new Lacking(Lack.MISSING, CredentialFile.VARIABLE + " is not set"));
    byte[] bytes = bytes(path);
    GoogleCredentials known = credentials;
    if (known != null && Arrays.equals(bytes, read)) {
      return known;
    }
    GoogleCredentials made = credentials(bytes).createScoped(SCOPES);
    read = bytes;
    credentials = made;
    return made;
  }

  private static byte[] bytes(Path path) throws Lacking {
    if (!Files.isRegularFile(path)) {
      throw new Lacking(Lack.MISSING, "There is no file " + path);
    }
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(MOST_BYTES);
    } catch (IOException e) {
      throw new Lacking(Lack.UNREADABLE, path + " cannot be read");
    }
  }

  private GoogleCredentials credentials(byte[] bytes) throws Lacking {
    String type = type(bytes);
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      return switch (type) {
        case "service_account" -> ServiceAccountCredentials.fromStream(in, transport);
        case "authorized_user" -> UserCredentials.fromStream(in, transport);
        default -> throw new Lacking(Lack.UNREADABLE, "Credentials of this kind are not taken");
      };
    } catch (IOException | RuntimeException e) {
      throw new Lacking(Lack.UNREADABLE, "The " + type + " in the file is damaged");
    }
  }

  private static String type(byte[] bytes) throws Lacking {
    try {
      return JSON.readTree(bytes).path("type").asString("");
    } catch (JacksonException e) {
      throw new Lacking(Lack.UNREADABLE, "The file with the credentials is no JSON");
    }
  }
}
