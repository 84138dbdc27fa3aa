package assay.ui.sweep.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.run.Wait;
import assay.text.Language;
import assay.text.Texts;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneWordsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final LaneWords words = new LaneWords(new Texts(Language.ENGLISH));
  private final Lane begun = Lane.begun(new Lane.Seat(3, 39, 1, 1), NOW);

  @ParameterizedTest
  @CsvSource({
    "429, true, 'waits 9 s (429, server’s word)'",
    "429, false, 'waits 9 s (429, own pause)'",
    "503, false, 'waits 9 s (503, own pause)'",
    ", false, 'waits 9 s (no answer came, own pause)'"
  })
  void saysWhyALaneWaits(@Nullable Integer status, boolean asked, String said) {
    Lane waiting =
        begun.waiting(NOW.plusSeconds(9), new Wait(Duration.ofSeconds(9), 2, status, asked));
    assertEquals("cell 39 · repeat 1 · " + said, words.of(waiting, NOW));
  }

  @Test
  void doesNotSayThatItWaitsForAnAnswerBeforeItIsSentAgain() {
    Lane waiting = begun.waiting(NOW.plusSeconds(9), new Wait(Duration.ofSeconds(9), 2, 429, true));
    assertEquals(
        "cell 39 · repeat 1 · try 2: in line or on its way",
        words.of(waiting, NOW.plusSeconds(10)));
    assertEquals(
        "cell 39 · repeat 1 · receiving 2.4 MB",
        words.of(waiting.receiving(2_400_000), NOW.plusSeconds(12)));
  }
}
