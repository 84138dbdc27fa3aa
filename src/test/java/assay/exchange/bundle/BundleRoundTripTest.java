package assay.exchange.bundle;

import static assay.exchange.bundle.BundledWorkspace.all;
import static assay.exchange.bundle.BundledWorkspace.everything;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Outcome.Group;
import assay.attempt.Session;
import assay.attempt.Sha256;
import assay.exchange.bundle.BundleWriter.Wishes;
import assay.exchange.bundle.BundleWriter.Written;
import assay.exchange.bundle.file.BundleFile;
import assay.exchange.bundle.file.Limits;
import assay.exchange.bundle.file.SigningKey;
import assay.run.AttemptLog.Query;
import assay.run.AttemptLog.Run;
import assay.run.Cancellation;
import assay.run.StoreFailure;
import assay.run.bundle.Taken;
import assay.run.bundle.Whole;
import assay.store.Facts;
import assay.store.WorkspaceDoctor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a workspace to a bundle, and from the bundle to the screen and to another workspace(). */
class BundleRoundTripTest {
  private static final Wishes PLAIN = new Wishes(false, null);

  @TempDir Path temp;
  private @org.jspecify.annotations.Nullable BundledWorkspace opened;

  @BeforeEach
  void fill() throws Exception {
    opened = new BundledWorkspace(temp.resolve("from"));
    workspace().fill();
  }

  private BundledWorkspace workspace() {
    return java.util.Objects.requireNonNull(opened);
  }

  @AfterEach
  void close() {
    workspace().close();
  }

  private Written write(Wishes wishes) throws IOException {
    return write(wishes, everything(workspace().log()));
  }

  private Written write(Wishes wishes, Picked picked) throws IOException {
    return workspace()
        .writer()
        .write(picked, temp.resolve("out.assay"), wishes, bytes -> {}, new Cancellation());
  }

  private OpenBundle open() throws Exception {
    return OpenBundle.open(
        temp.resolve("out.assay"), BundledWorkspace.tools(temp.resolve("reviews")));
  }

  private static Taken take(OpenBundle bundle, BundledWorkspace into) throws Exception {
    return into.importer().take(bundle, attempts -> {}, new Cancellation());
  }

  private static byte[] bytes(InputStream in) throws IOException {
    try (in) {
      return in.readAllBytes();
    }
  }

  @Test
  void aBundleShowsWhatTheWorkspaceShows() throws Exception {
    write(PLAIN);
    try (OpenBundle bundle = open()) {
      assertEquals(all(workspace().log()), all(bundle.log()));
      assertEquals(workspace().log().sessions(), bundle.log().sessions());
      for (Session session : workspace().log().sessions()) {
        assertEquals(workspace().log().counts(session.id()), bundle.log().counts(session.id()));
      }
      for (Sha256 image : BundleFile.open(bundle.path(), Limits.USUAL).blobs()) {
        assertArrayEquals(
            bytes(workspace().blobs().read(image)), bytes(bundle.blobs().read(image)));
        assertArrayEquals(
            workspace().blobs().thumbnail(image).orElseThrow(),
            bundle.blobs().thumbnail(image).orElseThrow());
      }
    }
  }

  @Test
  void aFreshWorkspaceThatTakesItIsEqualByteByByte() throws Exception {
    write(PLAIN);
    try (OpenBundle bundle = open();
        BundledWorkspace fresh = new BundledWorkspace(temp.resolve("fresh"))) {
      Taken taken = take(bundle, fresh);
      assertEquals(new Taken(8, 0, 0, 0, 0), taken);
      assertEquals(all(workspace().log()), all(fresh.log()).stream().toList());
      Attempt first = all(fresh.log()).getFirst().attempt();
      assertEquals(bundle.origin(), fresh.archive().originOf(first.id()).orElseThrow());
      assertEquals(
          workspace().log().purposeOf(first.place().run()),
          fresh.log().purposeOf(first.place().run()));
      for (Sha256 image : BundleFile.open(bundle.path(), Limits.USUAL).blobs()) {
        assertArrayEquals(bytes(workspace().blobs().read(image)), bytes(fresh.blobs().read(image)));
      }
    }
    assertTrue(
        new WorkspaceDoctor(temp.resolve("fresh"), Facts.CLOCK)
            .examine(false, new Cancellation())
            .isClean());
  }

