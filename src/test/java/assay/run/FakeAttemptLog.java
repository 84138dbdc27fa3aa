package assay.run;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.attempt.Review;
import assay.attempt.Session;
import assay.attempt.Sha256;
import assay.attempt.Threshold;
import assay.conduct.Lock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An attempt log in memory, for tests. It can be told to fail. Safe for many threads. */
public class FakeAttemptLog implements AttemptLog {
  /** The session that is there at first. */
  public static final Session FIRST =
      new Session(UUID.fromString("00000000-0000-0000-0000-000000000001"), "First", Instant.EPOCH);

  private final Map<UUID, Session> sessions = new LinkedHashMap<>(Map.of(FIRST.id(), FIRST));
  private final Map<UUID, Attempt> attempts = new LinkedHashMap<>();
  private final Map<UUID, Attempt.Raw> raws = new LinkedHashMap<>();
  private final Map<UUID, Integer> runs = new LinkedHashMap<>();
  private final Map<UUID, String> purposes = new LinkedHashMap<>();
  private final List<Lock> locks = new ArrayList<>();
  private final List<Review> reviews = new ArrayList<>();
  private final List<AuditEntry> audit = new ArrayList<>();
  private Set<String> failing = Set.of();

  /** From now on these calls fail, by the names of their methods, and no others. */
  public synchronized void failOn(String... methods) {
    failing = Set.of(methods);
  }

  /** Locks something, as if another run had met a hard stop. */
  public synchronized void lock(Lock lock) {
    locks.add(lock);
  }

  /** How many attempts have been begun. */
  public synchronized int begun() {
    return attempts.size();
  }

  /** All attempts, in the order in which they were begun. */
  public synchronized List<Attempt> all() {
    return List.copyOf(attempts.values());
  }

  @Override
  public synchronized List<Session> sessions() {
    checkUp("sessions");
    return List.copyOf(sessions.values()).reversed();
  }

  @Override
  public synchronized Session createSession(String name) {
    checkUp("createSession");
    Session session = new Session(UUID.randomUUID(), name, Instant.EPOCH);
    sessions.put(session.id(), session);
    return session;
  }

  @Override
  public synchronized void renameSession(UUID session, String name) {
    checkUp("renameSession");
    sessions.computeIfPresent(session, (id, s) -> s.named(name));
  }

  @Override
  public synchronized void setStandard(UUID session, Threshold standard, AuditEntry entry) {
    checkUp("setStandard");
    sessions.computeIfPresent(session, (id, s) -> s.held(standard));
    audit.add(entry);
  }

  @Override
  public synchronized Run openRun(UUID session, int repeats, @Nullable String purpose) {
    checkUp("openRun");
    UUID id = UUID.randomUUID();
    if (purpose != null) {
      purposes.put(id, purpose);
    }
    return new Run(id, session, runs.merge(session, 1, Integer::sum), repeats);
  }

  @Override
  public synchronized Optional<String> purposeOf(UUID run) {
    checkUp("purposeOf");
    return Optional.ofNullable(purposes.get(run));
  }

  @Override
  public synchronized void lock(Lock lock, AuditEntry entry) {
    checkUp("lock");
    locks.add(lock);
    audit.add(entry);
  }

  @Override
  public synchronized void note(AuditEntry entry) {
    checkUp("note");
    audit.add(entry);
  }

  @Override
  public synchronized void begin(Attempt attempt, String url, String requestBody) {
    checkUp("begin");
    if (attempts.putIfAbsent(attempt.id(), attempt) != null) {
      throw new IllegalStateException("Begun twice: " + attempt.id());
    }
    raws.put(attempt.id(), new Attempt.Raw(url, requestBody, List.of()));
  }

  @Override
  public synchronized void complete(
      UUID attempt, Attempt.Completion completion, List<Attempt.Try> tries, @Nullable Lock lock) {
    checkUp("complete");
    Attempt begun = Objects.requireNonNull(attempts.get(attempt), "completed before begun");
    if (begun.completion() != null) {
      throw new IllegalStateException("Completed twice: " + attempt);
    }
    attempts.put(attempt, begun.completed(completion));
    raws.computeIfPresent(
        attempt, (id, raw) -> new Attempt.Raw(raw.url(), raw.requestBody(), tries));
    if (lock != null) {
      locks.add(lock);
      audit.add(new AuditEntry(lock.at(), "hard-stop", attempt, lock.cause().name()));
    }
  }

  @Override
  public synchronized Optional<Attempt> find(UUID attempt) {
    checkUp("find");
    return Optional.ofNullable(attempts.get(attempt));
  }

  @Override
  public synchronized List<Attempt> ofRun(UUID run) {
    checkUp("ofRun");
    return attempts.values().stream()
        .filter(attempt -> attempt.place().run().equals(run))
        .sorted(Comparator.comparingInt(attempt -> attempt.place().repeat()))
        .toList();
  }

  @Override
  public synchronized Page page(Query query) {
    checkUp("page");
    List<Attempt> found = ofSession(query.session()).filter(a -> isWanted(a, query)).toList();
    int from = query.after() == null ? 0 : Integer.parseInt(query.after());
    int to = Math.min(found.size(), from + query.limit());
    return new Page(
        found.reversed().subList(from, to), to < found.size() ? String.valueOf(to) : null);
  }

  @Override
  public synchronized Map<Outcome.Group, Integer> counts(UUID session) {
    checkUp("counts");
    Map<Outcome.Group, Integer> counts = new EnumMap<>(Outcome.Group.class);
    ofSession(session)
        .flatMap(attempt -> attempt.outcome().stream())
        .forEach(outcome -> counts.merge(outcome.group(), 1, Integer::sum));
    return counts;
  }

  @Override
  public synchronized Optional<Attempt.Raw> raw(UUID attempt) {
    checkUp("raw");
    return Optional.ofNullable(raws.get(attempt));
  }

  @Override
  public synchronized void review(Review review) {
    checkUp("review");
    reviews.add(review);
  }

  @Override
  public synchronized Optional<Review> reviewOf(UUID attempt) {
    checkUp("reviewOf");
    return reviews.reversed().stream().filter(r -> r.attempt().equals(attempt)).findFirst();
  }

  @Override
  public synchronized Optional<Lock> lockOf(Collection<Sha256> caseKeys) {
    checkUp("lockOf");
    return locks.stream().filter(lock -> lock.holds(Set.copyOf(caseKeys))).findFirst();
  }

  @Override
  public synchronized List<AuditEntry> audit() {
    checkUp("audit");
    return List.copyOf(audit);
  }

  @Override
  public List<UUID> interruptedAtOpening() {
    return List.of();
  }

  private Stream<Attempt> ofSession(UUID session) {
    return attempts.values().stream().filter(a -> a.place().session().equals(session));
  }

  private static boolean isWanted(Attempt attempt, Query query) {
    boolean group =
        query.group() == null
            || attempt.outcome().map(Outcome::group).filter(query.group()::equals).isPresent();
    return group && attempt.tested().prompt().contains(query.search());
  }

  private void checkUp(String method) {
    if (failing.contains(method)) {
      throw new StoreFailure(StoreFailure.Kind.DISK_FULL, "told to fail: " + method, null);
    }
  }
}
