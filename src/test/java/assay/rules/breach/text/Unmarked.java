package assay.rules.breach.text;

/** Planted: its package says nothing of null. */
class Unmarked {
  final String id = "planted";
}
