package assay.exchange.pictures;

/** A colour; each part 0 to 1, and beyond while it is being mixed. */
record Rgb(double red, double green, double blue) {
  static final Rgb WHITE = new Rgb(1, 1, 1);
  static final Rgb BLACK = new Rgb(0, 0, 0);

  /** Of six hexadecimal digits. */
  static Rgb of(int hex) {
    return new Rgb((hex >> 16 & 255) / 255.0, (hex >> 8 & 255) / 255.0, (hex & 255) / 255.0);
  }

  /** This colour with so much of the other, 0 to 1. */
  Rgb mix(Rgb other, double share) {
    double s = Math.clamp(share, 0.0, 1.0);
    return new Rgb(
        red + (other.red - red) * s,
        green + (other.green - green) * s,
        blue + (other.blue - blue) * s);
  }

  Rgb times(double factor) {
    return new Rgb(red * factor, green * factor, blue * factor);
  }

  Rgb plus(Rgb other) {
    return new Rgb(red + other.red, green + other.green, blue + other.blue);
  }

  /** Brightened as light does it: never beyond white. */
  Rgb screen(Rgb light, double share) {
    return new Rgb(
        1 - (1 - red) * (1 - light.red * share),
        1 - (1 - green) * (1 - light.green * share),
        1 - (1 - blue) * (1 - light.blue * share));
  }

  int packed() {
    return part(red) << 16 | part(green) << 8 | part(blue);
  }

  private static int part(double value) {
    return (int) Math.round(Math.clamp(value, 0.0, 1.0) * 255);
  }
}
