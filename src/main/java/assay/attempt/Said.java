package assay.attempt;

/**
 * Something that an answer says, with the name of the field in which it stands.
 *
 * @param field such as {@code candidates[0].finishMessage}
 * @param text as it came
 */
public record Said(String field, String text) {}
