package assay.exchange.intake;

import java.util.List;

/**
 * What was noted beside a case. A plan has no room for it; the list of the cases has.
 *
 * @param id how it is called; may be empty
 * @param intent what it is to show; may be empty
 * @param expected what is expected of it; may be empty
 */
public record Notes(String id, String intent, List<String> tags, String expected) {
  /** Nothing. */
  public static final Notes NONE = new Notes("", "", List.of(), "");

  public Notes {
    tags = List.copyOf(tags);
  }
}
