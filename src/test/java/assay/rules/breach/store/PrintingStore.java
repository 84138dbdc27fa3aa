package assay.rules.breach.store;

/** Planted: a breach that a rule must find. */
class PrintingStore {
  void out() {
    System.out.println("planted");
  }

  void err() {
    System.err.println("planted");
  }

  void trace(Throwable thrown) {
    thrown.printStackTrace();
  }
}
