package assay.ui.workbench.configure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * One of some values, or not sent. A value that is not taken stays in the list, greyed, with the
 * reason behind it.
 */
final class Choice<T> extends ComboBox<@Nullable T> {
  private Function<T, Optional<String>> against = value -> Optional.empty();

  /**
   * @param name of a value
   * @param notSent the word for none
   */
  Choice(
      String id,
      ObjectProperty<@Nullable T> property,
      List<T> values,
      Function<T, String> name,
      String notSent) {
    setId(id);
    getItems().add(null);
    getItems().addAll(values);
    setConverter(new Words<>(name, notSent));
    valueProperty().bindBidirectional(property);
    setButtonCell(new Cell(false));
    setCellFactory(list -> new Cell(true));
  }

  /** From now on these values are not taken, each with its reason. */
  void refuse(Function<T, Optional<String>> reasons) {
    against = reasons;
    setCellFactory(list -> new Cell(true));
  }

  /** Why it would not be taken; empty if it would. */
  Optional<String> reasonAgainst(@Nullable T value) {
    return value == null ? Optional.empty() : against.apply(value);
  }

  private static final class Words<T> extends StringConverter<@Nullable T> {
    private final Function<T, String> name;
    private final String notSent;

    Words(Function<T, String> name, String notSent) {
      this.name = name;
      this.notSent = notSent;
    }

    @Override
    public String toString(@Nullable T value) {
      return value == null ? notSent : name.apply(value);
    }

    @Override
    public @Nullable T fromString(String text) {
      return null;
    }
  }

  private final class Cell extends ListCell<@Nullable T> {
    private final boolean inList;

    Cell(boolean inList) {
      this.inList = inList;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      Optional<String> reason = inList && !empty ? reasonAgainst(item) : Optional.empty();
      String name = getConverter().toString(empty ? null : item);
      setText(reason.map(why -> name + " · " + why).orElse(name));
      setDisable(reason.isPresent());
    }
  }
}
