package assay.cli.print;

import assay.attempt.CloudPlace;
import assay.attempt.Endpoint;
import assay.cli.print.Table.Column;
import assay.cli.print.Table.Form;
import assay.run.EndpointProfile;
import assay.run.Keys;
import assay.run.Settings;
import java.util.List;

/** The endpoints that are set up, one to a line; a star stands before the one in hand. */
public final class EndpointTable {
  private final Console console;

  /** Prints with this. */
  public EndpointTable(Console console) {
    this.console = console;
  }

  /** The lines of the table. */
  public List<String> lines(Settings settings, Keys keys) {
    Table table =
        new Table(
            List.of(
                column("name", Form.LEFT),
                column("kind", Form.LEFT),
                column("address", Form.WORDS),
                column("key", Form.WORDS),
                column("model", Form.WORDS)));
    for (EndpointProfile profile : settings.profiles()) {
      String star = profile.equals(settings.inHand()) ? "* " : "  ";
      table.add(
          List.of(
              star.strip() + (star.isBlank() ? "  " : " ") + profile.name(),
              kind(profile.endpoint()),
              address(profile.endpoint()),
              key(profile, keys.sourceOf(profile.endpoint())),
              profile.model()));
    }
    return table.lines(console.columns());
  }

  private Column column(String name, Form form) {
    return new Column(console.texts().of("cli.endpoint.column." + name), form);
  }

  private static String kind(Endpoint endpoint) {
    String protocol = endpoint.access().protocol().wireName();
    return endpoint.kind().word() + " (" + protocol + ")";
  }

  private static String address(Endpoint endpoint) {
    CloudPlace place = endpoint.access().place();
    String where = place == null ? "" : " " + place.project() + "/" + place.location();
    return endpoint.baseUrl() + where;
  }

  private String key(EndpointProfile profile, Keys.Source source) {
    return console.texts().of("cli.endpoint.key." + source, profile.variable());
  }
}
