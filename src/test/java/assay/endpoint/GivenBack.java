package assay.endpoint;

import assay.run.ApiKey;
import java.util.List;

/**
 * Gives one token and remembers what was refused.
 *
 * @param refused where that goes
 */
record GivenBack(String word, List<String> refused) implements AccessTokens {
  @Override
  public Token token() {
    return new Token.Fresh(new ApiKey(word), null);
  }

  @Override
  public void refused(ApiKey token) {
    refused.add(token.reveal());
  }
}
