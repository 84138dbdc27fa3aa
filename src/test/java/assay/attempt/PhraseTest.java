package assay.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The phrases of reference 3.7, as captured messages have them. */
class PhraseTest {
  private static final String ROWS =
      """
      It violated Google's [Generative AI Prohibited Use policy](https://x).     | PROHIBITED_USE_POLICY
      Sensitive words that violate Google's Responsible AI practices.            | RESPONSIBLE_AI
      Your current PersonGeneration setting does not allow it.                   | PERSON_GENERATION
      your person generation setting                                             | PERSON_GENERATION
      It may harm the interests of third-party content providers.                | THIRD_PARTY
      The model could not generate the image based on the prompt provided.       | NOT_GENERATED
      You will not be charged for blocked images.                                | NOT_CHARGED
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = ROWS)
  void findsEachInAMessage(String message, Phrase phrase) {
    assertEquals(List.of(phrase), Phrase.in(message));
  }

  @Test
  void hasARowForEach() {
    EnumSet<Phrase> tried = EnumSet.noneOf(Phrase.class);
    ROWS.lines()
        .forEach(row -> tried.add(Phrase.valueOf(row.substring(row.indexOf('|') + 1).strip())));
    assertEquals(EnumSet.allOf(Phrase.class), tried);
  }

  @Test
  void findsSeveralAndNoneWhereThereIsNone() {
    assertEquals(
        List.of(Phrase.RESPONSIBLE_AI, Phrase.NOT_CHARGED),
        Phrase.in("You will not be charged. See our Responsible AI practices."));
    assertEquals(List.of(), Phrase.in("Unable to show the generated image."));
  }
}
