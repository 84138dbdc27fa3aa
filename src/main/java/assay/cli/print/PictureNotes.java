package assay.cli.print;

import assay.attempt.ReferenceImage;
import assay.exchange.ReferenceFiles.Result;
import assay.text.MetadataWords;

/** Tells beside the results what was taken out of a picture, or that it tells a place. */
public final class PictureNotes {
  private PictureNotes() {}

  public static void tell(Result.Taken picture, Console console) {
    ReferenceImage image = picture.image();
    if (image.origin().isStripped()) {
      String kinds = new MetadataWords(console.texts()).list(image.origin().stripped());
      console.problem("cli.run.stripped", image.name(), kinds);
    } else if (picture.metadata().hasPlace()) {
      console.problem("cli.run.has-place", image.name());
    }
  }
}
