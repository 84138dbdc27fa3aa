package assay.run;

/**
 * A key that opens an endpoint. Shows itself to nobody: neither a log nor an exception nor a
 * record's text holds it.
 */
public final class ApiKey {
  private final String secret;

  /**
   * @param secret white space around it is dropped
   */
  public ApiKey(String secret) {
    this.secret = secret.strip();
  }

  /** The key itself, for the header of a request and nothing else. */
  public String reveal() {
    return secret;
  }

  /** Whether there is nothing in it. */
  public boolean isBlank() {
    return secret.isEmpty();
  }

  /**
   * Whether it can stand in a header: visible ASCII alone. Anything else is no key, and would show
   * up in an error.
   */
  public boolean fitsHeader() {
    return !isBlank() && secret.chars().allMatch(c -> c > 0x20 && c < 0x7f);
  }

  @Override
  public String toString() {
    return "ApiKey(hidden)";
  }
}
