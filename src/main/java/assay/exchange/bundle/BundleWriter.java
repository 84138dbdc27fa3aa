package assay.exchange.bundle;

import assay.attempt.Review;
import assay.attempt.Session;
import assay.attempt.Sha256;
import assay.attempt.tree.RecordTree;
import assay.conduct.Lock;
import assay.exchange.bundle.BundlePreview.Pictures;
import assay.exchange.bundle.file.BundleOutput;
import assay.exchange.bundle.file.Limits;
import assay.exchange.bundle.file.Manifest;
import assay.exchange.bundle.file.MemberNames;
import assay.exchange.bundle.file.PictureCheck;
import assay.exchange.bundle.file.SigningKey;
import assay.exchange.bundle.file.TreeJson;
import assay.run.Cancellation;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import assay.run.bundle.RunFacts;
import assay.run.bundle.Whole;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes bundles. Nothing of them is held in memory but the names of attempts and images. Pictures
 * of locked cases stay out, whatever was picked. Blocks; for many threads.
 */
public final class BundleWriter {
  /** The count in the manifest of attempts in which a key was masked. */
  public static final String MASKED = "masked";

  private static final Limits LIMITS = Limits.USUAL;

  private final BundleSource source;
  private final Clock clock;
  private final String program;

  /**
   * What is wished of a bundle.
   *
   * @param redactPrompts whether placeholders stand in place of prompts
   * @param signer whoever signs it; null if nobody does
   */
  public record Wishes(boolean redactPrompts, @Nullable SigningKey signer) {}

  /**
   * A bundle that was written.
   *
   * @param name the SHA-256 of its manifest
   */
  public record Written(Path file, Sha256 name, Manifest manifest) {}

  /**
   * A writer.
   *
   * @param program the version of the program
   */
  public BundleWriter(BundleSource source, Clock clock, String program) {
    this.source = source;
    this.clock = clock;
    this.program = program;
  }

  /**
   * What a bundle of these would hold. Reads all of them, and writes nothing.
   *
   * @param progress is told how many attempts were looked at
   * @throws CancellationException if it was cancelled
   * @throws StoreFailure if the workspace cannot be read
   */
  public BundlePreview preview(Picked picked, LongConsumer progress, Cancellation cancellation) {
    Sizer sizer = new Sizer();
    Gathering gathered = gather(picked, sizer, progress, cancellation);
    Map<ImageKind, Long> kinds = new EnumMap<>(ImageKind.class);
    long bytes = 0;
    long missing = 0;
    long unreadable = 0;
    for (Map.Entry<Sha256, ImageKind> image : gathered.images().free().entrySet()) {
      Optional<Long> size = source.blobs().size(image.getKey());
      if (size.isEmpty()) {
        missing++;
      } else if (!passes(image.getKey())) {
        unreadable++;
      } else {
        kinds.merge(image.getValue(), 1L, Long::sum);
        bytes += size.get();
      }
    }
    return new BundlePreview(
        new BundlePreview.Counts(
            gathered.attempts(),
            gathered.underWay(),
            gathered.sessions().size(),
            sizer.reviews,
            gathered.prompts(),
            gathered.masked()),
        kinds,
        new Pictures(bytes, gathered.images().withheld(), missing, unreadable),
        gathered.sweeps().size(),
        bytes + sizer.bytes);
  }

  /** Sums up what the lines will need. */
  private static final class Sizer {
    private long bytes;
    private long reviews;
  }

  private Gathering gather(
      Picked picked, Sizer sizer, LongConsumer progress, Cancellation cancellation) {
    Gathering gathered = new Gathering(source.locked());
    for (UUID id : picked.attempts()) {
      stopIf(cancellation);
      Whole whole = source.whole(id);
      AttemptLine line = source.line(whole);
      gathered.add(whole, line, !source.reviewsOf(id).equals(source.log().reviewsOf(id)));
      sizer.bytes += TreeJson.print(line.tree()).length();
      sizer.reviews += source.log().reviewsOf(id).size();
      progress.accept(gathered.attempts());
    }
    sizer.bytes += new SweepMember(source, picked, gathered).gather();
    return gathered;
  }

  private boolean passes(Sha256 image) {
    try {
      return PictureCheck.passes(() -> source.blobs().read(image), LIMITS);
    } catch (IOException e) {
      return false;
    } catch (StoreFailure e) {
      if (e.kind() == Kind.CHANGED || e.kind() == Kind.MISSING) {
        return false;
      }
      throw e;
    }
  }

  private static void stopIf(Cancellation cancellation) {
    if (cancellation.isCancelled()) {
      throw new CancellationException("It was cancelled");
    }
  }

