package assay.rules.breach.run;

/** Planted: a breach that a rule must find. */
class SendHelper {
  final String id = "planted";
}
