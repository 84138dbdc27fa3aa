package assay.rules.breach.store;

import javafx.scene.paint.Color;

/** Planted: a breach that a rule must find. */
class StoreDraws {
  Color colour;
}
