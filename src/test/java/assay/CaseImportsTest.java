package assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Case;
import assay.exchange.intake.PlanSet;
import assay.run.FakeImageService;
import assay.ui.workbench.FakeBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases of other tools as they come in through a window. */
class CaseImportsTest {
  private static final String CASES =
      "prompt,plugin,colour\nA red apple,,red\nA blue vase,,\nLeft out,harm,\n";

  @TempDir Path temp;
  private final FakeBench bench =
      new FakeBench(new FakeImageService(sending -> new Answer.Cancelled()));
  private int changes;

  private void take(String name, String content) throws Exception {
    Path file = temp.resolve(name);
    Files.writeString(file, content);
    new CaseImports(bench.tools, bench.desk(), () -> changes++).take(file);
    assertEquals(List.of(), bench.failures);
  }

  private List<String> written() throws Exception {
    Path folder = temp.resolve("cases-plans");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String said() {
    return String.join("\n", bench.dialogs.said);
  }

  @Test
  void saysWhatWouldComeAndWhatIsLeftOutBeforeItWrites() throws Exception {
    take("cases.csv", CASES);
    assertEquals(1, bench.questions.confirmations.size());
    var question = bench.questions.confirmations.getFirst();
    assertTrue(question.title().contains("2"), question.title());
    assertTrue(question.message().contains(bench.words("intake.red-team", 1)), question.message());
    assertTrue(question.message().contains("colour (1)"), question.message());
    assertEquals(List.of(), written());
    assertEquals(0, changes);
  }

  @Test
  void writesAPlanForEachCaseIntoAFolderOfItsOwn() throws Exception {
    bench.questions.agrees = true;
    bench.dialogs.place = temp;
    take("cases.csv", CASES);
    assertEquals(List.of("0001.yaml", "0002.yaml", PlanSet.LIST, "images"), written());
    assertTrue(
        said().contains(bench.words("intake.written", 2, temp.resolve("cases-plans"))), said());
    take("cases.csv", CASES);
    assertTrue(Files.isDirectory(temp.resolve("cases-plans-2")), "what is there stays");
  }

  @Test
  void nothingIsWrittenWhenNoFolderIsChosen() throws Exception {
    bench.questions.agrees = true;
    take("cases.csv", CASES);
    assertEquals(List.of(), written());
    assertEquals(List.of(), bench.dialogs.said);
  }

  @Test
  void aCaseThatIsDeclaredToShowAMinorIsLocked() throws Exception {
    bench.questions.agrees = true;
    bench.dialogs.place = temp;
    take("cases.csv", "prompt,minors\nA red apple,no\nA street,yes\n");
    assertEquals(List.of("0001.yaml", PlanSet.LIST, "images"), written());
    assertTrue(bench.desk().submit().lockOf(Case.ofPrompt("A street")).isPresent());
    assertEquals(1, changes);
  }

  @Test
  void declaredRowsAloneAreLockedAndNoFolderIsAskedFor() throws Exception {
    take("cases.csv", "prompt,minors\nA street,not-sure\n");
    assertEquals(List.of(), bench.questions.confirmations);
    assertTrue(bench.desk().submit().lockOf(Case.ofPrompt("A street")).isPresent());
    assertTrue(said().contains(bench.words("intake.written.none", "cases.csv")), said());
  }

  @Test
  void aFileOfRedTeamMaterialAloneIsSaidAndNothingIsAsked() throws Exception {
    take("cases.csv", "prompt,plugin\nLeft out,harm\n");
    assertEquals(List.of(), bench.questions.confirmations);
    assertTrue(said().contains(bench.words("intake.red-team", 1)), said());
  }

  @Test
  void aFileOfNoKnownFormIsRefusedWithASentence() throws Exception {
    take("notes.txt", "\u0000\u0001");
    assertFalse(said().isEmpty());
    assertTrue(said().startsWith("ERROR "), said());
    assertTrue(said().contains("notes.txt"), said());
  }

  @Test
  void aPlaceThatTakesNothingIsSaid() throws Exception {
    bench.questions.agrees = true;
    Path file = Files.writeString(temp.resolve("taken"), "");
    bench.dialogs.place = file;
    take("cases.csv", CASES);
    assertTrue(
        said().contains(bench.words("intake.unwritten", file.resolve("cases-plans"))), said());
  }
}
