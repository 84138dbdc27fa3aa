package assay.exchange.bundle;

import assay.attempt.Attempt;
import assay.attempt.Outcome.Group;
import assay.attempt.Review;
import assay.attempt.Session;
import assay.attempt.Sha256;
import assay.attempt.Threshold;
import assay.conduct.Lock;
import assay.run.AttemptLog;
import assay.run.BodyReader;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import assay.run.bundle.RunFacts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of an open bundle. Nothing in it changes; reviews are kept beside it. Whatever else
 * would be written is refused with a {@link StoreFailure} of kind READ_ONLY.
 */
final class BundledLog implements AttemptLog {
  private final Contents contents;
  private final AttemptLines lines;
  private final ReviewsBeside beside;
  private final BodyReader reader;

  BundledLog(Contents contents, AttemptLines lines, ReviewsBeside beside, BodyReader reader) {
    this.contents = contents;
    this.lines = lines;
    this.beside = beside;
    this.reader = reader;
  }

  @Override
  public List<Session> sessions() {
    return contents.sessions().reversed();
  }

  @Override
  public Optional<String> purposeOf(UUID run) {
    return contents.runs().stream()
        .filter(known -> known.id().equals(run))
        .findFirst()
        .map(RunFacts::purpose);
  }

  @Override
  public Optional<Attempt> find(UUID attempt) {
    return contents.index().find(attempt).map(entry -> lines.read(entry).attempt());
  }

  @Override
  public List<Attempt> ofRun(UUID run) {
    return contents.index().ofRun(run).map(entry -> lines.read(entry).attempt()).toList();
  }

  @Override
  public Optional<Attempt.Raw> raw(UUID attempt) {
    return contents.index().find(attempt).map(entry -> lines.read(entry).whole(reader).raw());
  }

  @Override
  public Page page(Query query) {
    if (query.limit() < 1) {
      throw new IllegalArgumentException("A page has at least one attempt");
    }
    List<AttemptIndex.Entry> found =
        after(matching(query), query.after()).limit(query.limit() + 1L).toList();
    boolean more = found.size() > query.limit();
    List<AttemptIndex.Entry> shown = more ? found.subList(0, query.limit()) : found;
    return new Page(
        shown.stream().map(entry -> lines.read(entry).attempt()).toList(),
        more ? shown.getLast().id().toString() : null);
  }

  private static Stream<AttemptIndex.Entry> after(
      Stream<AttemptIndex.Entry> all, @Nullable String cursor) {
    return cursor == null
        ? all
        : all.dropWhile(entry -> !entry.id().toString().equals(cursor)).skip(1);
  }

  private Stream<AttemptIndex.Entry> matching(Query query) {
    List<String> typed = Words.typed(query.search());
    return contents
        .index()
        .of(query.session())
        .filter(entry -> query.group() == null || query.group() == entry.group())
        .filter(entry -> typed.isEmpty() || Words.hold(words(entry), typed));
  }

  private String words(AttemptIndex.Entry entry) {
    String note = reviewOf(entry.id()).map(review -> Words.of(review.note())).orElse("");
    return entry.prompt() + entry.reason() + note;
  }

  @Override
  public Map<Group, Integer> counts(UUID session) {
    return contents.index().counts(session);
  }

  @Override
  public Optional<Review> reviewOf(UUID attempt) {
    return beside.all().newest(attempt);
  }

  @Override
  public List<Review> reviewsOf(UUID attempt) {
    return beside.all().of(attempt);
  }

  @Override
  public void review(Review review) {
    if (contents.index().find(review.attempt()).isEmpty()) {
      throw new IllegalArgumentException("There is no attempt " + review.attempt());
    }
    beside.add(review);
  }

  @Override
  public Optional<Lock> lockOf(Collection<Sha256> caseKeys) {
    Set<Sha256> keys = Set.copyOf(caseKeys);
    return contents.locks().stream().filter(lock -> lock.holds(keys)).findFirst();
  }

  @Override
  public List<AuditEntry> audit() {
    return List.of();
  }

  @Override
  public List<UUID> interruptedAtOpening() {
    return List.of();
  }

  @Override
  public Session createSession(String name) {
    throw readOnly();
  }

  @Override
  public void renameSession(UUID session, String name) {
    throw readOnly();
  }

  @Override
  public void setStandard(UUID session, Threshold standard, AuditEntry entry) {
    throw readOnly();
  }

  @Override
  public Run openRun(UUID session, int repeats, @Nullable String purpose) {
    throw readOnly();
  }

  @Override
  public void begin(Attempt attempt, String url, String requestBody) {
    throw readOnly();
  }

  @Override
  public void complete(
      UUID attempt, Attempt.Completion completion, List<Attempt.Try> tries, @Nullable Lock lock) {
    throw readOnly();
  }

  @Override
  public void lock(Lock lock, AuditEntry entry) {
    throw readOnly();
  }

  @Override
  public void note(AuditEntry entry) {
    throw readOnly();
  }

  private static StoreFailure readOnly() {
    return new StoreFailure(Kind.READ_ONLY, "A bundle is never changed", null);
  }
}
