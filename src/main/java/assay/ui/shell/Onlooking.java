package assay.ui.shell;

import assay.run.Onlooker;
import assay.run.Onlooker.Owner;
import assay.text.Texts;
import assay.ui.ScreenTools;
import assay.ui.ShellController;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * Looks on while another program writes: asks once a second whether it has written and whether it
 * has ended. On the screen's thread; asking goes beside it.
 */
final class Onlooking {
  private static final Duration EVERY = Duration.seconds(1);

  private final Onlooker onlooker;
  private final ScreenTools tools;
  private final ShellController controller;
  private final Banner banner;
  private final Timeline clock = new Timeline(new KeyFrame(EVERY, event -> ask()));
  private boolean asking;

  /**
   * @param onOpen opens the workspace for writing
   */
  Onlooking(Onlooker onlooker, ScreenTools tools, ShellController controller, Runnable onOpen) {
    this.onlooker = onlooker;
    this.tools = tools;
    this.controller = controller;
    this.banner = new Banner(tools.texts(), onOpen);
    clock.setCycleCount(Animation.INDEFINITE);
  }

  /** What says so. */
  Node banner() {
    return banner;
  }

  /** Closes what would write and begins to ask. */
  void start() {
    tools.workspace().close(tools.texts().of("shell.looking.closed"));
    banner.show(words(onlooker.owner()), false);
    clock.play();
    ask();
  }

  void stop() {
    clock.stop();
  }

  private void ask() {
    if (!asking) {
      asking = true;
      tools.background().run(this::look, this::show, this::notSeen);
    }
  }

  private Seen look() {
    boolean free = onlooker.isFree();
    return new Seen(onlooker.hasChanged(), free, onlooker.owner());
  }

  private void show(Seen seen) {
    asking = false;
    if (seen.changed()) {
      controller.onWrittenElsewhere();
    }
    String sentence = seen.free() ? tools.texts().of("shell.looking.free") : words(seen.owner());
    banner.show(sentence, seen.free());
  }

  /** A workspace that cannot be reached for a while is looked at again; the screens say so. */
  private void notSeen(Throwable failure) {
    asking = false;
    System.getLogger(Onlooking.class.getName())
        .log(System.Logger.Level.DEBUG, "Nothing was seen", failure);
  }

  private String words(Owner owner) {
    Texts texts = tools.texts();
    if (owner.process() == 0) {
      return texts.of("shell.looking.unknown");
    }
    List<String> words = new ArrayList<>(List.of(String.valueOf(owner.process())));
    if (!owner.isHere()) {
      words.add(owner.host());
    }
    String key = owner.isHere() ? "shell.looking.here" : "shell.looking.there";
    Instant since = owner.since();
    if (since != null) {
      words.add(time(since));
      key += ".since";
    }
    return texts.of(key, words.toArray());
  }

  private String time(Instant since) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
        .withLocale(tools.texts().language().locale())
        .withZone(ZoneId.systemDefault())
        .format(since);
  }

  private record Seen(boolean changed, boolean free, Owner owner) {}
}
