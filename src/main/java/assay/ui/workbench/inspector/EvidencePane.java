package assay.ui.workbench.inspector;

import assay.attempt.Outcome;
import assay.text.AnswerWords;
import assay.text.OutcomeWords;
import assay.text.Texts;
import assay.ui.Card;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * What the judgement rests on: the fields that decided, what the messages and their codes stand
 * for, what else was said, and how near this is to the service's own words.
 */
final class EvidencePane extends VBox {
  private static final int SHORT = 160;

  EvidencePane(Outcome outcome, Texts texts) {
    AnswerWords words = new AnswerWords(texts);
    Card card = new Card();
    add(card, words.because(outcome));
    add(card, words.meanings(outcome));
    add(card, words.details(outcome));
    add(card, words.notes(outcome));
    add(
        card,
        List.of(
            texts.of(
                "label.value",
                texts.of("inspector.fact.evidence"),
                new OutcomeWords(texts).evidence(outcome)),
            decoder(outcome, texts)));
    setId(InspectorStyles.EVIDENCE);
    getStyleClass().add("inspector-block");
    getChildren()
        .addAll(
            new SectionHeading(texts.of("inspector.evidence.heading"), texts.language().locale()),
            card);
  }

  private static String decoder(Outcome outcome, Texts texts) {
    int version = outcome.provenance().decoderVersion();
    return version == Outcome.DECODER_VERSION
        ? texts.of("inspector.decoder", version)
        : texts.of("inspector.decoder.older", version, Outcome.DECODER_VERSION);
  }

  private static void add(Card card, List<String> lines) {
    for (String line : lines) {
      Label label =
          new Label(line.length() > 4 * SHORT ? line.substring(0, 4 * SHORT) + "…" : line);
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
      label.getStyleClass().add(Styles.SMALL);
      card.getChildren().add(label);
    }
  }
}
