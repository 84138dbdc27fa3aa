package assay.run.sweep.work;

import assay.attempt.Attempt;
import assay.attempt.ImageType;
import assay.attempt.Outcome;
import assay.attempt.Outcome.AnswerImage;
import assay.attempt.ReferenceImage;
import java.util.List;

/** The steps of a repeat: the picture of each is the reference image of the next. */
final class Chain {
  private Chain() {}

  /** The picture of the last step, as the next one sends it. */
  static ReferenceImage picture(List<Attempt> before) {
    AnswerImage image = before.getLast().outcome().flatMap(Outcome::finalImage).orElseThrow();
    ImageType type = ImageType.ofMimeType(image.mimeType()).orElse(ImageType.PNG);
    String name = "step-" + before.size() + "." + type.extension();
    return new ReferenceImage(name, image.sha256(), type, image.bytes(), null);
  }
}
