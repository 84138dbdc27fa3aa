package assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code assay import} of cases. */
@Timeout(30)
class ImportCasesTest {
  private static final String PEAR = "prompt,colour\nA pear,green\n";

  @TempDir Path folder;

  private final FakeOpening opening = new FakeOpening();
  private final Terminal terminal = new Terminal(opening);

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String to() {
    return folder.resolve("to").toString();
  }

  @Test
  void aPreviewSaysWhatWouldComeOfItAndWritesNothing() throws IOException {
    assertEquals(0, terminal.run("import", file("c.csv", PEAR)));
    assertEquals(
        """
        c.csv (csv): rows read: 1 · cases: 1 · duplicates: 0
        Red-team material left out: 0
        Not taken over (rows): colour (1)
        Nothing was written. --to FOLDER writes a plan for each case.
        """,
        terminal.out());
    assertEquals("", terminal.err());
  }

  @Test
  void aPlanThatIsWrittenCanBeSent() throws IOException {
    assertEquals(0, terminal.run("import", file("c.csv", PEAR), "--to", to(), "--json"));
    assertEquals("0001.yaml", terminal.json().getFirst().get("plans").get(0).asString());
    assertEquals(0, terminal.run("run", folder.resolve("to/0001.yaml").toString()));
    assertEquals("A pear", opening.log.all().getFirst().tested().prompt());
  }

  @Test
  void aFolderThatIsThereIsNotTouched() throws IOException {
    Files.createDirectory(folder.resolve("to"));
    file("to/mine", "mine");
    assertEquals(2, terminal.run("import", file("c.csv", PEAR), "--to", to()));
    assertTrue(terminal.err().contains("is there already"), terminal.err());
  }

  @Test
  void whereNoCaseComesOfItTheCodeSaysSoAndNothingIsWritten() throws IOException {
    assertEquals(1, terminal.run("import", file("redteam.csv", PEAR), "--to", to()));
    assertTrue(terminal.out().contains("told by the name of the file: 1"), terminal.out());
    assertFalse(Files.exists(folder.resolve("to")));
  }

  @Test
  void aRefusalIsOneSentence() throws IOException {
    assertEquals(1, terminal.run("import", file("c.csv", "name\nA pear\n"), "--to", to()));
    assertEquals(1, terminal.err().lines().count());
    assertTrue(terminal.err().contains("c.csv"), terminal.err());
    assertEquals(1, terminal.run("import", folder.resolve("gone.csv").toString()));
    assertFalse(Files.exists(folder.resolve("to")));
  }

  @Test
  void whatDeclaresAMinorLocksTheCaseWhenThePlansAreWritten() throws IOException {
    String file = file("c.csv", "prompt,minors\nA pear,not-sure\nA plum,\n");
    terminal.run("import", file);
    assertEquals(0, opening.log.audit().size(), "a preview writes nothing");
    assertEquals(0, terminal.run("import", file, "--to", to()));
    assertEquals(1, opening.log.audit().size());
    assertEquals(1, terminal.run("run", "--prompt", "a PEAR!", "--endpoint", "simulator"));
    assertEquals(1, terminal.run("import", file("d.csv", PEAR)), "it is locked from now on");
    assertTrue(terminal.out().contains("because the case is locked: 1"), terminal.out());
  }

  @Test
  void theOptionsForCasesAreRefusedForABundle() throws IOException {
    assertEquals(2, terminal.run("import", file("b.assay", "PK"), "--to", to()));
    assertTrue(terminal.err().contains("--to"), terminal.err());
  }
}
