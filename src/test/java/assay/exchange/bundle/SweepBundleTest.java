package assay.exchange.bundle;

import static assay.exchange.bundle.BundledWorkspace.all;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.exchange.bundle.file.MemberNames;
import assay.run.Cancellation;
import assay.run.StoreFailure;
import assay.run.bundle.Taken;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepListener;
import assay.run.sweep.work.Started;
import assay.run.sweep.work.Sweeps;
import assay.store.Facts;
import assay.store.WorkspaceDoctor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sweeps from a workspace into a bundle, and from there to the screen and into another one. */
class SweepBundleTest extends SweepBench {
  @Test
  void aBundleShowsTheSweepsThatTheWorkspaceShows() throws Exception {
    try (OpenBundle bundle = write()) {
      Sweep here = found(workspace().sweeps(), sweep);
      assertEquals(arrived(here, 4), found(bundle.sweeps(), sweep));
      assertEquals(
          List.of("Nothing yet", "It"),
          bundle.sweeps().ofSession(workspace().session()).stream()
              .map(one -> one.head().name())
              .toList());
      for (Sweep.CellRun run : here.runs()) {
        assertEquals(1, bundle.sweeps().numberOf(run.run().id()).orElseThrow());
      }
      assertEquals(
          results(reading(workspace().log(), workspace(), workspace().sweeps()), sweep),
          results(reading(bundle.log(), workspace(), bundle.sweeps()), sweep));
      assertEquals(2, bundle.manifest().count("sweeps"));
    }
  }

  @Test
  void aFreshWorkspaceThatTakesItHasTheSameSweepsAndGivesTheSameBundle() throws Exception {
    try (OpenBundle bundle = write();
        BundledWorkspace fresh = fresh()) {
      assertEquals(new Taken(4, 0, 0, 0, 0, 2), take(bundle, fresh));
      assertEquals(arrived(found(workspace().sweeps(), sweep), 4), found(fresh.sweeps(), sweep));
      Picked all = Picked.ofSession(fresh.log(), workspace().session());
      try (OpenBundle again = write(fresh, all, PLAIN)) {
        for (SweepIndex.Entry entry : bundle.keptSweeps().all()) {
          assertEquals(lines(workspace(), entry.id()), lines(fresh, entry.id()));
          SweepIndex.Entry same = again.contents().sweeps().find(entry.id()).orElseThrow();
          assertEquals(bundle.keptSweeps().kept(entry), again.keptSweeps().kept(same));
        }
      }
      assertTrue(fresh.blobs().size(swept().picture().sha256()).isPresent(), "not sent yet");
    }
    assertTrue(
        new WorkspaceDoctor(temp.resolve("fresh"), Facts.CLOCK)
            .examine(false, new Cancellation())
            .isClean());
  }

  @Test
  void theSameBundleTwiceIsOneAndWhatWasMadeHereStaysMadeHere() throws Exception {
    try (OpenBundle bundle = write();
        BundledWorkspace fresh = fresh()) {
      take(bundle, fresh);
      Sweep once = found(fresh.sweeps(), sweep);
      assertEquals(new Taken(0, 4, 0, 0, 0, 0), take(bundle, fresh));
      assertEquals(once, found(fresh.sweeps(), sweep));
      assertEquals(new Taken(0, 4, 0, 0, 0, 0), take(bundle, workspace()));
      assertEquals(null, found(workspace().sweeps(), sweep).arrival());
    }
  }

  @Test
  void aSweepGetsTheNextNumberWhereItsOwnIsTaken() throws Exception {
    try (OpenBundle part = part();
        OpenBundle bundle = write();
        BundledWorkspace fresh = fresh()) {
      take(part, fresh);
      new Swept(fresh).untouched(workspace().session(), "Here alone");
      take(bundle, fresh);
      assertEquals(
          List.of("3 Nothing yet", "2 Here alone", "1 It"),
          fresh.sweeps().ofSession(workspace().session()).stream()
              .map(one -> one.head().number() + " " + one.head().name())
              .toList());
    }
  }

  @Test
  void nothingOfASweepThatCameInIsEverSent() throws Exception {
    try (OpenBundle bundle = write();
        BundledWorkspace fresh = fresh()) {
      assertThrows(
          StoreFailure.class, () -> bundle.sweeps().note(sweep, new Sweep.Note(Facts.NOW, null)));
      take(bundle, fresh);
      for (Sweeps sweeps :
          List.of(
              reading(bundle.log(), workspace(), bundle.sweeps()),
              reading(fresh.log(), fresh, fresh.sweeps()))) {
        assertInstanceOf(
            Started.CameIn.class,
            sweeps.resume(sweep, endpoint -> endpoint, new SweepListener() {}));
      }
      assertEquals(4, all(fresh.log()).size());
    }
  }

  @Test
  void aPreviewSaysHowManyGo() {
    BundleWriter writer = workspace().writer();
    assertEquals(2, writer.preview(session(), count -> {}, new Cancellation()).sweeps());
    Picked one = new Picked(session().attempts().subList(0, 1));
    assertEquals(1, writer.preview(one, count -> {}, new Cancellation()).sweeps());
    assertEquals(
        0, writer.preview(new Picked(List.of()), count -> {}, new Cancellation()).sweeps());
  }

  @Test
  void aBundleWithoutSweepsHasNoSuchMember() throws Exception {
    UUID other = workspace().log().createSession("Other").id();
    workspace()
        .complete(
            workspace().begin(workspace().run(other, 1), 1, Case.ofPrompt("Plain")),
            Facts.answer(200, "SAFETY", null, null));
    try (OpenBundle bundle =
        write(workspace(), Picked.ofSession(workspace().log(), other), PLAIN)) {
      assertFalse(bundle.hasSweeps());
      assertEquals(0, bundle.manifest().count("sweeps"));
      assertTrue(
          bundle.manifest().members().stream()
              .noneMatch(member -> member.name().equals(MemberNames.SWEEPS)));
    }
  }
}
