package assay.cli.print;

import assay.attempt.ImageModel;
import assay.attempt.ImageModels;
import assay.cli.print.Table.Column;
import assay.cli.print.Table.Form;
import assay.run.EndpointProbe.Offer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The image models, one to a line: where each is in its life and what it takes. */
public final class ModelTable {
  private static final String NONE = "–";

  private final Console console;
  private final LocalDate today;

  /** Prints with this, as things stand on that day. */
  public ModelTable(Console console, LocalDate today) {
    this.console = console;
    this.today = today;
  }

  /**
   * The lines of the table.
   *
   * @param offered the ids that an endpoint offers; null if none was asked
   * @param others what it offers besides
   */
  public List<String> lines(@Nullable Set<String> offered, List<Offer> others) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                column("id", Form.LEFT),
                column("name", Form.WORDS),
                column("state", Form.LEFT),
                column("sizes", Form.LEFT),
                column("ratios", Form.RIGHT),
                column("thinking", Form.WORDS)));
    if (offered != null) {
      columns.add(2, column("offered", Form.LEFT));
    }
    Table table = new Table(columns);
    ImageModels.all().forEach(model -> table.add(row(model, offered)));
    others.forEach(offer -> table.add(row(offer)));
    return table.lines(console.columns());
  }

  private Column column(String name, Form form) {
    return new Column(console.texts().of("cli.models.column." + name), form);
  }

  private List<String> row(ImageModel model, @Nullable Set<String> offered) {
    List<String> row =
        new ArrayList<>(
            List.of(
                model.id(),
                model.name(),
                state(model),
                joined(model.sizes().stream().map(size -> size.wireName()).toList()),
                String.valueOf(model.ratios().size()),
                thinking(model)));
    if (offered != null) {
      row.add(2, console.texts().of("cli.models.offered." + offered.contains(model.id())));
    }
    return row;
  }

  private List<String> row(Offer offer) {
    String yes = console.texts().of("cli.models.offered.true");
    return List.of(offer.id(), offer.name(), yes, NONE, NONE, NONE, NONE);
  }

  private String thinking(ImageModel model) {
    return model.thinking().hasEffect()
        ? joined(model.thinking().levels().stream().map(Enum::name).toList())
        : console.texts().of("cli.models.no-effect");
  }

  private String state(ImageModel model) {
    ImageModel.Life life = model.life();
    ImageModel.State at = life.at(today);
    String state = console.texts().of("cli.models.state." + at);
    String key = at == ImageModel.State.SHUT_DOWN ? "cli.models.since" : "cli.models.until";
    String end = life.shutDown() == null ? "" : console.texts().of(key, life.shutDown().toString());
    String successor =
        model.successor().map(id -> console.texts().of("cli.models.instead", id)).orElse("");
    return List.of(state, end, successor).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String joined(Collection<String> words) {
    return words.isEmpty() ? NONE : String.join(" ", words);
  }
}
