package assay.exchange.bundle;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the attempts of a bundle lie in its file, and what they are looked for by. The attempts
 * themselves stay in the file.
 */
final class AttemptIndex {
  private final Map<UUID, Entry> byId = new HashMap<>();
  private final Map<UUID, List<Entry>> byRun = new HashMap<>();
  private final List<Entry> newestFirst = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();

  /**
   * An attempt.
   *
   * @param line where its line stands
   * @param group null while it is under way
   * @param prompt its words
   * @param reason the words of its outcome
   */
  record Entry(
      UUID id,
      Line line,
      Attempt.Place place,
      @Nullable Group group,
      String prompt,
      String reason) {}

  /**
   * A line of the member.
   *
   * @param offset where it begins, in bytes
   * @param length how long it is, in bytes
   * @param order its place in the file
   */
  record Line(long offset, int length, int order) {}

  /**
   * Takes an attempt.
   *
   * @throws IllegalArgumentException if another one of its name is there
   */
  void add(Attempt attempt, Line line) {
    Entry entry =
        new Entry(
            attempt.id(),
            line,
            attempt.place(),
            attempt.outcome().map(Outcome::group).orElse(null),
            shared(Words.of(attempt.tested().prompt())),
            shared(attempt.outcome().map(AttemptIndex::words).orElse("")));
    if (byId.put(attempt.id(), entry) != null) {
      throw new IllegalArgumentException("Twice in it: " + attempt.id());
    }
    newestFirst.add(entry);
    byRun.computeIfAbsent(entry.place().run(), run -> new ArrayList<>()).add(entry);
  }

  /** Repeats say the same, and it is kept once. */
  private String shared(String text) {
    return texts.computeIfAbsent(text, same -> same);
  }

  private static String words(Outcome outcome) {
    Outcome.Signals signals = outcome.signals();
    StringBuilder words = new StringBuilder(outcome.kind().name());
    if (signals.finishReason() != null) {
      words.append(' ').append(signals.finishReason().wireName());
    }
    if (signals.blockReason() != null) {
      words.append(' ').append(signals.blockReason().wireName());
    }
    return Words.of(
        words.append(' ').append(signals.message() == null ? "" : signals.message()).toString());
  }

  /** Brings them into order when all are there: the newest run first, then the newest attempt. */
  void finish() {
    newestFirst.sort(
        Comparator.comparingInt((Entry entry) -> entry.place().runNumber())
            .thenComparingInt(entry -> entry.line().order())
            .reversed());
    texts.clear();
  }

  Optional<Entry> find(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All of a session, newest first. */
  Stream<Entry> of(UUID session) {
    return newestFirst.stream().filter(entry -> entry.place().session().equals(session));
  }

  /** All of a run, in the order of their repeats. */
  Stream<Entry> ofRun(UUID run) {
    return byRun.getOrDefault(run, List.of()).stream()
        .sorted(Comparator.comparingInt(entry -> entry.place().repeat()));
  }

  /** How many there are of a run. */
  int countOf(UUID run) {
    return byRun.getOrDefault(run, List.of()).size();
  }

  Map<Group, Integer> counts(UUID session) {
    Map<Group, Integer> counts = new EnumMap<>(Group.class);
    of(session)
        .map(Entry::group)
        .filter(java.util.Objects::nonNull)
        .forEach(group -> counts.merge(group, 1, Integer::sum));
    return counts;
  }

  int size() {
    return newestFirst.size();
  }
}
