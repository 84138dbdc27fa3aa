package assay.rules.breach.cli;

import java.awt.image.BufferedImage;

/** Planted: a breach that a rule must find. */
class CliDecodesPictures {
  BufferedImage image;
}
