package assay.exchange.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.Declaration;
import assay.attempt.Declaration.Minors;
import assay.exchange.intake.Skipped;
import assay.exchange.sweep.SweepDraft.DraftCase;
import assay.run.design.PlannedCase.Expected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case sets that a plan names. */
class CaseSetsTest {
  @TempDir Path folder;
  private PlanFolder files;

  @BeforeEach
  void putPictures() {
    files = new PlanFolder(folder);
  }

  @Test
  void makesACaseOfEachPictureInAFolder() throws IOException {
    SweepDraft draft =
        files.read(
            "minors: no\ncases: [{from: pictures, prompt: At dawn, tags: landscape,"
                + " expected: shown, rightsConfirmed: true}]");
    Declaration declared = new Declaration(Minors.NO, true);
    Path pictures = folder.resolve("pictures").toRealPath();
    assertEquals(
        List.of(
            new DraftCase(
                "mountain-lake",
                "At dawn",
                List.of(pictures.resolve("mountain-lake.png")),
                Set.of("landscape"),
                Expected.SHOWN,
                declared),
            new DraftCase(
                "perfume-bottle",
                "At dawn",
                List.of(pictures.resolve("perfume-bottle.png")),
                Set.of("landscape"),
                Expected.SHOWN,
                declared)),
        draft.cases());
    assertEquals(Map.of(Skipped.IMAGE_UNREADABLE, 1), draft.sets().getFirst().report().skipped());
    assertEquals("folder", draft.sets().getFirst().report().format());
  }

  @Test
  void takesRowsWithWhatTheySayThemselvesBeforeWhatThePlanSays() throws IOException {
    files.write(
        "set.csv",
        """
        id,prompt,image,tags,expected,minors,rights_confirmed
        apple,A red apple,chef-knife.png,"fruit, red",blocked,no,true
        ,A pear,,,,,
        """);
    SweepDraft draft =
        files.read("cases: [{from: set.csv, tags: [mine], expected: shown, minors: not-sure}]");
    DraftCase apple = draft.cases().getFirst();
    assertEquals("apple", apple.label());
    assertEquals(Set.of("mine", "fruit", "red"), apple.tags());
    assertEquals(Expected.BLOCKED, apple.expected());
    assertEquals(new Declaration(Minors.NO, true), apple.declaration());
    assertEquals(1, apple.images().size());
    DraftCase pear = draft.cases().getLast();
    assertEquals("row-2", pear.label());
    assertEquals(Expected.SHOWN, pear.expected());
    assertEquals(new Declaration(Minors.NOT_SURE, false), pear.declaration());
  }

  @Test
  void makesLabelsUniqueAndLeavesThoseThatStandInThePlan() throws IOException {
    files.write(
        "set.jsonl",
        """
        {"id": "apple", "prompt": "One"}
        {"id": "apple", "prompt": "Two"}
        {"id": "a\\nb", "prompt": "Three"}
        """);
    SweepDraft draft =
        files.read("cases: [{from: set.jsonl}, {label: apple, prompt: Mine}, {from: set.jsonl}]");
    assertEquals(
        List.of("apple-2", "apple-3", "a b", "apple", "apple-4", "apple-5", "a b-2"),
        draft.cases().stream().map(DraftCase::label).toList());
    assertEquals("Mine", draft.cases().get(3).prompt());
  }

  @Test
  void skipsRedTeamMaterialAndSaysHowMuch() throws IOException {
    files.write("set.csv", "prompt,attack\nA red apple,\nA pear,some\n");
    SweepDraft draft = files.read("cases: [{from: set.csv}]");
    assertEquals(1, draft.cases().size());
    assertEquals(Map.of(Skipped.RED_TEAM, 1), draft.sets().getFirst().report().skipped());
    Files.move(folder.resolve("pictures"), folder.resolve("harmbench-pictures"));
    assertEquals(
        "exchange.sweep.no-cases",
        files.problems("cases: [{from: harmbench-pictures, prompt: x}]").getFirst().textKey());
  }

  /** They are none of the plan's, and whoever has a workspace locks them. */
  @Test
  void handsOnRowsThatDeclareAMinor() throws IOException {
    files.write("set.csv", "prompt,minors\nA red apple,no\nA pear,yes\n");
    SweepDraft draft = files.read("cases: [{from: set.csv}]");
    assertEquals(List.of("A red apple"), draft.cases().stream().map(DraftCase::prompt).toList());
    assertEquals("A pear", draft.sets().getFirst().declared().getFirst().prompt());
  }

  @Test
  void opensNoPictureOutsideOfTheFolderOfTheSet() throws IOException {
    Files.createDirectories(folder.resolve("inner"));
    files.write("inner/set.csv", "prompt,image\nA red apple,../chef-knife.png\nA pear,\n");
    SweepDraft draft = files.read("cases: [{from: inner/set.csv}]");
    assertEquals(Map.of(Skipped.IMAGE_OUTSIDE, 1), draft.sets().getFirst().report().skipped());
  }

  @Test
  void readsNoMoreCasesThanASweepCanHave() throws IOException {
    String[] rows = new String[6000];
    Arrays.setAll(rows, row -> "A red apple " + row);
    files.write("set.csv", "prompt\n" + String.join("\n", rows));
    assertEquals(
        12_000,
        files.read("cases: [{from: set.csv}, {from: set.csv}, {from: set.csv}]").cases().size());
  }
}
