package assay.exchange.pictures;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.image.BufferedImage;
import java.util.Map;

/** What is printed on the label of the bottle, which is nobody's brand. */
final class Lettering {
  private static final int SIDE = 1200;
  private static final double EXTENT = 0.2;
  private static final BufferedImage PRINT = print();

  private Lettering() {}

  /** Whether there is ink at a place, counted from the middle of the label. */
  static boolean at(double x, double y) {
    int column = (int) ((x / EXTENT + 0.5) * SIDE);
    int row = (int) ((y / EXTENT + 0.5) * SIDE);
    boolean outside = column < 0 || row < 0 || column >= SIDE || row >= SIDE;
    return !outside && (PRINT.getRGB(column, row) & 255) > 127;
  }

  private static BufferedImage print() {
    BufferedImage print = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = print.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    centred(g, "A S S A Y", 150, 560);
    g.fillRect(SIDE / 2 - 130, 640, 260, 6);
    centred(g, "eau de parfum", 84, 770);
    centred(g, "50 ml", 66, 900);
    g.drawOval(SIDE / 2 - 60, 270, 120, 120);
    g.fillOval(SIDE / 2 - 26, 304, 52, 52);
    g.dispose();
    return print;
  }

  private static void centred(Graphics2D g, String words, int size, int baseline) {
    Font serif = new Font(Font.SERIF, Font.PLAIN, size);
    g.setFont(serif.deriveFont(Map.of(TextAttribute.TRACKING, 0.04)));
    int width = g.getFontMetrics().stringWidth(words);
    g.drawString(words, (SIDE - width) / 2, baseline);
  }
}
