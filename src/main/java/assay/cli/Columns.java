package assay.cli;

/** How wide the terminal is. */
public final class Columns {
  private static final int USUAL = 110;

  private Columns() {}

  /** In characters, as {@code COLUMNS} says it. */
  public static int here() {
    String columns = System.getenv().getOrDefault("COLUMNS", "");
    return columns.matches("[0-9]{2,4}") ? Integer.parseInt(columns) : USUAL;
  }
}
