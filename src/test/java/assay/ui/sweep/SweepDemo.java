package assay.ui.sweep;

import assay.attempt.Answer;
import assay.attempt.Answers;
import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Declaration;
import assay.attempt.HarmCategory;
import assay.attempt.ImageType;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.attempt.Threshold;
import assay.exchange.SampleCase;
import assay.exchange.SampleCases;
import assay.run.Desk;
import assay.run.FakeImageService;
import assay.run.Settings;
import assay.run.sweep.work.Sweeps;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.FakePorts;
import assay.ui.FxThread;
import assay.ui.Layout;
import assay.ui.WindowProgram;
import assay.ui.shell.Shell;
import assay.ui.shell.endpoints.EndpointPorts;
import assay.ui.sweep.cases.CaseRow;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.FakeBench;
import assay.ui.workbench.WorkbenchScreen;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Opens the screen of sweeps over fakes, to look at it by eye. {@code -Ddemo.scene=} is {@code
 * empty}, {@code planned}, {@code axes}, {@code extended}, {@code running}, {@code paused}, {@code
 * finished}, {@code budget}, {@code single} or {@code table}; {@code -Ddemo.dark=true}, {@code
 * -Ddemo.width=}, {@code -Ddemo.height=}, {@code -Ddemo.language=de}; {@code -Ddemo.shot=} writes a
 * picture of it there and ends.
 */
final class SweepDemo {
  private static final String SCENE = System.getProperty("demo.scene", "planned");
  private static final AtomicInteger ANSWERED = new AtomicInteger();
  private static final AtomicInteger HANGING = new AtomicInteger();
  private static final CountDownLatch PAUSED = new CountDownLatch(1);

  private SweepDemo() {}

  public static void main(String[] arguments) {
    WindowProgram.run(SweepDemo::open);
  }

  private static void open(Stage stage) {
    FakeBench bench = new FakeBench(new FakeImageService(SweepDemo::answer));
    Desk fake = bench.desk();
    Desk desk =
        new Desk(
            fake.log(),
            fake.blobs(),
            fake.submit(),
            bench.keys,
            fake.simulation(),
            Clock.systemUTC());
    fill(bench);
    Sweeps sweeps = FakeSweeps.over(bench, desk, Clock.systemUTC());
    String theme = Boolean.getBoolean("demo.dark") ? "dark" : "light";
    Layout layout =
        new Layout(
            0.0,
            0.0,
            Integer.getInteger("demo.width", 1280),
            Integer.getInteger("demo.height", 800),
            false,
            Layout.FIRST.dividers());
    Texts texts = new Texts(Language.of(System.getProperty("demo.language", "en"), Locale.ENGLISH));
    Shell shell =
        new Shell(
            new Shell.Ports(
                desk.log(),
                EndpointPorts.of(desk),
                new FakePorts.MemoryKeep<>(Settings.FIRST.withTheme(theme)),
                new FakePorts.MemoryKeep<>(layout),
                Path.of("target")),
            texts,
            Executors.newVirtualThreadPerTaskExecutor());
    WindowProgram.onUncaught(shell::fail);
    shell.show(
        stage,
        List.of(
            WorkbenchScreen.build(shell.tools(), desk, FakeBench.COSTS, new FxThread()),
            SweepScreen.build(shell.tools(), desk, sweeps, FakeBench.COSTS, new FxThread())));
    press(stage.getScene(), "navigation-sweep");
    after(600, () -> plan(stage.getScene()));
    after(1500, () -> start(stage.getScene()));
    after(2500, () -> waitFor(stage));
  }

  /** Until all came that comes. */
  private static void waitFor(Stage stage) {
    boolean goesOn = SCENE.equals("running") || SCENE.equals("paused");
    Labeled state = find(stage.getScene(), "sweep-state");
    boolean still = SCENE.equals("empty") || SCENE.equals("planned") || SCENE.equals("axes");
    boolean there =
        still || (goesOn ? HANGING.get() >= 4 : state.getText().matches(".*(done|budget).*"));
    if (there) {
      then(stage.getScene());
      after(6500, () -> DemoShot.take(stage));
    } else {
      after(500, () -> waitFor(stage));
    }
  }

