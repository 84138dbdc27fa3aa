package assay.rules.breach.store;

import java.util.function.Supplier;

/** Planted: a breach that a rule must find. */
class GenericThrow {
  void runtime() {
    throw new RuntimeException("planted");
  }

  Supplier<Exception> byReference() {
    return Exception::new;
  }
}
