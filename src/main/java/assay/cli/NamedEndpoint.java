package assay.cli;

import assay.cli.Opening.OpenDesk;
import assay.cli.print.Console;
import assay.run.EndpointProfile;
import assay.run.Settings;
import java.util.Optional;

/** The endpoint that a command names, or the one in hand where it names none. */
final class NamedEndpoint {
  private final Console console;
  private final Settings settings;

  NamedEndpoint(Console console, OpenDesk open) {
    this.console = console;
    this.settings = open.settings().get();
  }

  /** The endpoint; empty if there is none of that name, which has been said. */
  Optional<EndpointProfile> find(String name) {
    EndpointChoice choice = new EndpointChoice(settings);
    Optional<EndpointProfile> found =
        name.isEmpty() ? Optional.of(settings.inHand()) : choice.find(name);
    if (found.isEmpty()) {
      console.problem("cli.run.no-endpoint", name, choice.names());
    }
    return found;
  }
}
