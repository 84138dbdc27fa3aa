package assay.ui.shell.endpoints;

import assay.attempt.Endpoint;
import assay.text.Texts;
import java.net.URI;
import java.net.URISyntaxException;

/** What the list and the menu say of an endpoint. */
final class EntryWords {
  private final Texts texts;

  EntryWords(Texts texts) {
    this.texts = texts;
  }

  /** Its name, or what its kind is called if it has no other. */
  String title(Entry entry) {
    return hasUsualName(entry) ? kind(entry) : entry.name();
  }

  /** Its kind, unless the title says it, and its host or what the simulator plays. */
  String where(Entry entry) {
    Draft draft = entry.draft();
    String place =
        draft.kind() == Endpoint.Kind.SIMULATOR
            ? texts.of("endpoints.row.plays", texts.of("endpoints.part." + draft.part().name()))
            : host(draft.text(Field.BASE_URL));
    if (place.isEmpty()) {
      return kind(entry);
    }
    return hasUsualName(entry) ? place : texts.of("endpoints.row.where", kind(entry), place);
  }

  private String kind(Entry entry) {
    return texts.of("settings.endpoint." + entry.draft().kind().name());
  }

  private static boolean hasUsualName(Entry entry) {
    return entry.name().isEmpty() || entry.name().equals(entry.draft().kind().word());
  }

  /** How it is with its key, or that its form is not right. */
  String state(Entry entry) {
    if (entry.isWhole()) {
      return entry.key().words();
    }
    return texts.of(
        entry.savedName() == null ? "endpoints.row.incomplete" : "endpoints.row.pending");
  }

  /** All of it, for screen readers. */
  String aloud(Entry entry) {
    String said = texts.of("endpoints.row.aloud", title(entry), where(entry), state(entry));
    return entry.isInHand() ? texts.of("endpoints.row.aloud-in-use", said) : said;
  }

  private static String host(String address) {
    try {
      URI uri = new URI(address);
      return uri.getHost() == null ? "" : uri.getHost() + port(uri);
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private static String port(URI uri) {
    return uri.getPort() < 0 ? "" : ":" + uri.getPort();
  }
}
