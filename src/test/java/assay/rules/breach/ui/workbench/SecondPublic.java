package assay.rules.breach.ui.workbench;

/** Planted: a breach that a rule must find. */
public final class SecondPublic {
  final String id = "planted";
}
