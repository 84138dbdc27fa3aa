package assay.exchange.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.attempt.ReferenceImage;
import assay.exchange.Problem;
import assay.exchange.ReferenceFiles;
import assay.exchange.sweep.SweepDraft.ImageFiles;
import assay.exchange.sweep.SweepDraft.Known;
import assay.exchange.sweep.SweepDraft.Pictures;
import assay.exchange.sweep.SweepPlanPreparation.Result;
import assay.exchange.sweep.SweepPlanPreparation.Usual;
import assay.run.EndpointProfile;
import assay.run.MemoryBlobs;
import assay.run.design.Axis;
import assay.run.design.Axis.OfPrompt.Variant;
import assay.run.sweep.SweepPlan;
import assay.text.Language;
import assay.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prompts and images that vary, from the file to the cells and back. */
class SweepPlanVariantsTest {
  private static final String VARY =
      """
      design: every-combination
      minors: no
      rightsConfirmed: true
      cases: [{label: one, prompt: An object, images: [chef-knife.png]}]
      vary:
        - prompts:
            - {label: plain, prompt: The same object}
            - label: dawn
              prompt: |-
                The same object.
                At dawn.
          confirmedTrue: true
        - images:
            - {label: knife, files: chef-knife.png}
            - {label: two, files: [pictures/mountain-lake.png, chef-knife.png]}
            - {label: none, files: []}
      """;

  @TempDir Path folder;
  private PlanFolder files;
  private final MemoryBlobs blobs = new MemoryBlobs();
  private final List<String> taken = new ArrayList<>();

  @BeforeEach
  void putPictures() {
    files = new PlanFolder(folder);
  }

  private Result prepare(SweepDraft draft) {
    return new SweepPlanPreparation(
            this::take, name -> Optional.of(EndpointProfile.SIMULATOR), new Usual("any", false))
        .prepare(draft);
  }

  private ReferenceFiles.Result take(Path file, boolean strip) {
    taken.add(file.getFileName() + (strip ? " stripped" : ""));
    return new ReferenceFiles(blobs, strip).take(file);
  }

  private SweepPlan plan(SweepDraft draft) {
    Result result = prepare(draft);
    return assertInstanceOf(Result.Ready.class, result, result::toString).plan();
  }

  @Test
  void isReadAsItStandsThere() throws IOException {
    Path knife = folder.resolve("chef-knife.png");
    assertEquals(
        List.of(
            new Known(
                new Axis.OfPrompt(
                    List.of(
                        new Variant("plain", "The same object"),
                        new Variant("dawn", "The same object.\nAt dawn.")))),
            new ImageFiles(
                List.of(
                    new Pictures("knife", List.of(knife)),
                    new Pictures(
                        "two", List.of(folder.resolve("pictures/mountain-lake.png"), knife)),
                    new Pictures("none", List.of())))),
        files.read(VARY).factors().axes());
  }

  @Test
  void takesTheFilesLikeTheCasesOwnAndEachOnce() throws IOException {
    SweepPlan plan = plan(files.read(VARY + "stripMetadata: true\n"));
    assertEquals(List.of("chef-knife.png stripped", "mountain-lake.png stripped"), taken);
    List<Case> tested =
        plan.cells().stream().map(cell -> cell.setting().planned().tested()).toList();
    assertEquals(6, tested.size());
    assertEquals(List.of("plain", "two"), plan.cells().get(1).levels());
    assertEquals(
        List.of("mountain-lake.png", "chef-knife.png"),
        tested.get(1).images().stream().map(ReferenceImage::name).toList());
    assertEquals("The same object.\nAt dawn.", tested.getLast().prompt());
    assertEquals(List.of(), tested.getLast().images());
    assertTrue(tested.stream().allMatch(one -> one.declaration().rightsConfirmed()));
  }

  @Test
  void tellsAFileThatIsNoPicture() throws IOException {
    SweepDraft draft = files.read(VARY.replace("files: []", "files: [nothing.txt]"));
    List<Problem> problems = assertInstanceOf(Result.Refused.class, prepare(draft)).problems();
    assertEquals(
        List.of(folder.resolve("nothing.txt").toString()),
        problems.stream().map(Problem::where).toList());
  }

  @Test
  void tellsMoreImagesThanOnePromptMayHave() throws IOException {
    String many = VARY.replace("files: []", "files: [" + "chef-knife.png, ".repeat(15) + "]");
    Problem problem = files.problems(many).getFirst();
    assertEquals("vary[2].images[3].files[15]", problem.where());
    assertEquals("exchange.plan.too-many-images", problem.textKey());
  }

  @Test
  void isWrittenWithItsPicturesAndReadAsWhatItWas() throws IOException {
    SweepPlan plan = plan(files.read(VARY));
    Path saved = Files.createDirectory(folder.resolve("saved")).resolve("plan.yaml");
    SweepPlanFolder.write(plan, saved, blobs, new Texts(Language.ENGLISH));
    try (Stream<Path> pictures = Files.list(folder.resolve("saved/plan-pictures"))) {
      assertEquals(2, pictures.count());
    }
    SweepDraft again =
        assertInstanceOf(SweepPlanFile.Result.Read.class, SweepPlanFile.read(saved)).draft();
    assertEquals(hashes(plan), hashes(plan(again)));
  }

  /** The files have other names there. */
  private static List<String> hashes(SweepPlan plan) {
    return plan.cells().stream()
        .map(cell -> cell.levels() + said(cell.setting().planned().tested()))
        .toList();
  }

  private static String said(Case tested) {
    return tested.prompt() + tested.images().stream().map(ReferenceImage::sha256).toList();
  }
}
