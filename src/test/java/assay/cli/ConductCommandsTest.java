package assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Declaration;
import assay.attempt.Declaration.Minors;
import assay.run.AttemptLog.AuditEntry;
import assay.run.FakeImageService;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The questions, the audit log and the user's flag on the command line. */
@Timeout(30)
class ConductCommandsTest {
  private static final String LOCKED = Terminal.TEXTS.of("conduct.locked");

  @TempDir Path folder;

  private final FakeOpening opening = new FakeOpening();
  private final Terminal terminal = new Terminal(opening);

  ConductCommandsTest() {
    opening.keyIsThere = true;
  }

  private int runReal(String... more) {
    List<String> line =
        new ArrayList<>(List.of("run", "--prompt", "A red mug", "--endpoint", "gemini-api"));
    line.addAll(List.of(more));
    return terminal.run(line.toArray(String[]::new));
  }

  private void assertAsked(String... keys) {
    List<String> said = List.of(keys).stream().map(key -> Terminal.TEXTS.of(key)).toList();
    assertEquals(said, terminal.err().lines().toList());
    assertEquals(List.of(), opening.service.sent());
    assertEquals(List.of(), opening.log.all());
    assertEquals(1, opening.log.audit().size());
    assertEquals("refused", opening.log.audit().getFirst().event());
  }

  @Test
  void asksWhetherAMinorIsShown() {
    assertEquals(2, runReal());
    assertAsked("conduct.unanswered.minors", "cli.run.ask.minors");
  }

  @Test
  void asksWhetherThePicturesMayBeUsed() throws IOException {
    assertEquals(2, runReal("--minors", "no", "--image", picture().toString()));
    assertAsked("conduct.unanswered.rights", "cli.run.ask.rights");
    assertEquals(
        0, runReal("--minors", "NO", "--rights-confirmed", "--image", picture().toString()));
    assertEquals(Declaration.HARMLESS, opening.log.all().getFirst().tested().declaration());
  }

  @Test
  void asksForThePurposeBelowTheStandard() {
    assertEquals(2, runReal("--minors", "no", "--preset", "all-none"));
    assertTrue(terminal.err().contains("--purpose TEXT"), terminal.err());
    assertTrue(terminal.err().contains("Dangerous"), terminal.err());
    assertEquals(
        0,
        runReal("--minors", "no", "--preset", "all-none", "--purpose", " A gauge\nof the filter "));
    AuditEntry entry = opening.log.audit().getLast();
    assertEquals("below-standard", entry.event());
    assertTrue(entry.detail().endsWith("; A gauge of the filter"), entry.detail());
    assertEquals(0, runReal("--minors", "no", "--preset", "all-high"));
  }

  @Test
  void namesTheFieldThatWouldNotBeTaken() {
    assertEquals(2, runReal("--minors", "no", "--threshold", "JAILBREAK=BLOCK_ONLY_HIGH"));
    assertTrue(terminal.err().contains("safetySettings[].category"), terminal.err());
    assertTrue(terminal.err().contains("HARM_CATEGORY_JAILBREAK"), terminal.err());
    assertEquals(List.of(), opening.service.sent());
  }

  @Test
  void aDryRunRefusesWhatARunRefuses() {
    assertEquals(2, runReal("--minors", "no", "--threshold", "JAILBREAK=BLOCK_ONLY_HIGH"));
    String said = terminal.err();
    assertEquals(
        2, runReal("--minors", "no", "--threshold", "JAILBREAK=BLOCK_ONLY_HIGH", "--dry-run"));
    assertEquals(said + said, terminal.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "not-sure"})
  void locksWhatIsSaidToShowAMinorEvenAtTheSimulator(String answer) {
    assertEquals(1, terminal.run("run", "--prompt", "A red mug", "--minors", answer));
    assertEquals(List.of(LOCKED), terminal.err().lines().toList());
    assertEquals(1, runReal("--minors", "no"));
    assertEquals(List.of(LOCKED, LOCKED), terminal.err().lines().toList());
    assertEquals(List.of(), opening.service.sent());
    assertEquals(
        List.of("declared-minor", "refused", "refused"),
        opening.log.audit().stream().map(AuditEntry::event).toList());
  }

