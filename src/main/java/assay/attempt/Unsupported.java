package assay.attempt;

/**
 * A value that an endpoint or a model would not take.
 *
 * @param field where it stands in the request
 * @param value as it stands on the wire
 * @param why who would not take it
 */
public record Unsupported(String field, String value, Why why) {
  /** Who would not take it. */
  public enum Why {
    /** The endpoint's protocol has no such field or value. */
    PROTOCOL,
    /** The model does not take it. */
    MODEL,
    /** Each is taken, but not together. */
    COMBINATION
  }
}
