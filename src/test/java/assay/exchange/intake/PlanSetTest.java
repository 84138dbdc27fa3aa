package assay.exchange.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.attempt.BlockMethod;
import assay.attempt.Case;
import assay.attempt.Declaration.Minors;
import assay.attempt.HarmCategory;
import assay.exchange.Plan;
import assay.exchange.PlanFile;
import assay.exchange.intake.Intake.Judged;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The plans that come of cases are plans that {@code assay run} takes. */
class PlanSetTest extends IntakeBench {
  private static Plan plan(Path file) {
    return assertInstanceOf(PlanFile.Result.Read.class, PlanFile.read(file)).plan();
  }

  private List<String> inFolder(String name) throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve(name))) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aPlanHoldsTheCaseAndItsImages() throws Exception {
    Path picture = picture("a.png");
    Path cases =
        file(
            "c.csv",
            "prompt,image,id,minors,rights_confirmed\n"
                + APPLE
                + ",a.png,Über / Äpfel: 1!,no,true\nA pear,,,,\n");
    Judged judged = read(cases);
    List<String> names = PlanSet.write(folder.resolve("to"), judged.cases());
    assertEquals(List.of("0001-ber-pfel-1.yaml", "0002.yaml"), names);
    Plan first = plan(folder.resolve("to").resolve(names.getFirst()));
    assertEquals(APPLE, first.prompt());
    assertArrayEquals(Files.readAllBytes(picture), Files.readAllBytes(first.images().getFirst()));
    assertEquals(Minors.NO, first.course().stated().minors());
    assertEquals(true, first.course().stated().rightsConfirmed());
    Plan second = plan(folder.resolve("to/0002.yaml"));
    assertEquals("A pear", second.prompt());
    assertEquals(null, second.course().stated().minors());
  }

  @Test
  void theListCanBeImportedAgainWithoutAnyLoss() throws Exception {
    picture("a.png");
    Path file = file("c.csv", "prompt,image,id,tags,intent,expected\nA,a.png,x,p|q,i,e\nB,,,,,\n");
    Judged first = read(file);
    PlanSet.write(folder.resolve("to"), first.cases());
    Judged again = read(folder.resolve("to").resolve(PlanSet.LIST));
    assertEquals(Map.of(), again.report().notTaken());
    assertEquals(Map.of(), again.report().skipped());
    assertEquals(first.cases().getFirst().notes(), again.cases().getFirst().notes());
    assertEquals(
        first.cases().getFirst().tested().images().getFirst().sha256(),
        again.cases().getFirst().tested().images().getFirst().sha256());
  }

  @Test
  void theSettingsOfARequestStandInThePlan() throws Exception {
    Map<String, Object> body = Written.body(APPLE, List.of());
    body.put(
        "safetySettings",
        List.of(Map.of("category", "HARM_CATEGORY_HARASSMENT", "threshold", "OFF")));
    Path file = file("c", Written.har(List.of(Written.entry(body)), "A browser"));
    PlanSet.write(folder.resolve("to"), read(file).cases());
    Plan plan = plan(folder.resolve("to/0001.yaml"));
    assertEquals("gemini-3-pro-image", plan.target().model());
    assertEquals(1, plan.thresholds().size());
  }

  @Test
  void theMethodsAndTheFormOfThePictureStandInThePlan() throws Exception {
    Map<String, Object> body = Written.body(APPLE, List.of());
    body.put(
        "safetySettings",
        List.of(
            Map.of(
                "category", "HARM_CATEGORY_HARASSMENT", "threshold", "OFF", "method", "SEVERITY")));
    Map<String, Object> options = Map.of("mimeType", "image/jpeg", "compressionQuality", 80);
    body.put("generationConfig", Map.of("imageConfig", Map.of("imageOutputOptions", options)));
    Judged judged = read(file("c", Written.har(List.of(Written.entry(body)), "A browser")));
    assertEquals(Map.of(), judged.report().notTaken());
    PlanSet.write(folder.resolve("to"), judged.cases());
    Plan plan = plan(folder.resolve("to/0001.yaml"));
    assertEquals(
        Map.of(HarmCategory.HARASSMENT, Optional.of(BlockMethod.SEVERITY)),
        plan.filters().methods());
    assertEquals("image/jpeg", plan.output().cloud().outputMimeType());
    assertEquals(80, plan.output().cloud().compressionQuality());
  }

  @Test
  void nothingThatIsThereIsReplacedAndNothingIsLeftBehind() throws Exception {
    List<ImportedCase> cases = read(file("c.csv", "prompt\nA pear\n")).cases();
    Files.createDirectory(folder.resolve("full"));
    file("full/mine.txt", "mine");
    file("plain", "mine");
    for (String name : List.of("full", "plain")) {
      assertThrows(
          FileAlreadyExistsException.class, () -> PlanSet.write(folder.resolve(name), cases));
    }
    Files.createDirectory(folder.resolve("empty"));
    PlanSet.write(folder.resolve("empty"), cases);
    assertEquals(List.of("0001.yaml", "cases.jsonl", "images"), inFolder("empty"));
    assertEquals(List.of("mine.txt"), inFolder("full"));
    assertEquals(List.of("c.csv", "empty", "full", "plain"), inFolder("."));
  }

  @Test
  void anImageThatHasChangedSinceItWasJudgedIsNotTaken() throws Exception {
    picture("a.png");
    List<ImportedCase> cases = read(file("c.csv", "prompt,image\nA pear,a.png\n")).cases();
    file("a.png", "another");
    assertThrows(IOException.class, () -> PlanSet.write(folder.resolve("to"), cases));
    assertFalse(Files.exists(folder.resolve("to")));
    assertEquals(List.of("a.png", "c.csv"), inFolder("."));
  }

  /** Whatever characters a prompt has. */
  @Property(tries = 100)
  void aPromptComesOutOfThePlanAsItWentIn(@ForAll String prompt) throws IOException {
    Path temp = Files.createTempDirectory("plans");
    try {
      String whole = "A " + prompt;
      ImportedCase one =
          new ImportedCase(1, Case.ofPrompt(whole), List.of(), Notes.NONE, Settings.NONE);
      Path file = Files.writeString(temp.resolve("p.yaml"), PlanText.of(one, List.of()));
      assertEquals(whole, plan(file).prompt());
      Files.delete(file);
    } finally {
      Files.delete(temp);
    }
  }

  @Example
  void halfACharacterAndWhatNobodySeesComeThroughToo() throws IOException {
    for (String odd : List.of("\ud83d", "\u0000", "\u0085\u2028\ufeff\ufffe\uffff", "\u007f\t")) {
      aPromptComesOutOfThePlanAsItWentIn(odd);
    }
  }
}