  /** The sample cases with their pictures, each sent once before. */
  private static void fill(FakeBench bench) {
    int run = 1;
    for (SampleCase sample : SampleCases.all()) {
      try (InputStream in = sample.picture()) {
        byte[] png = in.readAllBytes();
        Sha256 hash = bench.blobs.put(png);
        ReferenceImage image =
            new ReferenceImage(sample.pictureName(), hash, ImageType.PNG, png.length, null);
        Case tested = new Case(sample.prompt(), List.of(image), Declaration.HARMLESS);
        Attempt attempt = Attempts.of(Attempts.underWay(run++, 1, 1), tested);
        Attempts.stored(bench.log, Attempts.complete(attempt, Attempts.SHOWN));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void plan(Scene scene) {
    if (SCENE.equals("empty")) {
      return;
    }
    ListView<CaseRow> cases = find(scene, "sweep-cases");
    cases.getItems().stream().limit(3).forEach(row -> row.chosenProperty().set(true));
    press(scene, "sweep-level-harassment-block-medium-and-above");
    press(scene, "sweep-level-harassment-not-sent");
    press(scene, "sweep-level-sexually-explicit-block-medium-and-above");
    press(scene, "sweep-level-sexually-explicit-block-only-high");
    press(scene, "sweep-level-sexually-explicit-not-sent");
    for (Threshold threshold : Threshold.values()) {
      press(scene, "sweep-level-dangerous-content-" + kebab(threshold.name()));
    }
    press(scene, "sweep-level-dangerous-content-not-sent");
    Spinner<Integer> repeats = find(scene, "sweep-repeats");
    repeats.getValueFactory().setValue(SCENE.equals("budget") ? 20 : 10);
    TextField dollars = find(scene, "sweep-dollars");
    dollars.setText(SCENE.equals("budget") ? "10" : "60.00");
    if (SCENE.equals("single")) {
      press(scene, "sweep-design-one-at-a-time");
    }
  }

  private static void start(Scene scene) {
    if (SCENE.equals("axes")) {
      axes(scene);
    } else if (!SCENE.equals("empty") && !SCENE.equals("planned")) {
      press(scene, "sweep-start");
    }
  }

  /** One that is there, and one that is being made. */
  private static void axes(Scene scene) {
    MenuButton add = find(scene, "sweep-axis-add");
    add.getItems().get(1).fire();
    TextInputControl plain = find(scene, "sweep-axis-label-1");
    plain.setText("plain");
    TextInputControl soft = find(scene, "sweep-axis-label-2");
    soft.setText("soft light");
    TextInputControl words = find(scene, "sweep-axis-words-2");
    words.setText("Soft light from the left, plain background.");
    CheckBox confirmed = find(scene, "sweep-axis-confirmed");
    confirmed.setSelected(true);
    press(scene, "sweep-axis-done");
    add.getItems().get(0).fire();
  }

  private static void then(Scene scene) {
    if (SCENE.equals("paused")) {
      press(scene, "sweep-pause");
      after(800, PAUSED::countDown);
    }
    if (SCENE.equals("table")) {
      press(scene, "sweep-as-table");
    }
    if (SCENE.equals("extended")) {
      press(scene, "sweep-extend");
    }
    if (SCENE.equals("finished")) {
      TableView<?> grid = find(scene, "sweep-grid");
      select(grid);
    }
  }

  private static <T> void select(TableView<T> grid) {
    grid.getSelectionModel().clearAndSelect(3, grid.getColumns().get(1));
    grid.fireEvent(
        new javafx.scene.input.KeyEvent(
            javafx.scene.input.KeyEvent.KEY_PRESSED,
            "",
            "",
            javafx.scene.input.KeyCode.ENTER,
            false,
            false,
            false,
            false));
  }

  /** Stricter thresholds block more often; some is blocked by another filter, whatever is set. */
  private static Answer answer(FakeImageService.Sent sent) {
    int number = ANSWERED.incrementAndGet();
    boolean goesOn = SCENE.equals("running") || SCENE.equals("paused");
    if (goesOn && number > 186) {
      sent.progress().received(number % 2 == 0 ? 0 : 2_400_000);
      HANGING.incrementAndGet();
      return SCENE.equals("paused") ? afterPause() : FakeImageService.waitForCancel(sent);
    }
    int strict =
        sent.configuration()
            .thresholds()
            .of(HarmCategory.DANGEROUS_CONTENT)
            .map(Enum::ordinal)
            .orElse(0);
    int draw = Math.floorMod((number * 7919L) ^ sent.prepared().hashCode(), 100);
    if (draw < strict * 22) {
      return draw % 7 == 0
          ? Answers.ok(Answers.candidates(Answers.candidate("IMAGE_SAFETY", null)))
          : Attempts.BLOCKED;
    }
    return draw > 97 ? Attempts.BUSY : Attempts.SHOWN;
  }

  private static Answer afterPause() {
    try {
      PAUSED.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return Attempts.SHOWN;
  }

  private static String kebab(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the id says which it is
  private static <T> T find(Scene scene, String id) {
    return (T) scene.lookup("#" + id);
  }

  private static void press(Scene scene, String id) {
    ButtonBase button = find(scene, id);
    if (button instanceof ToggleButton toggle && !toggle.isSelected()) {
      toggle.setSelected(true);
    }
    button.fireEvent(new javafx.event.ActionEvent());
  }

  private static void after(int millis, Runnable action) {
    PauseTransition pause = new PauseTransition(Duration.millis(millis));
    pause.setOnFinished(event -> action.run());
    pause.play();
  }
}
