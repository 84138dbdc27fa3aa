package assay.ui;

import java.util.Locale;
import javafx.scene.control.Label;

/** A small grey heading in capitals, such as REFERENCE IMAGE. Screen readers get it as written. */
public final class SectionHeading extends Label {

  /** A heading of that text, which is in that language. */
  public SectionHeading(String text, Locale locale) {
    super(text.toUpperCase(locale));
    setAccessibleText(text);
    getStyleClass().add(Styles.SECTION_HEADING);
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
  }
}
