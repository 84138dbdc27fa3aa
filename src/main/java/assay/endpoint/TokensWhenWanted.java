package assay.endpoint;

import assay.run.ApiKey;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens from a source that is made when the first is wanted: Google's library takes a while
 * to load, and most endpoints need none of it.
 */
final class TokensWhenWanted implements AccessTokens {
  private final Supplier<AccessTokens> source;
  private @Nullable AccessTokens made;

  TokensWhenWanted(Supplier<AccessTokens> source) {
    this.source = source;
  }

  @Override
  public Token token() {
    return made().token();
  }

  /** Where no token was given, none was refused. */
  @Override
  public synchronized void refused(ApiKey token) {
    if (made != null) {
      made.refused(token);
    }
  }

  private synchronized AccessTokens made() {
    AccessTokens there = made;
    if (there == null) {
      there = source.get();
      made = there;
    }
    return there;
  }
}
