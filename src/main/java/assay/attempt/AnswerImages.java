package assay.attempt;

import assay.attempt.Outcome.AnswerImage;
import assay.attempt.Outcome.AnswerImage.Role;
import assay.attempt.Reading.Part;
import java.util.ArrayList;
import java.util.List;

/** The pictures of an answer: the last that is no thought is the final one. */
final class AnswerImages {
  private AnswerImages() {}

  static List<AnswerImage> in(Reading reading) {
    List<Part.Picture> pictures =
        reading.parts().stream()
            .filter(Part.Picture.class::isInstance)
            .map(Part.Picture.class::cast)
            .toList();
    int last = lastOfAnswer(pictures);
    List<AnswerImage> images = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      Part.Picture p = pictures.get(i);
      Role role = p.thought() ? Role.THOUGHT : i == last ? Role.FINAL : Role.DRAFT;
      images.add(new AnswerImage(p.sha256(), p.mimeType(), p.bytes(), role));
    }
    return images;
  }

  private static int lastOfAnswer(List<Part.Picture> pictures) {
    int last = -1;
    for (int i = 0; i < pictures.size(); i++) {
      last = pictures.get(i).thought() ? last : i;
    }
    return last;
  }
}
