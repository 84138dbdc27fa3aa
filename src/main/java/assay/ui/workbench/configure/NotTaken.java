package assay.ui.workbench.configure;

import assay.attempt.Capabilities;
import assay.attempt.HarmCategory;
import assay.attempt.Protocol;
import assay.attempt.RequestField;
import assay.attempt.Unsupported;
import assay.text.OutcomeWords;
import assay.text.Texts;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Says in words why something is not taken. Pure. */
public final class NotTaken {
  private static final String START = "compose.not-taken.";

  private final Texts texts;
  private final OutcomeWords words;

  /** The words of a language. */
  public NotTaken(Texts texts) {
    this.texts = texts;
    this.words = new OutcomeWords(texts);
  }

  /** Why a category has no threshold there, such as {@code Vertex AI only}. */
  String category(HarmCategory category) {
    return who(protocol -> Capabilities.takes(protocol, category));
  }

  /** Why a field is not there. */
  String field(RequestField field) {
    return who(protocol -> Capabilities.takes(protocol, field));
  }

  private String who(Predicate<Protocol> takes) {
    if (!takes.test(Protocol.GEMINI)) {
      return texts.of(START + "vertex-only");
    }
    return texts.of(START + (takes.test(Protocol.OPENAI) ? "here" : "google-only"));
  }

  /** Why a value is not taken, without the value. */
  String reason(Unsupported unfit, String model) {
    return switch (unfit.why()) {
      case PROTOCOL ->
          fieldOf(unfit)
              .map(this::field)
              .or(() -> HarmCategory.ofWireName(unfit.value()).map(this::category))
              .orElseGet(() -> texts.of(START + "here"));
      case MODEL -> texts.of(START + "model", model);
      case COMBINATION -> texts.of(START + "combination");
    };
  }

  /** What is not taken and why, in a line. */
  String line(Unsupported unfit, String model) {
    return texts.of(START + "line", name(unfit), reason(unfit, model));
  }

  /** What it is called on the screen, with its value where that helps to find it. */
  public String name(Unsupported unfit) {
    Optional<RequestField> field = fieldOf(unfit);
    if (field.isPresent()) {
      return texts.of(START + "value", label(field.get()), unfit.value());
    }
    return HarmCategory.ofWireName(unfit.value())
        .map(words::category)
        .orElseGet(() -> texts.of(START + "value", texts.of("compose.output.size"), unfit.value()));
  }

  /** The label of a field's control. */
  String label(RequestField field) {
    return texts.of("compose.field." + field.name());
  }

  private static Optional<RequestField> fieldOf(Unsupported unfit) {
    return Arrays.stream(RequestField.values())
        .filter(field -> field.path().equals(unfit.field()))
        .findFirst();
  }
}
