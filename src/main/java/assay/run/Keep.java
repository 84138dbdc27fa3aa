package assay.run;

/**
 * Something small that outlives the program, such as the settings. Safe for many threads.
 *
 * @param <T> an immutable value
 */
public interface Keep<T> {
  /** The value as last set, or what it is at first. */
  T get();

  /**
   * Keeps a value.
   *
   * @throws StoreFailure if it cannot be written; it holds until the program ends all the same
   */
  void set(T value);
}
