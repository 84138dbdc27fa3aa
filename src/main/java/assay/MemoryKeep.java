package assay;

import assay.run.Keep;

/** Keeps a value until the program ends, where nothing may be written. Safe for many threads. */
final class MemoryKeep<T> implements Keep<T> {
  private T value;

  MemoryKeep(T first) {
    this.value = first;
  }

  @Override
  public synchronized T get() {
    return value;
  }

  @Override
  public synchronized void set(T next) {
    value = next;
  }
}
