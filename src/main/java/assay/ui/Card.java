package assay.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A bordered box of things that belong together. */
public final class Card extends VBox {

  /** A card with these below one another. */
  public Card(Node... children) {
    super(children);
    getStyleClass().add(Styles.CARD);
  }
}
