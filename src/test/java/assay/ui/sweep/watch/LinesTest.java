package assay.ui.sweep.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.run.design.Cell;
import assay.run.design.PlannedCase;
import assay.run.design.Setting;
import assay.run.sweep.CellResult;
import assay.run.sweep.Sweep;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.workbench.Attempts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static List<String> levels(List<String> axes, String... labels) {
    Setting setting =
        new Setting(
            new PlannedCase("mug", Attempts.underWay(1, 1, 1).tested()), Attempts.CONFIGURATION);
    CellResult result =
        new CellResult(
            new Cell(1, setting, List.of(labels)),
            new CellResult.Counts(0, 0, 0, 0, Map.of()),
            0,
            10,
            CellResult.State.QUEUED);
    Sweep.Layout layout = new Sweep.Layout(axes, Sweep.DesignKind.EVERY_COMBINATION, "");
    return new Lines(new Texts(Language.ENGLISH), layout).line(result).place().levels();
  }

  @Test
  void whatAPersonHasNamedIsNoWordOfTheProtocol() {
    assertEquals(List.of("mug", "OFF", "EDIT"), levels(List.of("prompt", "images"), "OFF", "EDIT"));
  }

  @Test
  void levelsOfTheProtocolAreSaidInWords() {
    assertEquals(
        List.of("mug", "Off", "Edit"),
        levels(List.of("HARM_CATEGORY_HARASSMENT", "editing"), "OFF", "EDIT"));
  }
}
