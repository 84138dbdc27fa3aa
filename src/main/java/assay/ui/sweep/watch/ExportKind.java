package assay.ui.sweep.watch;

/** The forms in which what came of a sweep is saved. */
enum ExportKind {
  /** The table of cells. */
  CSV("csv"),
  /** The table of cells. */
  JSON("json"),
  /** Frozen, to hold later sweeps against it. */
  BASELINE("json");

  private final String extension;

  ExportKind(String extension) {
    this.extension = extension;
  }

  /** Of the file, without a dot. */
  String extension() {
    return extension;
  }
}
