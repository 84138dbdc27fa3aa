package assay.ui.shell.endpoints;

import assay.exchange.BaseUrl;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a draft, by field, as the keys of the sentences that say it. */
final class DraftCheck {
  /** Longer names are cut by every place that shows them. */
  private static final int LONGEST_NAME = 60;

  private static final String MODEL_FORM = "\\w[\\w.:-]*(/\\w[\\w.:-]*)*";
  private static final String PROJECT_FORM = "[a-z0-9][a-z0-9.:-]{0,99}";
  private static final String LOCATION_FORM = "[a-z][a-z0-9-]{0,49}";

  /** Capitals alone, so that a key that was put into the wrong field is not kept. */
  private static final String VARIABLE_FORM = "[A-Z_][A-Z0-9_]{0,99}";

  private DraftCheck() {}

  /**
   * @param otherNames of the endpoints beside it
   */
  static Map<Field, String> problems(Draft draft, Collection<String> otherNames) {
    Map<Field, String> problems = new EnumMap<>(Field.class);
    for (Field field : draft.fields()) {
      problemOf(field, draft.text(field), otherNames).ifPresent(key -> problems.put(field, key));
    }
    return problems;
  }

  /** What is wrong with a model's id. */
  static Optional<String> problemOfModel(String id) {
    if (id.isBlank()) {
      return Optional.of("settings.model.blank");
    }
    return unless(id.strip().matches(MODEL_FORM), "settings.model.form");
  }

  private static Optional<String> problemOf(
      Field field, String text, Collection<String> otherNames) {
    return switch (field) {
      case NAME -> problemOfName(text, otherNames);
      case BASE_URL -> BaseUrl.problemOf(text).map(BaseUrl.Problem::textKey);
      case MODEL -> problemOfModel(text);
      case PROJECT ->
          text.isEmpty()
              ? Optional.of("endpoints.field.project.blank")
              : unless(text.matches(PROJECT_FORM), "endpoints.field.project.form");
      case LOCATION -> unless(text.matches(LOCATION_FORM), "endpoints.field.location.form");
      case VARIABLE ->
          unless(text.isEmpty() || text.matches(VARIABLE_FORM), "endpoints.field.variable.form");
    };
  }

  private static Optional<String> problemOfName(String name, Collection<String> others) {
    if (name.isEmpty()) {
      return Optional.of("endpoints.field.name.blank");
    }
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("endpoints.field.name.form");
    }
    return unless(others.stream().noneMatch(name::equalsIgnoreCase), "endpoints.field.name.taken");
  }

  private static Optional<String> unless(boolean fine, String key) {
    return fine ? Optional.empty() : Optional.of(key);
  }
}
