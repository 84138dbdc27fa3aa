package assay.endpoint;

import assay.attempt.Endpoint;
import assay.attempt.Endpoint.Auth;
import assay.attempt.Host;
import assay.endpoint.AccessTokens.Lack;
import assay.endpoint.AccessTokens.Token;
import assay.run.ApiKey;
import assay.run.ImageService.Prepared;
import assay.run.Keys;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What opens an endpoint, taken at the last moment: a key, a token of Google's, or the word that
 * the simulator takes for a key.
 */
final class Secrets {
  /** What the simulator inside this program takes for a key. */
  private static final ApiKey SIMULATOR = new ApiKey("simulator");

  private final Keys keys;
  private final AccessTokens tokens;

  Secrets(Keys keys, AccessTokens tokens) {
    this.keys = keys;
    this.tokens = tokens;
  }

  /**
   * What was found.
   *
   * @param key what goes into a header; null if there is none or none that fits
   * @param hidden whether it must be masked wherever an answer repeats it; the simulator's word is
   *     no secret
   * @param quotaProject goes along with a person's own credentials; null for none
   * @param lack why credentials gave no token; null if none were asked for or they did
   */
  record Secret(
      @Nullable ApiKey key,
      boolean hidden,
      @Nullable String quotaProject,
      Token.@Nullable None lack) {
    /**
     * The headers of a request with the key in its place. Without a key its header is left out, and
     * so is what no header can hold.
     */
    Map<String, String> in(Map<String, String> headers) {
      Map<String, String> filled = new LinkedHashMap<>();
      headers.forEach(
          (name, value) -> {
            if (!value.contains(Prepared.KEY)) {
              filled.put(name, value);
            } else if (key != null && key.fitsHeader()) {
              filled.put(name, value.replace(Prepared.KEY, key.reveal()));
            }
          });
      if (quotaProject != null) {
        filled.put("x-goog-user-project", quotaProject);
      }
      filled.values().removeIf(value -> !fits(value));
      return filled;
    }

    private static boolean fits(String value) {
      return value.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    }

    /** Masks it in answers of this protocol; empty if there is nothing to hide. */
    Optional<KeyMask> masking(ProtocolReader reader) {
      return toHide().map(secret -> new KeyMask(secret, reader));
    }

    /** What must not be seen anywhere; empty if there is nothing. */
    Optional<ApiKey> toHide() {
      return Optional.ofNullable(key).filter(secret -> hidden);
    }
  }

  /**
   * What opens an endpoint.
   *
   * @param url where it is about to go
   */
  Secret of(Endpoint endpoint, HttpUrl url) {
    Optional<ApiKey> own = keys.of(endpoint);
    if (own.isPresent()) {
      return new Secret(own.get(), true, null, null);
    }
    if (endpoint.isSimulated()) {
      return new Secret(SIMULATOR, false, null, null);
    }
    return endpoint.access().auth() == Auth.GOOGLE_CREDENTIALS
        ? ofToken(url)
        : new Secret(null, false, null, null);
  }

  /** A service refused it: a token is made anew the next time. */
  void refused(Secret secret) {
    secret.toHide().ifPresent(tokens::refused);
  }

  /** A token opens the whole of a user's cloud, so it goes to Google or stays on this machine. */
  private Secret ofToken(HttpUrl url) {
    if (!new Host(url.host()).isGooglesOrLocal()) {
      String why = "Google's credentials go to googleapis.com alone, not to " + url.host();
      return new Secret(null, false, null, new Token.None(Lack.WITHHELD, why));
    }
    return switch (tokens.token()) {
      case Token.Fresh fresh -> new Secret(fresh.value(), true, fresh.quotaProject(), null);
      case Token.None none -> new Secret(null, false, null, none);
    };
  }
}
