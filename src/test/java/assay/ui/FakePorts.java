package assay.ui;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.attempt.Review;
import assay.attempt.Session;
import assay.attempt.Sha256;
import assay.attempt.Threshold;
import assay.conduct.Lock;
import assay.run.AttemptLog;
import assay.run.FakeKeys;
import assay.run.Keep;
import assay.run.Settings;
import assay.run.Simulation;
import assay.run.StoreFailure;
import assay.ui.shell.endpoints.EndpointPorts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ports that the shell uses, in memory. */
public final class FakePorts {
  public final Log log = new Log();
  public final FakeKeys keys = new FakeKeys();
  public final FakeProbe probe = new FakeProbe();
  public final FakeSimulation simulation = new FakeSimulation();
  public final MemoryKeep<Settings> settings = new MemoryKeep<>(Settings.FIRST);
  public final MemoryKeep<Layout> layout = new MemoryKeep<>(Layout.FIRST);

  /** What setting up endpoints needs, on a day of its own. */
  public EndpointPorts endpoints() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    return new EndpointPorts(keys, simulation, probe, probe::checkThresholds, clock);
  }

  /** Remembers all that was ever set. */
  public static final class MemoryKeep<T> implements Keep<T> {
    public final List<T> written = new ArrayList<>();
    private T value;

    public MemoryKeep(T first) {
      value = first;
    }

    @Override
    public synchronized T get() {
      return value;
    }

    @Override
    public synchronized void set(T next) {
      value = next;
      written.add(next);
    }
  }

  /** Remembers its pace. */
  public static final class FakeSimulation implements Simulation {
    public double pace = -1;

    @Override
    public String baseUrl() {
      return "http://127.0.0.1:1";
    }

    @Override
    public void setPace(double factor) {
      pace = factor;
    }
  }

  /** Sessions in memory; there are no attempts. */
  public static final class Log implements AttemptLog {
    public @Nullable StoreFailure failure;
    private final List<Session> sessions = new ArrayList<>();

    Log() {
      add("Kitchen knives – spring catalogue", "2026-03-14T09:00:00Z");
      add("Swimwear, flat lay", "2026-02-02T09:00:00Z");
    }

    void add(String name, String madeAt) {
      sessions.add(new Session(UUID.randomUUID(), name, Instant.parse(madeAt)));
    }

    @Override
    public synchronized List<Session> sessions() {
      failIfAsked();
      return List.copyOf(sessions);
    }

    @Override
    public synchronized Session createSession(String name) {
      failIfAsked();
      Session made = new Session(UUID.randomUUID(), name, Instant.parse("2026-04-01T09:00:00Z"));
      sessions.addFirst(made);
      return made;
    }

    @Override
    public synchronized void renameSession(UUID session, String name) {
      failIfAsked();
      sessions.replaceAll(s -> s.id().equals(session) ? s.named(name) : s);
    }

    private void failIfAsked() {
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public Run openRun(UUID session, int repeats, @Nullable String purpose) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setStandard(UUID session, Threshold standard, AuditEntry entry) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> purposeOf(UUID run) {
      return Optional.empty();
    }

    @Override
    public void lock(Lock lock, AuditEntry entry) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void note(AuditEntry entry) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void begin(Attempt attempt, String url, String requestBody) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void complete(
        UUID attempt, Attempt.Completion completion, List<Attempt.Try> tries, @Nullable Lock lock) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Attempt> find(UUID attempt) {
      return Optional.empty();
    }

    @Override
    public List<Attempt> ofRun(UUID run) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Page page(Query query) {
      return new Page(List.of(), null);
    }

    @Override
    public Map<Outcome.Group, Integer> counts(UUID session) {
      return Map.of();
    }

    @Override
    public Optional<Attempt.Raw> raw(UUID attempt) {
      return Optional.empty();
    }

    @Override
    public void review(Review review) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Review> reviewOf(UUID attempt) {
      return Optional.empty();
    }

    @Override
    public Optional<Lock> lockOf(Collection<Sha256> caseKeys) {
      return Optional.empty();
    }

    @Override
    public List<AuditEntry> audit() {
      return List.of();
    }

    @Override
    public List<UUID> interruptedAtOpening() {
      return List.of();
    }
  }
}