  /**
   * Writes a bundle beside its target and then in its place.
   *
   * @param progress is told how many bytes were written
   * @throws CancellationException if it was cancelled; nothing is left behind
   * @throws IOException if the file cannot be written; nothing is left behind
   * @throws StoreFailure if the workspace cannot be read; nothing is left behind
   */
  public Written write(
      Picked picked, Path target, Wishes wishes, LongConsumer progress, Cancellation cancellation)
      throws IOException {
    Gathering gathered = gather(picked, new Sizer(), attempts -> {}, cancellation);
    try (BundleOutput out = BundleOutput.create(target)) {
      Pass pass = new Pass(gathered, wishes, out, cancellation);
      pass.sessions();
      pass.attempts(picked, progress);
      pass.sweeps(picked);
      pass.locks();
      pass.images(progress);
      Manifest manifest =
          new Manifest(
              Manifest.FORMAT,
              program,
              clock.instant(),
              pass.counts,
              new Manifest.Redactions(wishes.redactPrompts(), gathered.images().withheld()),
              List.of());
      Sha256 name = out.finish(manifest, wishes.signer());
      return new Written(target, name, manifest);
    }
  }

  /** One writing of one bundle. */
  private final class Pass {
    private final Gathering gathered;
    private final Wishes wishes;
    private final BundleOutput out;
    private final Cancellation cancellation;
    private final Map<String, Long> counts = new TreeMap<>();

    Pass(Gathering gathered, Wishes wishes, BundleOutput out, Cancellation cancellation) {
      this.gathered = gathered;
      this.wishes = wishes;
      this.out = out;
      this.cancellation = cancellation;
    }

    void sessions() throws IOException {
      List<Session> sessions =
          source.log().sessions().reversed().stream()
              .filter(session -> gathered.sessions().contains(session.id()))
              .toList();
      List<RunFacts> runs =
          sessions.stream()
              .flatMap(session -> source.archive().runs(session.id()).stream())
              .filter(run -> gathered.runs().contains(run.id()))
              .toList();
      try (OutputStream to = out.member(MemberNames.SESSIONS)) {
        line(to, source.masking().tree(RecordTree.ofRecord(new SessionsMember(sessions, runs))));
      }
      counts.put("sessions", (long) sessions.size());
      counts.put("runs", (long) runs.size());
    }

    /** A bundle without sweeps has no such member. */
    void sweeps(Picked picked) throws IOException {
      if (!gathered.sweeps().isEmpty()) {
        try (OutputStream to = out.member(MemberNames.SWEEPS)) {
          new SweepMember(source, picked, gathered)
              .write(wishes.redactPrompts(), line -> line(to, line));
        }
        counts.put("sweeps", (long) gathered.sweeps().size());
      }
    }

    void attempts(Picked picked, LongConsumer progress) throws IOException {
      try (OutputStream to = out.member(MemberNames.ATTEMPTS)) {
        for (UUID id : picked.attempts()) {
          stopIf(cancellation);
          AttemptLine line = source.line(source.whole(id));
          line(to, (wishes.redactPrompts() ? Redaction.of(line) : line).tree());
          progress.accept(out.bytes());
        }
      }
      counts.put("attempts", (long) picked.attempts().size());
      if (gathered.masked() > 0) {
        counts.put(MASKED, gathered.masked());
      }
      try (OutputStream to = out.member(MemberNames.REVIEWS)) {
        for (UUID id : picked.attempts()) {
          reviews(id, to);
        }
      }
    }

    private void reviews(UUID id, OutputStream to) throws IOException {
      for (Review review : source.reviewsOf(id)) {
        line(to, RecordTree.ofRecord(wishes.redactPrompts() ? redacted(review) : review));
        counts.merge("reviews", 1L, Long::sum);
      }
    }

    private Review redacted(Review review) {
      String prompt = source.log().find(review.attempt()).orElseThrow().tested().prompt();
      return Redaction.of(review, source.masked().apply(prompt));
    }

    void locks() throws IOException {
      List<Lock> locks = gathered.locksOf(source.archive().locks());
      try (OutputStream to = out.member(MemberNames.LOCKS)) {
        for (Lock lock : locks) {
          line(to, RecordTree.ofRecord(gathered.asItGoesOut(lock, wishes.redactPrompts())));
        }
      }
      counts.put("locks", (long) locks.size());
    }

    /** An image that is missing or is no picture stays out; its hash stands in the attempts. */
    void images(LongConsumer progress) throws IOException {
      for (Map.Entry<Sha256, ImageKind> image : gathered.images().free().entrySet()) {
        stopIf(cancellation);
        if (passes(image.getKey())) {
          image(image.getKey());
          counts.merge(
              "images." + image.getValue().name().toLowerCase(java.util.Locale.ROOT),
              1L,
              Long::sum);
        }
        progress.accept(out.bytes());
      }
    }

    private void image(Sha256 sha256) throws IOException {
      try (InputStream in = source.blobs().read(sha256);
          OutputStream to = out.member(MemberNames.ofBlob(sha256))) {
        in.transferTo(to);
      }
    }

    private void line(OutputStream to, Object tree) throws IOException {
      to.write((TreeJson.print(tree) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
