package assay.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * P5, P5c and P6 in the running window: from the key that chooses a session, or changes a search,
 * until the rows are painted. A frame of 60 a second is waited for, so one takes 17 to 33 ms at
 * least.
 */
final class WindowTimes {
  private static final int ATTEMPTS = 100_000;
  private static final int WARM = 10;
  private static final int ROUNDS = 9;
  private static final long GIVE_UP_NANOS = 1_000_000_000;
  private static final String[] TYPED = {"teapot", "lighthouse rain", "copper violin", "study 93"};

  private final RunningWindow window;
  private final Path database;

  private WindowTimes(RunningWindow window, Path database) {
    this.window = window;
    this.database = database;
  }

  /** Runs it. */
  public static void main(String[] words) throws Exception {
    try (Scratch scratch = Scratch.make()) {
      Path workspace = Seed.given(words, scratch.path().resolve("workspace"), ATTEMPTS);
      WindowTimes times =
          new WindowTimes(RunningWindow.open(workspace), workspace.resolve("assay.db"));
      times.sessions();
      times.searches();
      Runtime.getRuntime().halt(0);
    }
  }

  private void sessions() throws Exception {
    List<Double> many = new ArrayList<>();
    List<Double> pictures = new ArrayList<>();
    long before = 0;
    long after = 0;
    for (int round = 0; round < WARM + ROUNDS; round++) {
      choose(Seed.EMPTY);
      dropCache();
      many.add(choose(Seed.MANY));
      choose(Seed.EMPTY);
      before = used();
      pictures.add(choose(Seed.PICTURES));
      after = used();
    }
    print("P5   100,000 attempts, cold file cache", many.subList(WARM, many.size()));
    print("P5c  200 attempts with pictures", pictures.subList(WARM, pictures.size()));
    System.out.println(
        String.format(Locale.ROOT, "P5c  heap growth %.1f MB", (after - before) / 1e6));
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** By the menu of sessions, as a person does it; the time is that from the last key on. */
  private double choose(String name) throws Exception {
    window.painted(
        () -> window.get("session-button", ButtonBase.class).fire(),
        () -> window.find("session-list").filter(Node::isVisible).isPresent());
    boolean isEmpty = name.equals(Seed.EMPTY);
    boolean drawn = name.equals(Seed.PICTURES);
    return window.painted(
        () -> {
          ListView<?> list = window.get("session-list", ListView.class);
          int index = 0;
          while (!list.getItems().get(index).toString().contains(name)) {
            index++;
          }
          list.getSelectionModel().select(index);
          Event.fireEvent(list, pressed(KeyCode.ENTER));
        },
        () -> isEmpty ? window.rows() == 0 : window.rows() > 50 && (!drawn || allDrawn()));
  }

  private static KeyEvent pressed(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }

  /** Six of ten attempts gave a picture; whether so many of the rows in sight show it. */
  private boolean allDrawn() {
    List<Node> rows =
        window.list().lookupAll(".row-picture").stream().filter(WindowTimes::isShown).toList();
    long drawn = rows.stream().filter(row -> picture(row).getImage() != null).count();
    return drawn > 3 && drawn >= rows.size() / 2;
  }

  private static boolean isShown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static ImageView picture(Node frame) {
    return (ImageView) frame.lookup("ImageView");
  }

  private void searches() throws Exception {
    choose(Seed.MANY);
    List<Double> times = new ArrayList<>();
    for (String words : TYPED) {
      for (int end = 1; end <= words.length(); end++) {
        double took = type(words.substring(0, end));
        if (took > 0) {
          times.add(took);
        }
      }
      type("");
    }
    Collections.sort(times);
    System.out.println(
        String.format(
            Locale.ROOT,
            "P6   search, key to painted: median %.0f ms, p95 %.0f ms, longest %.0f ms, %d keys",
            Turns.middle(times),
            times.get((int) Math.ceil(0.95 * times.size()) - 1),
            times.getLast(),
            times.size()));
  }

  /** How long until other rows are painted; 0 if the same rows are found, so that none are. */
  private double type(String words) throws Exception {
    long start = System.nanoTime();
    boolean[] changed = new boolean[1];
    ListChangeListener<Object> listener = change -> changed[0] = true;
    RunningWindow.on(
        () -> {
          window.list().getItems().addListener(listener);
          return true;
        });
    double took =
        window.painted(
            () -> window.get("search-field", TextInputControl.class).setText(words),
            () -> changed[0] || System.nanoTime() - start > GIVE_UP_NANOS);
    RunningWindow.on(
        () -> {
          window.list().getItems().removeListener(listener);
          return true;
        });
    return changed[0] ? took : 0;
  }

  /** Lets go of what the system keeps of the file, where it has such a word. */
  private void dropCache() throws IOException, InterruptedException {
    new ProcessBuilder("dd", "if=" + database, "iflag=nocache", "count=0", "status=none")
        .start()
        .waitFor();
  }

  private static void print(String what, List<Double> times) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-44s median %.0f ms, longest %.0f ms",
            what,
            Turns.middle(times),
            Collections.max(times)));
  }
}