  @Test
  void theSimulatorAsksNothing() throws IOException {
    assertEquals(
        0,
        terminal.run(
            "run", "--prompt", "x", "--image", picture().toString(), "--preset", "all-off"));
    assertEquals(List.of(), opening.log.audit());
  }

  @Test
  void takesTheAnswersFromAPlan() throws IOException {
    picture();
    Path plan =
        Files.writeString(
            folder.resolve("plan.yaml"),
            """
            prompt: A red mug
            images: mug.png
            endpoint: gemini-api
            minors: no
            rightsConfirmed: true
            thresholds:
              HARASSMENT: OFF
            purpose: A gauge of the filter
            """);
    assertEquals(0, terminal.run("run", plan.toString()), terminal.err());
    assertEquals(Minors.NO, opening.log.all().getFirst().tested().declaration().minors());
    assertEquals("below-standard", opening.log.audit().getFirst().event());
    assertEquals(1, terminal.run("run", plan.toString(), "--minors", "yes"), "Options win");
    assertEquals(1, opening.service.sent().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"maybe", "NOT_STATED", "''"})
  void takesNoOtherAnswer(String answer) {
    assertEquals(2, runReal("--minors", answer));
    assertTrue(terminal.err().contains("no, yes, not-sure"), terminal.err());
    assertEquals(List.of(), opening.log.audit(), "It was not understood, so nothing was asked");
  }

  @Test
  void takesNoPurposeThatIsTooLong() {
    assertEquals(2, runReal("--minors", "no", "--purpose", "x".repeat(501)));
    assertTrue(terminal.err().contains("1 to 500 characters"), terminal.err());
  }

  @Test
  void whatIsRefusedMakesNoSession() {
    assertEquals(2, runReal("--session", "New"));
    assertEquals(1, opening.log.sessions().size());
    assertEquals(0, runReal("--session", "New", "--minors", "no"));
    assertEquals(2, opening.log.sessions().size());
    assertEquals("New", opening.log.sessions().getFirst().name());
  }

  @Test
  void flagsTheCaseOfAnAttemptAndWithholdsItsPicturesEverywhere() throws IOException {
    String image = picture().toString();
    assertEquals(0, terminal.run("run", "--prompt", "A mug", "--image", image));
    assertEquals(0, terminal.run("run", "--prompt", "A cup", "--image", image));
    assertEquals(0, terminal.run("run", "--prompt", "A bowl"));
    Attempt second = opening.log.all().get(1);
    Terminal flagging = new Terminal(opening);
    assertEquals(0, flagging.run("flag", second.id().toString(), "--note", "Not harmless"));
    assertEquals(Terminal.TEXTS.of("cli.flag.done"), flagging.out().strip());
    Terminal listing = new Terminal(opening);
    assertEquals(0, listing.run("list", "--json"));
    List<JsonNode> attempts = listing.json();
    assertEquals(List.of(true, true, false), attempts.stream().map(this::isWithheld).toList());
    assertEquals(1, terminal.run("run", "--prompt", "A plate", "--image", image));
    assertTrue(terminal.err().contains(LOCKED), terminal.err());
  }

