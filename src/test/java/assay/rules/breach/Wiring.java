package assay.rules.breach;

/** Stands for the root package. */
public final class Wiring {
  final String name = "root";
}
