package assay;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Starts it. */
  public static void main(String[] args) {}
}
