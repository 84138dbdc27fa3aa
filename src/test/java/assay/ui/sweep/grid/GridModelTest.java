package assay.ui.sweep.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import assay.figures.Rate;
import assay.text.Language;
import assay.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridModelTest {
  private final GridModel model = new GridModel();
  private final GridController controller = new GridController(model);

  private static CellLine line(int number, String... levels) {
    return new CellLine(
        new CellLine.Place(number, List.of(levels)),
        new CellLine.Tally(0, 0, 0, 0),
        0,
        10,
        CellLine.Standing.QUEUED);
  }

  /** Two cases, three thresholds, two sizes. */
  private void showThree() {
    List<CellLine> lines = new ArrayList<>();
    for (String tested : List.of("mug", "lamp")) {
      for (String threshold : List.of("Off", "High", "Low+")) {
        for (String size : List.of("1K", "2K")) {
          lines.add(line(lines.size() + 1, tested, threshold, size));
        }
      }
    }
    model.show(List.of("Case", "Dangerous", "Size"), lines);
  }

  private List<String> rowLabels() {
    return model.rowsProperty().get().stream().map(GridRow::label).toList();
  }

  private int numberAt(int row, String column) {
    return Objects.requireNonNull(model.rowsProperty().get().get(row).at(column)).line().number();
  }

  @Test
  void theTwoThatVaryMostAreRowsAndColumnsAndTheCaseIsCut() {
    showThree();
    assertEquals(List.of("Off", "High", "Low+"), rowLabels());
    assertEquals(4, numberAt(1, "2K"));
    GridAxis cases = model.facetAxes().getFirst();
    assertEquals("Case", cases.name());
    controller.onFacet(cases, "lamp");
    assertEquals(10, numberAt(1, "2K"));
  }

  @Test
  void rowsAndColumnsChangePlaces() {
    showThree();
    controller.onRows(Objects.requireNonNull(model.columnAxisProperty().get()));
    assertEquals(List.of("1K", "2K"), rowLabels());
    assertEquals(4, numberAt(1, "High"));
    controller.onColumns(model.axesProperty().get().getFirst());
    assertEquals(7, numberAt(0, "lamp"), "the first threshold of the lamp");
  }

  @Test
  void oneAxisStandsBesideTheCases() {
    model.show(List.of("Case", "Size"), List.of(line(1, "mug", "1K"), line(2, "mug", "2K")));
    assertEquals(List.of("mug"), rowLabels());
    assertEquals(2, numberAt(0, "2K"));
    assertNull(model.rowsProperty().get().getFirst().at("4K"));
  }

  /** Two cases, two prompts, three images, two models, two endpoints. */
  private void showDeclared() {
    List<CellLine> lines = new ArrayList<>();
    for (String tested : List.of("mug", "lamp")) {
      for (String prompt : List.of("A", "B")) {
        for (String image : List.of("1", "2", "3")) {
          for (String where : List.of("pro/here", "pro/there", "flash/here", "flash/there")) {
            String[] both = where.split("/", -1);
            lines.add(line(lines.size() + 1, tested, prompt, image, both[0], both[1]));
          }
        }
      }
    }
    model.show(List.of("Case", "Prompt", "Images", "Model", "Endpoint"), lines);
  }

  @Test
  void whatIsDeclaredBeforeARunIsCutLikeAnythingElse() {
    showDeclared();
    assertEquals(List.of("1", "2", "3"), rowLabels(), "what varies most");
    assertEquals(
        List.of("Case", "Model", "Endpoint"),
        model.facetAxes().stream().map(GridAxis::name).toList());
    assertEquals(1, numberAt(0, "A"));
    model.facetAxes().forEach(axis -> controller.onFacet(axis, axis.levels().getLast()));
    assertEquals(48, numberAt(2, "B"), "the last of all");
    controller.onRows(model.axesProperty().get().get(4));
    controller.onColumns(model.axesProperty().get().getFirst());
    assertEquals(List.of("here", "there"), rowLabels());
    assertEquals(
        List.of("Prompt", "Images", "Model"),
        model.facetAxes().stream().map(GridAxis::name).toList());
    assertEquals(3, numberAt(0, "mug"), "flash is still chosen, the first prompt and image");
  }

  @Test
  void nothingVariesAndThereIsStillARowForEachCase() {
    model.show(List.of("Case"), List.of(line(1, "mug"), line(2, "lamp")));
    assertEquals(List.of("mug", "lamp"), rowLabels());
    assertEquals(2, numberAt(1, ""));
  }

  @Test
  void aCellChangesInItsPlaceAndStaysSelected() {
    showThree();
    CellEntry entry = model.rowsProperty().get().getFirst().at("1K");
    assertNotNull(entry);
    controller.onSelect(entry);
    CellLine.Place place = entry.line().place();
    model.update(
        List.of(
            new CellLine(
                place, new CellLine.Tally(1, 2, 0, 0), 3, 10, CellLine.Standing.UNDER_WAY)));
    assertEquals(new Rate(2, 3), entry.line().blocked());
    assertSame(entry, model.selectedProperty().get());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0, 0, QUEUED, queued, ''",
    "5, 0, 0, 0, 10, UNDER_WAY, 0 / 5, 5 of 10 · not settled",
    "1, 2, 1, 1, 10, CAPPED, 3 / 4, capped · not settled",
    "0, 0, 0, 2, 10, LOCKED, Errors: 2, locked",
    "30, 0, 0, 0, 30, DONE, 0 / 30, never blocks"
  })
  void saysInWordsHowACellStands(
      int shown,
      int bySetting,
      int other,
      int errors,
      int wanted,
      CellLine.Standing standing,
      String count,
      String state) {
    CellWords words = new CellWords(new Texts(Language.ENGLISH));
    CellLine.Tally tally = new CellLine.Tally(shown, bySetting, other, errors);
    int complete = shown + bySetting + other + errors;
    CellLine line =
        new CellLine(new CellLine.Place(1, List.of("mug")), tally, complete, wanted, standing);
    assertEquals(count, words.count(line));
    assertEquals(state, words.state(line));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, heat-none",
    "0, 5, heat-never",
    "1, 5, heat-low",
    "3, 5, heat-middle",
    "5, 5, heat-high"
  })
  void theColourRepeatsTheRate(int hits, int total, String style) {
    assertEquals(style, Heat.of(new Rate(hits, total)).styleClass());
  }
}