  private boolean isWithheld(JsonNode attempt) {
    boolean locked = attempt.get("locked").asBoolean();
    attempt
        .get("referenceImages")
        .forEach(i -> assertEquals(locked, i.get("withheld").asBoolean()));
    attempt
        .get("outcome")
        .get("images")
        .forEach(i -> assertEquals(locked, i.get("withheld").asBoolean()));
    return locked;
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-id", "00000000-0000-0000-0000-000000000009", ""})
  void refusesToFlagWhatIsNotThere(String id) {
    assertEquals(2, terminal.run("flag", id));
    assertEquals(Terminal.TEXTS.of("cli.flag.unknown"), terminal.err().strip());
    assertEquals(List.of(), opening.log.audit());
  }

  @Test
  void showsAnEmptyAuditLog() {
    assertEquals(0, terminal.run("audit"));
    assertEquals(Terminal.TEXTS.of("cli.audit.empty"), terminal.out().strip());
    assertEquals(List.of("usual READ"), opening.opened);
  }

  @Test
  void showsTheAuditLogInWordsWithTheNewestLast() {
    assertEquals(2, runReal());
    assertEquals(1, runReal("--minors", "yes"));
    assertEquals(0, terminal.run("audit", "--limit", "2"));
    List<String> lines = terminal.lines();
    assertEquals(Terminal.TEXTS.of("cli.list.more", 2), lines.getFirst());
    assertEquals(5, lines.size(), lines.toString());
    assertTrue(lines.get(3).contains("Minor declared"), lines.get(3));
    assertTrue(lines.get(3).contains("2026-11-22"), lines.get(3));
    assertTrue(lines.getLast().contains("Refused"), lines.getLast());
    assertFalse(terminal.out().contains("mug"), "It holds no prompt");
  }

  @Test
  void showsTheAuditLogAsJson() {
    UUID attempt = UUID.randomUUID();
    opening.log.note(
        new AuditEntry(
            java.time.Instant.parse("2026-11-22T10:00:00Z"), "hard-stop", attempt, "FIXED_POLICY"));
    assertEquals(2, runReal());
    assertEquals(0, terminal.run("audit", "--json"));
    List<JsonNode> entries = terminal.json();
    assertEquals(2, entries.size());
    assertEquals(
        "{\"at\":\"2026-11-22T10:00:00Z\",\"event\":\"hard_stop\",\"attempt\":\""
            + attempt
            + "\",\"detail\":\"fixed_policy\"}",
        entries.getFirst().toString());
    assertTrue(entries.getLast().get("attempt").isNull());
  }

  @Test
  void saysAndSetsTheStandardOfASession() {
    assertEquals(0, terminal.run("standard"));
    assertEquals(0, terminal.run("standard", "block_low_and_above", "--session", "First"));
    assertEquals(0, terminal.run("standard"));
    assertEquals(
        List.of(
            Terminal.TEXTS.of("cli.standard.is", "First", "BLOCK_ONLY_HIGH"),
            Terminal.TEXTS.of("cli.standard.is", "First", "BLOCK_LOW_AND_ABOVE"),
            Terminal.TEXTS.of("cli.standard.is", "First", "BLOCK_LOW_AND_ABOVE")),
        terminal.lines());
    assertEquals(List.of("usual READ", "usual WRITE", "usual READ"), opening.opened);
    assertEquals("standard-changed", opening.log.audit().getFirst().event());
    assertEquals(2, runReal("--minors", "no", "--preset", "all-high"));
  }

  @Test
  void setsNoStandardThatIsNoneNorThatOfNoSession() {
    assertEquals(2, terminal.run("standard", "NOT_SENT"));
    assertEquals(2, terminal.run("standard", "OFF", "--session", "Gone"));
    assertEquals(List.of(), opening.log.audit());
    assertEquals(2, terminal.err().lines().count(), terminal.err());
  }

  @Test
  void takesNoLimitBelowOne() {
    assertEquals(2, terminal.run("audit", "--limit", "0"));
    assertEquals("0 is not a value for --limit.", terminal.err().strip());
  }

  @Test
  void locksTheCaseAfterAHardStopAndRefusesItWithOneSentence() {
    opening.service = FakeImageService.answering(Answers.blocked("PROHIBITED_CONTENT"));
    String[] line = {"run", "--prompt", "x", "--repeats", "3", "--at-once", "1"};
    assertEquals(1, terminal.run(line));
    assertEquals(1, opening.service.sent().size());
    assertEquals(
        List.of(Terminal.TEXTS.of("cli.run.ended.LOCKED"), LOCKED),
        terminal.err().lines().toList(),
        "The repeats that are left are refused by the same sentence");
    Terminal again = new Terminal(opening);
    assertEquals(1, again.run("run", "--prompt", " X!", "--preset", "all-off"));
    assertEquals(LOCKED, again.err().strip());
    assertEquals(1, opening.service.sent().size());
  }

  private Path picture() throws IOException {
    Path file = folder.resolve("mug.png");
    BufferedImage picture = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    assertTrue(ImageIO.write(picture, "png", file.toFile()));
    return file;
  }
}