  @Test
  void theSameBundleTwiceIsOne() throws Exception {
    write(PLAIN);
    try (OpenBundle bundle = open();
        BundledWorkspace fresh = new BundledWorkspace(temp.resolve("fresh"))) {
      take(bundle, fresh);
      List<Whole> once = all(fresh.log());
      assertEquals(new Taken(0, 8, 0, 0, 0), take(bundle, fresh));
      assertEquals(once, all(fresh.log()));
      assertEquals(new Taken(0, 8, 0, 0, 0), take(bundle, workspace()));
    }
  }

  @Test
  void whatCameInGoesOutAgain() throws Exception {
    write(PLAIN);
    try (OpenBundle bundle = open();
        BundledWorkspace fresh = new BundledWorkspace(temp.resolve("fresh"))) {
      take(bundle, fresh);
      Path second = temp.resolve("second.assay");
      fresh.writer().write(everything(fresh.log()), second, PLAIN, b -> {}, new Cancellation());
      try (OpenBundle again =
          OpenBundle.open(second, BundledWorkspace.tools(temp.resolve("reviews")))) {
        assertEquals(all(bundle.log()), all(again.log()));
      }
    }
  }

  @Test
  void aRunOfItsOwnNumberGetsTheNextOneWhereThatIsTaken() throws Exception {
    Session session = workspace().log().sessions().getLast();
    write(PLAIN, Picked.ofRun(workspace().log(), session.id(), 1));
    try (OpenBundle bundle = open();
        BundledWorkspace fresh = new BundledWorkspace(temp.resolve("fresh"))) {
      take(bundle, fresh);
      Run next = fresh.run(session.id(), 1);
      assertEquals(2, next.number());
      fresh.complete(
          fresh.begin(next, 1, Case.ofPrompt("here alone")),
          Facts.answer(200, "SAFETY", null, null));
      workspace()
          .complete(
              workspace().begin(workspace().run(session.id(), 1), 1, Case.ofPrompt("there alone")),
              Facts.answer(200, "SAFETY", null, null));
      write(PLAIN, Picked.ofSession(workspace().log(), session.id()));
      try (OpenBundle later = open()) {
        assertEquals(1, take(later, fresh).attempts());
      }
      assertEquals(
          List.of(3, 2),
          fresh.log().page(new Query(session.id(), null, "alone", null, 9)).attempts().stream()
              .map(attempt -> attempt.place().runNumber())
              .toList());
    }
  }

  @Test
  void aFilterIsPickedAndFoundInTheBundle() throws Exception {
    Session session = workspace().log().sessions().getLast();
    Query query = new Query(session.id(), Group.BY_SETTING, "red VAS", null, 1);
    Picked picked = Picked.of(workspace().log(), query);
    assertEquals(1, picked.attempts().size());
    write(PLAIN, picked);
    try (OpenBundle bundle = open()) {
      assertEquals(
          picked.attempts(),
          bundle.log().page(query).attempts().stream().map(Attempt::id).toList());
      assertEquals(
          List.of(),
          bundle.log().page(new Query(session.id(), null, "blue dragon", null, 1)).attempts());
    }
  }

  @Test
  void aBundleIsPagedLikeAWorkspace() throws Exception {
    write(PLAIN);
    Session session = workspace().log().sessions().getLast();
    try (OpenBundle bundle = open()) {
      String next = null;
      int pages = 0;
      do {
        Query query = new Query(session.id(), null, "", next, 2);
        var page = bundle.log().page(query);
        assertEquals(2, page.attempts().size() + (page.next() == null ? 1 : 0));
        next = page.next();
        pages++;
      } while (next != null);
      assertEquals(4, pages);
    }
  }

  @Test
  void whoeverSignsIsShownByTheirFingerprint() throws Exception {
    SigningKey key = SigningKey.create(temp.resolve("keys"));
    write(new Wishes(false, key));
    try (OpenBundle bundle = open()) {
      assertEquals(key.fingerprint(), bundle.seal().signer());
      assertEquals(
          key.fingerprint(), SigningKey.load(temp.resolve("keys")).orElseThrow().fingerprint());
    }
  }

  @Test
  void nothingIsWrittenIntoABundle() throws Exception {
    write(PLAIN);
    try (OpenBundle bundle = open()) {
      assertThrows(StoreFailure.class, () -> bundle.log().createSession("x"));
      assertThrows(StoreFailure.class, () -> bundle.blobs().open());
    }
  }
}
