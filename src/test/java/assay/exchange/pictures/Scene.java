package assay.exchange.pictures;

/** What can be seen at each place of a picture; the place is 0 to 1 from the top left. */
@FunctionalInterface
interface Scene {
  Rgb at(double x, double y);
}
