package assay.rules.breach.endpoint;

/** Planted: a breach that a rule must find. */
class HTTPThing {
  final String id = "planted";
}
