package assay.ui.shell.endpoints;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A field in which one of a few values is chosen. */
final class Choice<T> extends ComboBox<T> {

  /**
   * @param name what each value is called
   * @param chosen the value in force
   * @param onChosen told of what the user chooses
   */
  Choice(
      List<T> values, Function<T, String> name, ObservableValue<T> chosen, Consumer<T> onChosen) {
    getItems().setAll(values);
    setMaxWidth(Double.MAX_VALUE);
    setConverter(new Names<>(name));
    chosen.subscribe(this::setValue);
    setOnAction(
        event -> {
          if (getValue() != null && !getValue().equals(chosen.getValue())) {
            onChosen.accept(getValue());
          }
        });
  }

  private static final class Names<T> extends StringConverter<T> {
    private final Function<T, String> name;

    Names(Function<T, String> name) {
      this.name = name;
    }

    @Override
    public String toString(@Nullable T value) {
      return value == null ? "" : name.apply(value);
    }

    @Override
    public @Nullable T fromString(String text) {
      return null;
    }
  }
}
