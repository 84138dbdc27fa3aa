package assay.simulator.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The letters of the mark as strokes, so that no font is needed and they are sharp at every size.
 *
 * <p>A letter stands in a box of height 1; y grows downwards. A stroke is either a line of points
 * ({@code L x y x y …}) or a piece of an ellipse ({@code A centre-x centre-y radius-x radius-y from
 * to}, in degrees, clockwise from the right).
 */
final class Lettering {
  /** A piece of a stroke, from one point to the other, in units of the letters' height. */
  record Segment(float fromX, float fromY, float toX, float toY) {
    float distance(float x, float y) {
      float alongX = toX - fromX;
      float alongY = toY - fromY;
      float length = alongX * alongX + alongY * alongY;
      float t = length == 0 ? 0 : ((x - fromX) * alongX + (y - fromY) * alongY) / length;
      t = Math.clamp(t, 0f, 1f);
      float awayX = x - fromX - t * alongX;
      float awayY = y - fromY - t * alongY;
      return (float) Math.sqrt(awayX * awayX + awayY * awayY);
    }
  }

  private record Letter(float width, List<String> strokes) {}

  private static final float GAP = 0.42f;
  private static final int ARC_PIECES = 14;

  private static final Map<Character, Letter> LETTERS =
      Map.of(
          'S', letter(0.56f, "A .28 .26 .27 .26 90 330", "A .28 .76 .28 .24 -90 150"),
          'I', letter(0.0f, "L 0 0 0 1"),
          'M', letter(0.80f, "L 0 1 0 0 .4 .7 .8 0 .8 1"),
          'U', letter(0.64f, "L 0 0 0 .68", "A .32 .68 .32 .32 0 180", "L .64 .68 .64 0"),
          'L', letter(0.50f, "L 0 0 0 1 .5 1"),
          'A', letter(0.72f, "L 0 1 .36 0 .72 1", "L .13 .66 .59 .66"),
          'T', letter(0.64f, "L 0 0 .64 0", "L .32 0 .32 1"),
          'E', letter(0.50f, "L .5 0 0 0 0 1 .5 1", "L 0 .49 .43 .49"),
          'D', letter(0.62f, "L .2 0 0 0 0 1 .2 1", "A .2 .5 .42 .5 -90 90"));

  private final List<Segment> segments = new ArrayList<>();
  private final float width;

  /**
   * A word set in letters.
   *
   * @param word of the letters that are there
   */
  Lettering(String word) {
    float x = 0;
    for (int i = 0; i < word.length(); i++) {
      Letter letter = LETTERS.get(word.charAt(i));
      if (letter == null) {
        throw new IllegalArgumentException("A letter of " + word + " is not there");
      }
      for (String stroke : letter.strokes()) {
        add(stroke, x);
      }
      x += letter.width() + GAP;
    }
    this.width = x - GAP;
  }

  /** How wide the word is, in units of its height. */
  float width() {
    return width;
  }

  /** How far a point is from the nearest stroke, in units of the letters' height. */
  float distance(float x, float y) {
    float best = Float.MAX_VALUE;
    for (Segment segment : segments) {
      if (Math.abs(segment.fromX - x) < 1) {
        best = Math.min(best, segment.distance(x, y));
      }
    }
    return best;
  }

  private static Letter letter(float width, String... strokes) {
    return new Letter(width, List.of(strokes));
  }

  private void add(String stroke, float left) {
    float[] n = numbers(stroke.substring(2));
    if (stroke.startsWith("L")) {
      for (int i = 0; i + 3 < n.length; i += 2) {
        segments.add(new Segment(left + n[i], n[i + 1], left + n[i + 2], n[i + 3]));
      }
    } else {
      arc(n, left);
    }
  }

  private void arc(float[] n, float left) {
    for (int i = 0; i < ARC_PIECES; i++) {
      double from = Math.toRadians(n[4] + (n[5] - n[4]) * i / ARC_PIECES);
      double to = Math.toRadians(n[4] + (n[5] - n[4]) * (i + 1) / ARC_PIECES);
      segments.add(
          new Segment(
              left + n[0] + n[2] * (float) Math.cos(from),
              n[1] + n[3] * (float) Math.sin(from),
              left + n[0] + n[2] * (float) Math.cos(to),
              n[1] + n[3] * (float) Math.sin(to)));
    }
  }

  private static float[] numbers(String text) {
    String[] words = text.split(" ", -1);
    float[] numbers = new float[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = Float.parseFloat(words[i]);
    }
    return numbers;
  }
}
