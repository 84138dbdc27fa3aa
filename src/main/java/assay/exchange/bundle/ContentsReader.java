package assay.exchange.bundle;

import assay.attempt.Attempt;
import assay.attempt.Review;
import assay.attempt.Session;
import assay.attempt.tree.RecordTree;
import assay.conduct.Lock;
import assay.exchange.bundle.file.BundleFile;
import assay.exchange.bundle.file.BundleRefused;
import assay.exchange.bundle.file.BundleRefused.Reason;
import assay.exchange.bundle.file.Limits;
import assay.exchange.bundle.file.MemberNames;
import assay.exchange.bundle.file.TreeJson;
import assay.run.bundle.RunFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Reads the members of text of a bundle, and refuses what does not go together. */
final class ContentsReader {
  private static final int LONGEST_SESSIONS = 64 << 20;
  private static final int MOST_REPEATS = (1 << 20) - 1;

  private final BundleFile file;
  private final Limits limits;
  private final Map<UUID, RunFacts> runs = new HashMap<>();

  ContentsReader(BundleFile file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  Contents read() throws IOException, BundleRefused {
    SessionsMember sessions = sessions();
    AttemptIndex index = new AttemptIndex();
    lines(
        MemberNames.ATTEMPTS,
        (tree, line) -> {
          Attempt attempt = AttemptLine.of(tree).attempt();
          check(attempt);
          index.add(attempt, line);
        });
    index.finish();
    List<Lock> locks = new ArrayList<>();
    lines(MemberNames.LOCKS, (tree, line) -> locks.add(lock(RecordTree.to(tree, Lock.class))));
    return new Contents(
        sessions.sessions(), sessions.runs(), index, locks, reviews(index), sweeps(index));
  }

  private SweepIndex sweeps(AttemptIndex index) throws IOException, BundleRefused {
    SweepsReader sweeps = new SweepsReader(runs, index);
    if (file.size(MemberNames.SWEEPS).isPresent()) {
      lines(MemberNames.SWEEPS, sweeps::take);
      sweeps.finish();
    }
    return sweeps.index();
  }

  private SessionsMember sessions() throws IOException, BundleRefused {
    try (InputStream in = file.open(MemberNames.SESSIONS)) {
      byte[] bytes = in.readNBytes(LONGEST_SESSIONS + 1);
      if (bytes.length > LONGEST_SESSIONS) {
        throw new BundleRefused(Reason.TOO_LARGE, MemberNames.SESSIONS);
      }
      Object tree = TreeJson.parse(new String(bytes, StandardCharsets.UTF_8));
      SessionsMember member = RecordTree.to(tree, SessionsMember.class);
      check(member);
      return member;
    } catch (RuntimeException e) {
      throw new BundleRefused(Reason.NO_SENSE, MemberNames.SESSIONS);
    } catch (IOException e) {
      if (e.getCause() == null) {
        throw e;
      }
      throw new BundleRefused(Reason.NO_SENSE, MemberNames.SESSIONS);
    }
  }

  /** A bundle has a session, each once, and each run is of one of them. */
  private void check(SessionsMember member) {
    Set<UUID> known = new HashSet<>();
    for (Session session : member.sessions()) {
      List.of(session.name(), session.createdAt());
      require(known.add(session.id()), "A session stands there twice");
    }
    require(!known.isEmpty(), "There is no session");
    for (RunFacts run : member.runs()) {
      Objects.requireNonNull(run.openedAt());
      require(known.contains(run.session()), "A run has no session");
      require(run.number() > 0 && run.repeats() > 0 && run.repeats() <= MOST_REPEATS, "No run");
      require(runs.put(run.id(), run) == null, "A run stands there twice");
    }
  }

  private void check(Attempt attempt) {
    RunFacts run = runs.get(attempt.place().run());
    require(run != null && run.session().equals(attempt.place().session()), "It has no run");
    require(attempt.place().repeat() > 0, "It is no repeat");
  }

  private static Lock lock(Lock lock) {
    List.of(lock.cause(), lock.at());
    return lock;
  }

  private Reviews reviews(AttemptIndex index) throws IOException, BundleRefused {
    Reviews reviews = new Reviews();
    lines(
        MemberNames.REVIEWS,
        (tree, line) -> {
          Review review = RecordTree.to(tree, Review.class);
          List.of(review.verdict(), review.at());
          require(index.find(review.attempt()).isPresent(), "A review of nothing");
          reviews.add(review);
        });
    return reviews;
  }

  private void lines(String member, LineReader.Taker taker) throws IOException, BundleRefused {
    try (InputStream in = file.open(member)) {
      new LineReader(in, member, limits.lineBytes()).forEach(taker);
    }
  }

  private static void require(boolean truth, String otherwise) {
    if (!truth) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
