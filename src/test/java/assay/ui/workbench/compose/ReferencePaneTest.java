package assay.ui.workbench.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.exchange.picture.SamplePictures;
import assay.exchange.picture.TiffBlock;
import assay.ui.workbench.Drawn;
import assay.ui.workbench.OpenWorkbench;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Reference images as they come into the window. */
class ReferencePaneTest extends OpenWorkbench {
  @TempDir private Path folder;

  @Start
  void start(Stage window) {
    open(window);
  }

  @AfterEach
  void nothingWentWrong() {
    assertNothingWentWrong();
  }

  @Test
  void showsImagesInTheirOrderAndWhatTheyAre(FxRobot robot) {
    bench.dialogs.images =
        List.of(Drawn.file(folder, "second.png", 2), Drawn.file(folder, "first.png", 1));
    assertEquals(
        bench.words("compose.reference.empty", 14), words(robot, ComposeStyles.BROWSE_BUTTON));
    click(robot, ComposeStyles.BROWSE_BUTTON);
    assertEquals(List.of("second.png", "first.png"), tiles(robot));
    assertEquals(
        bench.words("compose.reference.more", 14), words(robot, ComposeStyles.BROWSE_BUTTON));
    String facts = "3 × 2 · PNG · " + Drawn.png(1).length + " B";
    assertTrue(wordsIn(robot, ComposeStyles.DROP_ZONE).contains(facts), facts);
  }

  @Test
  void browsesForImages(FxRobot robot) {
    bench.dialogs.images = List.of(Drawn.file(folder, "mug.png", 1));
    click(robot, ComposeStyles.BROWSE_BUTTON);
    assertEquals(List.of("mug.png"), tiles(robot));
    ButtonBase remove =
        robot.lookup("." + ComposeStyles.REFERENCE_TILE + " .button").queryAs(ButtonBase.class);
    assertEquals("Remove mug.png", remove.getAccessibleText());
    robot.clickOn(remove);
    assertEquals(List.of(), tiles(robot));
  }

  @Test
  void tellsAPlaceInWordsAndTakesItOutWhenAsked(FxRobot robot) throws IOException {
    byte[] file = SamplePictures.jpegWith(SamplePictures.exifSegment(TiffBlock.ofTelephone()));
    bench.dialogs.images = List.of(Files.write(folder.resolve("phone.jpg"), file));
    click(robot, ComposeStyles.BROWSE_BUTTON);
    assertEquals(
        bench.words("compose.metadata.of", "phone.jpg", "GPS · 2024-05-17 · Acme Phone 9"),
        metadata(robot).getAccessibleText());
    click(robot, ComposeStyles.STRIP_METADATA);
    assertEquals(
        bench.words("compose.metadata.of", "phone.jpg", "Stripped: GPS, EXIF"),
        metadata(robot).getAccessibleText());
    robot.clickOn(metadata(robot));
    assertTrue(robot.lookup("48.858370, 2.294481").tryQuery().isPresent());
    robot.push(KeyCode.ESCAPE);
  }

  private static ButtonBase metadata(FxRobot robot) {
    return robot.lookup("." + ComposeStyles.METADATA_LINE).queryAs(ButtonBase.class);
  }

  @Test
  void pastesAPictureWhereverTheFocusIs(FxRobot robot) {
    prompt(robot, "A mug");
    ClipboardContent content = new ClipboardContent();
    robot.interact(
        () -> {
          content.putImage(new Image(new ByteArrayInputStream(Drawn.png(1))));
          Clipboard.getSystemClipboard().setContent(content);
        });
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertEquals(List.of("pasted image.png"), tiles(robot));
    assertEquals("A mug", promptField(robot).getText());
  }

  @Test
  void pastesFiles(FxRobot robot) {
    prompt(robot, "A mug");
    ClipboardContent content = new ClipboardContent();
    content.putFiles(List.of(Drawn.file(folder, "mug.png", 1).toFile()));
    robot.interact(() -> Clipboard.getSystemClipboard().setContent(content));
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertEquals(List.of("mug.png"), tiles(robot));
  }

  @Test
  void pastesWordsWhereTheyWereGoing(FxRobot robot) {
    ClipboardContent content = new ClipboardContent();
    content.putString("A red mug");
    robot.interact(() -> Clipboard.getSystemClipboard().setContent(content));
    click(robot, ComposeStyles.PROMPT_FIELD);
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertEquals("A red mug", promptField(robot).getText());
    assertEquals(List.of(), tiles(robot));
  }

  private static List<String> tiles(FxRobot robot) {
    return robot
        .lookup("." + ComposeStyles.REFERENCE_TILE + " .strong")
        .queryAllAs(Labeled.class)
        .stream()
        .map(Labeled::getText)
        .toList();
  }

  private static TextInputControl promptField(FxRobot robot) {
    return robot.lookup("#" + ComposeStyles.PROMPT_FIELD).queryTextInputControl();
  }
}
