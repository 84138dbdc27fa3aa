package assay.ui;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/** The icons by what they mean. Each is beside a word or has an accessible text. */
public enum Icons {
  ADD(Octicons.PLUS_16),
  CANCEL(Octicons.X_16),
  CANCELLED(Octicons.CIRCLE_SLASH_16),
  CHOSEN(Octicons.CHECK_16),
  CLOSE(Octicons.X_16),
  SEALED(Octicons.CHECK_CIRCLE_16),
  COPY(Octicons.DUPLICATE_16),
  DOWN(Octicons.CHEVRON_DOWN_16),
  ERROR(Octicons.X_CIRCLE_16),
  FILTER(Octicons.FILTER_16),
  FOLDER(Octicons.FILE_DIRECTORY_16),
  HARD_STOP(Octicons.STOP_16),
  IMAGE(Octicons.IMAGE_16),
  INFO(Octicons.INFO_16),
  KEY(Octicons.KEY_16),
  LOCK(Octicons.LOCK_16),
  MORE(Octicons.KEBAB_HORIZONTAL_16),
  OUTPUT_FILTER(Octicons.SQUARE_FILL_16),
  BY_SETTING(Octicons.TRIANGLE_UP_16),
  REMOVE(Octicons.TRASH_16),
  RENAME(Octicons.PENCIL_16),
  REPEAT(Octicons.SYNC_16),
  SAVE(Octicons.DOWNLOAD_16),
  SEARCH(Octicons.SEARCH_16),
  SEND(Octicons.PAPER_AIRPLANE_16),
  SETTINGS(Octicons.GEAR_16),
  SHOWN(Octicons.CHECK_16),
  SIMULATED(Octicons.BEAKER_16),
  TIME(Octicons.CLOCK_16),
  UNKNOWN(Octicons.QUESTION_16),
  WARNING(Octicons.ALERT_16);

  private final Ikon ikon;

  Icons(Ikon ikon) {
    this.ikon = ikon;
  }

  /** A new node of it, sized and coloured by the stylesheet. */
  public FontIcon node() {
    return new FontIcon(ikon);
  }
}
