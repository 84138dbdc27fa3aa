package assay.rules.breach.store;

/** Planted: a breach that a rule must find. */
class CountingStore {
  static int count;
}
