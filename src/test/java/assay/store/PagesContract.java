package assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Attempt.Completion;
import assay.attempt.Outcome.Group;
import assay.attempt.Review;
import assay.attempt.Review.Verdict;
import assay.attempt.Session;
import assay.run.AttemptLog.Page;
import assay.run.AttemptLog.Query;
import assay.run.AttemptLog.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How every log of attempts pages, counts and searches. */
public abstract class PagesContract extends LogCase {
  @Test
  void putsTheNewestRunFirstAlsoWhenRunsOverlap() {
    Run older = run();
    Run newer = run();
    begin(older, 1, "old 1");
    begin(newer, 1, "new 1");
    begin(older, 2, "old 2");
    begin(newer, 2, "new 2");
    begin(older, 3, "old 3");
    List<String> expected = List.of("new 2", "new 1", "old 3", "old 2", "old 1");
    assertEquals(expected, prompts(all("", null, 2)));
    assertEquals(List.of("new 2", "new 1"), prompts(all("new", null, 50)));
  }

  @Test
  void pagesThroughAThousandWithoutGapsOrRepeats() {
    List<UUID> begun = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Run run = run();
      for (int repeat = 1; repeat <= 25; repeat++) {
        begun.add(begin(run, repeat, "vase " + i).id());
      }
    }
    List<UUID> newestFirst = begun.reversed();
    assertEquals(newestFirst, ids(all("", null, 37)));
    assertEquals(newestFirst, ids(all("vas", null, 100)));
    assertEquals(newestFirst, ids(all("", null, 1000)));
  }

  @Test
  void keepsItsPlaceWhileAttemptsComeIn() {
    Run run = run();
    begin(run, 1, "one");
    begin(run, 2, "two");
    begin(run, 3, "three");
    Page first = log().page(query("", null, null, 2));
    begin(run(), 1, "later");
    Page second = log().page(query("", null, first.next(), 2));
    assertEquals(List.of("three", "two"), prompts(first.attempts()));
    assertEquals(List.of("one"), prompts(second.attempts()));
    assertNull(second.next());
  }

  @Test
  void showsASessionItsOwnAttemptsOnly() {
    begin(run(), 1, "mine");
    Session other = log().createSession("Other");
    begin(log().openRun(other.id(), 1), 1, "mine, too");
    Page page = log().page(new Query(other.id(), null, "mine", null, 9));
    assertEquals(List.of("mine, too"), prompts(page.attempts()));
    assertEquals(Map.of(), log().counts(other.id()));
  }

  @Test
  void refusesACursorThatIsNone() {
    assertThrows(IllegalArgumentException.class, () -> log().page(query("", null, "'; --", 9)));
    assertThrows(IllegalArgumentException.class, () -> log().page(query("", null, null, 0)));
  }

  @Test
  void countsAndFiltersByGroup() {
    Run run = run();
    begin(run, 1, "under way");
    complete(run, 2, Facts.shown());
    complete(run, 3, Facts.shown());
    complete(run, 4, Facts.bySetting());
    complete(run, 5, Facts.otherFilter());
    complete(run, 6, Facts.error());
    assertEquals(
        Map.of(Group.SHOWN, 2, Group.BY_SETTING, 1, Group.OTHER_FILTER, 1, Group.ERROR, 1),
        log().counts(session().id()));
    assertEquals(6, all("", null, 50).size());
  }

  @ParameterizedTest
  @EnumSource(Group.class)
  void aGroupHoldsItsOwn(Group group) {
    Run run = run();
    List<Completion> ends =
        List.of(Facts.shown(), Facts.bySetting(), Facts.otherFilter(), Facts.error());
    for (int i = 0; i < 8; i++) {
      complete(run, i + 1, ends.get(i % 4));
    }
    List<Attempt> found = all("", group, 1);
    assertEquals(2, found.size());
    assertTrue(found.stream().allMatch(a -> a.outcome().orElseThrow().group() == group));
    assertEquals(found, all("vase", group, 1));
  }

  @Test
  void findsByPromptReasonMessageAndNewestNote() {
    Run run = run();
    Attempt attempt = complete(run, 1, Facts.otherFilter());
    begin(run, 2, "something else");
    log().review(new Review(attempt.id(), Verdict.UNSURE, "ask Grünwald", Facts.NOW));
    log().review(new Review(attempt.id(), Verdict.FALSE_POSITIVE, "asked Meier", Facts.NOW));
    for (String found : List.of("VAS", "image_safety", "safety", "unable", "mei", "vase meier")) {
      assertEquals(List.of(attempt.id()), ids(all(found, null, 9)), found);
    }
    for (String lost : List.of("grünwald", "ase", "vase nothing", "else meier")) {
      assertEquals(List.of(), ids(all(lost, null, 9)), lost);
    }
  }

  @Test
  void findsAttemptsUnderWayByTheirPrompt() {
    Attempt begun = begin(run(), 1, "Ein Café in 東京の紅色, фарфор");
    for (String found : List.of("cafe", "京", "紅色", "の紅", "ФАРФ", "in 東京")) {
      assertEquals(List.of(begun.id()), ids(all(found, null, 9)), found);
    }
    assertEquals(List.of(), ids(all("色紅", null, 9)));
  }

  @Test
  void takesAnyTextAsASearch() {
    Attempt attempt = begin(run(), 1, "a \"quoted\" vase AND (x) - NEAR/2 prompt:y * ^z");
    for (String text :
        List.of(
            "\"",
            "'",
            "\"quoted",
            "quoted\"",
            "*",
            "AND",
            "NEAR(",
            "prompt:",
            "(",
            ")",
            "x)",
            "-",
            "^z",
            "a\u0000b",
            "\\",
            "%",
            "_",
            ";--",
            "{prompt note}: vase",
            "+",
            "\uD83D",
            "vase* AND \"",
            "\u202E",
            "'; DROP TABLE attempts; --",
            "w ".repeat(5000))) {
      assertFalse(all(text, null, 9).size() > 1, text);
    }
    for (String found :
        List.of("\"quoted\"", "and (x)", "near/2", "prompt:y", "***", "\"", "vase*")) {
      assertEquals(List.of(attempt.id()), ids(all(found, null, 9)), found);
    }
    assertEquals(Optional.of(attempt), log().find(attempt.id()));
  }
}
