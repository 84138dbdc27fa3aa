package assay.endpoint;

import assay.run.ApiKey;
import org.jspecify.annotations.Nullable;

/** Where access tokens for Google's cloud come from. Blocks; never throws. */
@FunctionalInterface
public interface AccessTokens {
  /** No credentials at all. */
  AccessTokens NONE = () -> new Token.None(Lack.MISSING, "No credentials are looked for");

  /** A token that holds now, or why there is none. */
  Token token();

  /**
   * A service refused this token: the next one is made anew. One that is not held is passed over.
   */
  default void refused(ApiKey token) {}

  /** What came of asking. */
  sealed interface Token {
    /**
     * A token.
     *
     * @param value shown to nobody
     * @param quotaProject the project that pays for a person's own credentials; null if none is
     *     named
     */
    record Fresh(ApiKey value, @Nullable String quotaProject) implements Token {}

    /**
     * No token.
     *
     * @param detail a technical line without any secret
     */
    record None(Lack lack, String detail) implements Token {
      /** Both in one technical line. */
      String words() {
        return lack + ": " + detail;
      }
    }
  }

  /** Why there is no token. */
  enum Lack {
    /** No credentials lie where they are looked for. */
    MISSING,
    /** They lie there and cannot be read, or are of a kind that is not taken. */
    UNREADABLE,
    /** The service that gives tokens refuses them: expired, revoked, disabled. */
    REFUSED,
    /** The service that gives tokens cannot be reached. */
    NOT_REACHED,
    /** They are Google's and go to no other host. */
    WITHHELD
  }
}
