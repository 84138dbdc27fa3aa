package assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Answer.Received;
import assay.attempt.Attempt;
import assay.attempt.Attempt.Completion;
import assay.attempt.Attempt.Raw;
import assay.attempt.Attempt.Try;
import assay.attempt.Body;
import assay.attempt.Outcome.Group;
import assay.attempt.Review;
import assay.attempt.Review.Verdict;
import assay.attempt.Session;
import assay.attempt.Sha256;
import assay.conduct.CaseKeys;
import assay.conduct.Lock;
import assay.run.AttemptLog;
import assay.run.AttemptLog.AuditEntry;
import assay.run.AttemptLog.Page;
import assay.run.AttemptLog.Query;
import assay.run.AttemptLog.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every log of attempts does, the one on disk and a fake alike. */
public abstract class AttemptLogContract {
  /** A log without attempts, whose bodies are read by {@link Facts#read}. */
  protected abstract AttemptLog open() throws Exception;

  protected static final String FIRST = "The first";

  private @Nullable AttemptLog log;
  private @Nullable Session first;

  @BeforeEach
  void openIt() throws Exception {
    log = open();
    first = log.sessions().getFirst();
  }

  @AfterEach
  void closeIt() throws Exception {
    if (log instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  @Test
  void makesAFirstSession() {
    assertEquals(List.of(FIRST), log().sessions().stream().map(Session::name).toList());
  }

  @Test
  void putsTheSessionWithTheNewestWorkFirst() {
    Session first = session();
    Session second = log().createSession("Zweite — 二");
    assertEquals(List.of(second, first), log().sessions());
    log().openRun(first.id(), 1);
    assertEquals(List.of(first, second), log().sessions());
  }

  @Test
  void renamesASession() {
    log().renameSession(session().id(), "Robert'); DROP TABLE sessions;--");
    assertEquals(
        List.of("Robert'); DROP TABLE sessions;--"),
        log().sessions().stream().map(Session::name).toList());
  }

  @Test
  void countsTheRunsOfEachSession() {
    Session other = log().createSession("Other");
    assertEquals(1, log().openRun(other.id(), 3).number());
    assertEquals(2, log().openRun(other.id(), 3).number());
    Run run = log().openRun(session().id(), 4);
    assertEquals(new Run(run.id(), session().id(), 1, 4), run);
  }

  @Test
  void givesBackABegunAttemptAsItWas() {
    Attempt begun = begin(run(), 1, "A red vase \u0000 \uD83D\uDE00");
    assertEquals(Optional.of(begun), log().find(begun.id()));
    assertEquals(Optional.of(new Raw(Facts.URL, "{}", List.of())), log().raw(begun.id()));
  }

  @Test
  void givesBackACompleteAttemptAsItWas() {
    Attempt begun = begin(run(), 1, "A red vase");
    Completion end = new Completion(Facts.NOW, Duration.ofNanos(123_456_789_012L), 2, Facts.full());
    log().complete(begun.id(), end, List.of(), null);
    assertEquals(Optional.of(begun.completed(end)), log().find(begun.id()));
  }

  @Test
  void readsEachTryAgain() {
    Attempt begun = begin(run(), 1, "A red vase");
    Received whole = Facts.answer(503, "STOP", null, Facts.hash("i"));
    List<Try> tries =
        List.of(
            Facts.aTry(1, new Answer.Failed(Answer.Fault.DNS, "no host", null)),
            Facts.aTry(2, new Answer.Failed(Answer.Fault.CUT_OFF, "ended", whole)),
            Facts.aTry(3, whole),
            Facts.aTry(4, new Answer.Cancelled()),
            Facts.aTry(5, new Answer.Interrupted()));
    log().complete(begun.id(), Facts.shown(), tries, null);
    Received again =
        new Received(
            whole.http(),
            whole.body(),
            whole.images(),
            Facts.read(whole.http(), whole.body(), whole.images()));
    Raw raw = log().raw(begun.id()).orElseThrow();
    assertEquals(tries.get(0), raw.tries().get(0));
    assertEquals(
        Facts.aTry(2, new Answer.Failed(Answer.Fault.CUT_OFF, "ended", again)), raw.tries().get(1));
    assertEquals(Facts.aTry(3, again), raw.tries().get(2));
    assertEquals(tries.subList(3, 5), raw.tries().subList(3, 5));
  }

  @Test
  void keepsABodyByteForByte() {
    Attempt begun = begin(run(), 1, "A red vase");
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    Received plain = Facts.answer(200, "STOP", null, null);
    Received odd = new Received(plain.http(), Body.of(bytes), List.of(), plain.reading());
    log().complete(begun.id(), Facts.shown(), List.of(Facts.aTry(1, odd)), null);
    Answer answer = log().raw(begun.id()).orElseThrow().tries().getFirst().answer();
    assertEquals(Body.of(bytes), answer.received().orElseThrow().body());
  }

  @Test
  void completesAnAttemptOnce() {
    Attempt begun = begin(run(), 1, "A red vase");
    log().complete(begun.id(), Facts.shown(), List.of(), null);
    Optional<Attempt> complete = log().find(begun.id());
    assertThrows(
        IllegalStateException.class,
        () -> log().complete(begun.id(), Facts.bySetting(), List.of(), null));
    assertEquals(complete, log().find(begun.id()));
  }

  @Test
  void knowsNothingOfAnUnknownAttempt() {
    UUID unknown = UUID.randomUUID();
    assertEquals(Optional.empty(), log().find(unknown));
    assertEquals(Optional.empty(), log().raw(unknown));
    assertEquals(Optional.empty(), log().reviewOf(unknown));
    assertThrows(
        IllegalArgumentException.class,
        () -> log().complete(unknown, Facts.shown(), List.of(), null));
    assertThrows(IllegalArgumentException.class, () -> log().openRun(unknown, 1));
    assertThrows(IllegalArgumentException.class, () -> log().renameSession(unknown, "x"));
    Run nowhere = new Run(unknown, session().id(), 1, 1);
    assertThrows(IllegalArgumentException.class, () -> begin(nowhere, 1, "A red vase"));
  }

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

  @Test
  void takesTheNewestReview() {
    Attempt attempt = complete(run(), 1, Facts.bySetting());
    assertEquals(Optional.empty(), log().reviewOf(attempt.id()));
    log().review(new Review(attempt.id(), Verdict.UNSURE, "", Facts.NOW));
    Review second = new Review(attempt.id(), Verdict.CORRECT_BLOCK, "ja — 是", Facts.NOW);
    log().review(second);
    assertEquals(Optional.of(second), log().reviewOf(attempt.id()));
  }

  @Test
  void locksACaseByAnyOfItsKeysAndAuditsIt() {
    Attempt attempt = begin(run(), 1, "A red vase");
    Completion end = Facts.hardStop();
    Lock lock = Lock.from(attempt, end.outcome(), Facts.NOW).orElseThrow();
    log().complete(attempt.id(), end, List.of(), lock);
    for (Sha256 key : CaseKeys.of(attempt.tested())) {
      assertEquals(Optional.of(lock), log().lockOf(List.of(Facts.hash("other"), key)));
    }
    assertEquals(Optional.empty(), log().lockOf(List.of(Facts.hash("other"))));
    assertEquals(Optional.empty(), log().lockOf(List.of()));
    assertEquals(
        List.of(new AuditEntry(Facts.NOW, "hard-stop", attempt.id(), "FIXED_POLICY")),
        log().audit());
  }

  @Test
  void nothingWasUnderWayInAFreshLog() {
    assertEquals(List.of(), log().interruptedAtOpening());
  }

  protected final AttemptLog log() {
    return Objects.requireNonNull(log);
  }

  /** The session that was there at first, as it was then. */
  protected final Session session() {
    return Objects.requireNonNull(first);
  }

  protected final Run run() {
    return log().openRun(session().id(), 25);
  }

  protected final Attempt begin(Run run, int repeat, String prompt) {
    Attempt attempt = Facts.attempt(run, repeat, prompt);
    log().begin(attempt, Facts.URL, "{}");
    return attempt;
  }

  protected final Attempt complete(Run run, int repeat, Completion end) {
    Attempt attempt = begin(run, repeat, "A red vase");
    log().complete(attempt.id(), end, List.of(), null);
    return attempt.completed(end);
  }

  protected final Query query(
      String search, @Nullable Group group, @Nullable String after, int limit) {
    return new Query(session().id(), group, search, after, limit);
  }

  /** All pages one after the other. */
  protected final List<Attempt> all(String search, @Nullable Group group, int limit) {
    List<Attempt> found = new ArrayList<>();
    Set<String> cursors = new HashSet<>();
    String next = null;
    do {
      Page page = log().page(query(search, group, next, limit));
      found.addAll(page.attempts());
      next = page.next();
      assertTrue(next == null || cursors.add(next), "a page came twice");
    } while (next != null);
    return found;
  }

  protected static List<String> prompts(List<Attempt> attempts) {
    return attempts.stream().map(a -> a.tested().prompt()).toList();
  }

  protected static List<UUID> ids(List<Attempt> attempts) {
    return attempts.stream().map(Attempt::id).toList();
  }
}
