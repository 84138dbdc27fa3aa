package assay.ui.shell.endpoints;

import assay.attempt.ImageModel;
import assay.attempt.ImageModel.Life;
import assay.attempt.ImageModel.State;
import assay.attempt.ImageModels;
import assay.text.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a model's life, by its id. It informs and warns; it forbids nothing. */
final class ModelWords {
  private final Texts texts;
  private final Clock clock;
  private final DateTimeFormatter day;

  ModelWords(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
    this.day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.language().locale());
  }

  /** The ids to choose from, those that answer first. */
  static List<String> suggestions() {
    return ImageModels.all().stream().map(ImageModel::id).toList();
  }

  /** A sentence on it; empty for an empty id. */
  String sentence(String id) {
    if (id.isBlank()) {
      return "";
    }
    return ImageModels.find(id.strip())
        .map(this::sentence)
        .orElseGet(() -> texts.of("endpoints.model.unknown"));
  }

  /** Whether the Gemini API no longer answers for it. */
  boolean isShutDown(String id) {
    return stateOf(id).filter(state -> state == State.SHUT_DOWN).isPresent();
  }

  /** Its name and state in a few words, such as "Nano Banana Pro · active"; empty if not known. */
  String brief(String id) {
    return ImageModels.find(id)
        .map(
            model ->
                texts.of(
                    "endpoints.model.brief",
                    model.name(),
                    texts.of("endpoints.model.state." + model.life().at(today()).name())))
        .orElse("");
  }

  private Optional<State> stateOf(String id) {
    return ImageModels.find(id.strip()).map(model -> model.life().at(today()));
  }

  private String sentence(ImageModel model) {
    Life life = model.life();
    return switch (life.at(today())) {
      case ACTIVE -> active(model.name(), life);
      case DEPRECATED -> deprecated(model.name(), life);
      case SHUT_DOWN -> shutDown(model.name(), life);
    };
  }

  private String active(String name, Life life) {
    return life.shutDown() == null
        ? texts.of("endpoints.model.active", name)
        : texts.of("endpoints.model.closing", name, written(life.shutDown()));
  }

  private String deprecated(String name, Life life) {
    if (life.shutDown() != null) {
      return texts.of("endpoints.model.ending", name, written(life.shutDown()));
    }
    return life.successor() == null
        ? texts.of("endpoints.model.deprecated", name, written(life.deprecated()))
        : texts.of("endpoints.model.succeeded", name, written(life.deprecated()), life.successor());
  }

  private String shutDown(String name, Life life) {
    return life.successor() == null
        ? texts.of("endpoints.model.gone", name, written(life.shutDown()))
        : texts.of("endpoints.model.replaced", name, written(life.shutDown()), life.successor());
  }

  private String written(@Nullable LocalDate date) {
    return date == null ? "" : day.format(date);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
