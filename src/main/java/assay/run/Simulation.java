package assay.run;

/** The simulator inside this program. */
public interface Simulation {
  /**
   * Its address, such as {@code http://127.0.0.1:40123}. Starts it the first time; safe for many
   * threads.
   */
  String baseUrl();

  /**
   * How long its answers take, against the real service's plausible times.
   *
   * @param factor 0 for at once, 1 for plausible times
   */
  void setPace(double factor);
}
