package assay.exchange.bundle;

import static assay.exchange.bundle.BundledWorkspace.all;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.attempt.Review;
import assay.attempt.Session;
import assay.attempt.Sha256;
import assay.run.Cancellation;
import assay.run.bundle.Retention.Archived;
import assay.run.bundle.Whole;
import assay.run.sweep.Sweep;
import assay.store.Facts;
import assay.store.WorkspaceDoctor;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session leaves for a bundle, once the bundle is known to hold it. */
class SessionArchiverTest {
  @TempDir Path temp;
  private @Nullable BundledWorkspace opened;
  private Predicate<UUID> underWay = sweep -> false;

  @BeforeEach
  void fill() throws Exception {
    opened = new BundledWorkspace(temp.resolve("from"));
    workspace().fill();
  }

  @AfterEach
  void close() {
    workspace().close();
  }

  private BundledWorkspace workspace() {
    return Objects.requireNonNull(opened);
  }

  private Path file() {
    return temp.resolve("left.assay");
  }

  private Archived archive(Session session) throws Exception {
    return archive(session, new Cancellation());
  }

  private Archived archive(Session session, Cancellation cancellation) throws Exception {
    return new SessionArchiver(
            workspace().source(),
            workspace().writer(),
            workspace().retention(),
            BundledWorkspace.tools(temp.resolve("reviews")),
            underWay)
        .archive(session.id(), file(), null, bytes -> {}, cancellation);
  }

  private Session first() {
    return workspace().log().sessions().getLast();
  }

  @Test
  void itIsGoneFromTheWorkspaceAndWholeInTheBundle() throws Exception {
    Session leaving = first();
    List<Whole> before =
        all(workspace().log()).stream()
            .filter(w -> w.attempt().place().session().equals(leaving.id()))
            .toList();
    workspace()
        .log()
        .review(
            new Review(
                before.getFirst().attempt().id(), Review.Verdict.MISSED, "", Facts.NOW, "Ann"));
    Archived gone = archive(leaving);
    assertEquals(before.size(), gone.attempts());
    assertEquals(Sha256.of(Files.readAllBytes(file())), gone.bundle());
    assertEquals(1, workspace().log().sessions().size());
    assertEquals(1, all(workspace().log()).size());
    try (OpenBundle bundle =
        OpenBundle.open(file(), BundledWorkspace.tools(temp.resolve("reviews")))) {
      assertEquals(before, all(bundle.log()));
      workspace().importer().take(bundle, attempts -> {}, new Cancellation());
    }
    assertEquals(before.size() + 1, all(workspace().log()).size());
    assertTrue(
        new WorkspaceDoctor(temp.resolve("from"), Facts.CLOCK)
            .examine(false, new Cancellation())
            .isClean());
  }

  @Test
  void whatCameBackMayGoAgain() throws Exception {
    Session leaving = first();
    archive(leaving);
    try (OpenBundle bundle =
        OpenBundle.open(file(), BundledWorkspace.tools(temp.resolve("reviews")))) {
      workspace().importer().take(bundle, attempts -> {}, new Cancellation());
    }
    Files.move(file(), temp.resolve("first.assay"));
    assertEquals(7, archive(leaving).attempts());
    assertEquals(2, workspace().retention().archived().size());
  }

  @Test
  void itsSweepsGoWithItAndComeBackForReading() throws Exception {
    Session leaving = first();
    Swept swept = new Swept(workspace());
    UUID sweep = swept.open(leaving.id()).head().id();
    UUID untouched = swept.untouched(leaving.id(), "Nothing yet").head().id();
    List<Sweep> before = List.of(swept.found(sweep), swept.found(untouched));
    assertEquals(11, archive(leaving).attempts());
    assertEquals(List.of(), workspace().archive().sweeps(leaving.id()));
    try (OpenBundle bundle =
        OpenBundle.open(file(), BundledWorkspace.tools(temp.resolve("reviews")))) {
      workspace().importer().take(bundle, attempts -> {}, new Cancellation());
    }
    for (Sweep one : before) {
      Sweep back = swept.found(one.head().id());
      assertEquals(one.cells(), back.cells());
      assertEquals(one.notes(), back.notes());
      assertTrue(back.arrival() != null && back.part().isEmpty());
    }
    Files.move(file(), temp.resolve("first.assay"));
    assertEquals(11, archive(leaving).attempts(), "again");
  }

  @Test
  void aSessionWhoseSweepGoesOnStaysAndNothingIsWritten() throws Exception {
    Session leaving = first();
    Sweep sweep = new Swept(workspace()).open(leaving.id());
    underWay = sweep.head().id()::equals;
    assertEquals(1, assertThrows(SweepGoesOn.class, () -> archive(leaving)).number());
    underWay = none -> false;
    workspace().sweeps().open(sweep.head().id(), "a batch", List.of());
    assertTrue(assertThrows(SweepGoesOn.class, () -> archive(leaving)).isInBatch());
    assertFalse(Files.exists(file()));
    workspace().sweeps().ended("a batch", "BATCH_STATE_CANCELLED", null);
    assertEquals(11, archive(leaving).attempts());
  }

  @Test
  void aSessionOfWhichNothingWasSentGoesWithItsSweeps() throws Exception {
    Session leaving = workspace().log().createSession("Third");
    new Swept(workspace()).untouched(leaving.id(), "Nothing yet");
    assertEquals(0, archive(leaving).attempts());
    assertEquals(2, workspace().log().sessions().size());
  }

  @Test
  void aSessionInWhichSomethingIsUnderWayStays() throws Exception {
    workspace().begin(workspace().run(first().id(), 1), 1, Case.ofPrompt("under way"));
    int before = all(workspace().log()).size();
    assertThrows(
        IllegalStateException.class, () -> archive(workspace().log().sessions().getFirst()));
    assertEquals(before, all(workspace().log()).size());
  }

  @Test
  void neitherAFileThatIsThereNorACancelCostsASession() throws Exception {
    Cancellation cancelled = new Cancellation();
    cancelled.cancel();
    assertThrows(CancellationException.class, () -> archive(first(), cancelled));
    Files.writeString(file(), "mine");
    assertThrows(FileAlreadyExistsException.class, () -> archive(first()));
    assertEquals("mine", Files.readString(file()));
    assertEquals(8, all(workspace().log()).size());
  }
}
