package assay.ui.sweep.watch;

import java.util.Locale;

/** The forms in which the table of cells is saved. */
enum ExportKind {
  CSV,
  JSON;

  /** Of the file, without a dot. */
  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
