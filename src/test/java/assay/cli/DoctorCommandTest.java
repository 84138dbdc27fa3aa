package assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.run.Doctor.Counts;
import assay.run.Doctor.Report;
import assay.run.Finding;
import assay.run.Finding.Kind;
import assay.run.StoreFailure;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** {@code assay doctor} on the command line. */
class DoctorCommandTest {
  private static final Counts COUNTS = new Counts(2, 12, 3, 4_000_000, 9_000_000_000L);

  private final FakeOpening opening = new FakeOpening();
  private final Terminal terminal = new Terminal(opening);

  private void found(Finding... findings) {
    opening.report = new Report(COUNTS, List.of(findings), true);
  }

  @Test
  void saysThatAWorkspaceIsWholeAndWhatWasLookedAt() {
    assertEquals(0, terminal.run("doctor", "--workspace", "here"));
    assertEquals(List.of("here EXAMINE"), opening.opened);
    assertEquals(
        Terminal.TEXTS.of("cli.doctor.looked", 2, 12, 3, 4, 9000), terminal.lines().get(0));
    assertEquals(Terminal.TEXTS.of("cli.doctor.clean"), terminal.lines().get(1));
  }

  @Test
  void endsWithOneWhereSomethingIsWrong() {
    found(new Finding(Kind.BLOB_DAMAGED, "blobs/ab/abc", "SHA-256 0"));
    assertEquals(1, terminal.run("doctor"));
    assertEquals(
        Terminal.TEXTS.of("cli.doctor.found.BLOB_DAMAGED", "blobs/ab/abc", "SHA-256 0"),
        terminal.lines().getFirst());
  }

  @Test
  void endsWithNoughtWhereItWasPutRight() {
    found(
        new Finding(Kind.BLOB_DAMAGED, "blobs/ab/abc", "").movedTo("aside/abc"),
        new Finding(Kind.WORD_INDEX, "assay.db", "").mended());
    assertEquals(0, terminal.run("doctor", "--repair"));
    assertEquals(List.of("usual REPAIR"), opening.opened);
    assertTrue(terminal.out().contains(Terminal.TEXTS.of("cli.doctor.moved", "aside/abc")));
    assertTrue(terminal.out().contains(Terminal.TEXTS.of("cli.doctor.mended")));
  }

  @Test
  void saysTheSameInJson() {
    found(new Finding(Kind.BLOB_DAMAGED, "blobs/ab/abc", "").movedTo("aside/abc"));
    assertEquals(0, terminal.run("doctor", "--json"));
    List<JsonNode> lines = terminal.json();
    assertEquals("BLOB_DAMAGED", lines.get(0).get("finding").asString());
    assertEquals("aside/abc", lines.get(0).get("aside").asString());
    assertFalse(lines.get(0).get("problem").asBoolean());
    assertTrue(lines.get(1).get("clean").asBoolean());
    assertEquals(12, lines.get(1).get("attempts").asInt());
  }

  @Test
  void oneThatWasBrokenOffIsNotClean() {
    opening.report = new Report(COUNTS, List.of(), false);
    assertEquals(1, terminal.run("doctor"));
  }

  @Test
  void saysWhyItCannotBeExamined() {
    opening.failure = new StoreFailure(StoreFailure.Kind.IN_USE, "held", null);
    assertEquals(1, terminal.run("doctor", "--repair"));
    assertEquals(Terminal.TEXTS.of("store.failure.IN_USE"), terminal.err().strip());
  }

  @Test
  void wrongUseEndsWithTwo() {
    assertEquals(2, terminal.run("doctor", "--delete"));
    assertEquals(List.of(), opening.opened);
  }

  @Test
  void knowsTheVersionLikeEveryCommand() {
    assertEquals(0, terminal.run("doctor", "--version"));
    assertTrue(terminal.out().startsWith("assay "), terminal.out());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyFindingHasASentence(Kind kind) {
    String key = "cli.doctor.found." + kind;
    assertTrue(
        Stream.of(assay.text.Language.values())
            .allMatch(language -> new assay.text.Texts(language).has(key)));
  }
}
