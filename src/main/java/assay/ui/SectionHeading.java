package assay.ui;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** A small grey heading in capitals, such as REFERENCE IMAGE. Screen readers get it as written. */
public final class SectionHeading extends Label {

  private static final String SIGN = "_";

  /**
   * A heading of that text, which is in that language. A letter with a low line before it is a
   * mnemonic once the heading leads somewhere.
   */
  public SectionHeading(String text, Locale locale) {
    super(text.toUpperCase(locale));
    setAccessibleText(text.replace(SIGN, ""));
    getStyleClass().add(Styles.SECTION_HEADING);
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
  }

  /**
   * Its mnemonic gives that node the focus: the letter that its text marks, or else its first sign,
   * such as the number of a section.
   */
  public SectionHeading leadingTo(Node target) {
    setText(getText().contains(SIGN) ? getText() : SIGN + getText());
    setMnemonicParsing(true);
    setLabelFor(target);
    return this;
  }
}
