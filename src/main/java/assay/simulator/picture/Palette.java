package assay.simulator.picture;

import assay.simulator.data.Tables;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The colours of one landscape, from {@code palettes.yaml}.
 *
 * @param zenith the sky at the top
 * @param middle the sky half way down
 * @param horizon the sky where it ends, which is also the colour of mist
 * @param sun the sun and what it lights
 * @param far the farthest ridge
 * @param near the nearest ridge
 */
record Palette(Colour zenith, Colour middle, Colour horizon, Colour sun, Colour far, Colour near) {
  /** All palettes. */
  static final List<Palette> ALL =
      Tables.read("palettes.yaml").path("palettes").valueStream().map(Palette::of).toList();

  private static Palette of(JsonNode row) {
    return new Palette(
        colour(row, "zenith"),
        colour(row, "middle"),
        colour(row, "horizon"),
        colour(row, "sun"),
        colour(row, "far"),
        colour(row, "near"));
  }

  private static Colour colour(JsonNode row, String name) {
    return Colour.ofHex(row.path(name).asString());
  }
}
