package assay.ui.workbench.compose;

import assay.attempt.Case;
import assay.attempt.ReferenceImage;
import assay.conduct.CaseKeys;
import assay.conduct.Lock;
import assay.exchange.ReferenceFiles;
import assay.exchange.SampleCase;
import assay.run.Desk;
import assay.ui.ScreenTools;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The commands about reference images. On the screen's thread; what blocks goes beside it. */
final class ReferenceController {
  private final Desk desk;
  private final ScreenTools tools;
  private final ComposeModel model;
  private final ReferenceFiles asTheyAre;
  private final Stripping stripping;

  ReferenceController(Desk desk, ScreenTools tools, ComposeModel model) {
    this.desk = desk;
    this.tools = tools;
    this.model = model;
    this.asTheyAre = new ReferenceFiles(desk.blobs());
    this.stripping = new Stripping(desk.blobs(), tools, model);
  }

  /** The commands about the images' metadata. */
  Stripping stripping() {
    return stripping;
  }

  /** Loads pictures from files, in their order. */
  void onAddFiles(List<Path> files) {
    if (!files.isEmpty()) {
      List<Path> rest = files.subList(1, files.size());
      take(() -> asTheyAre.take(files.getFirst()), () -> onAddFiles(rest));
    }
  }

  /** Asks for files and loads them. */
  void onBrowse() {
    onAddFiles(tools.files().openImages());
  }

  /** Loads a picture that was pasted; it is written as a PNG beside the screen's thread. */
  void onPaste(Supplier<byte[]> png) {
    String name = tools.texts().of("compose.reference.pasted") + ".png";
    take(() -> asTheyAre.take(name, png.get()), () -> {});
  }

  void onRemove(ReferenceImage image) {
    model.images().remove(image);
  }

  /** Says whether the pictures may be used. */
  void onRights(boolean may) {
    model.allow(may);
  }

  /** Reads a sample case. */
  void onSample(SampleCase sample, Consumer<Case> taken) {
    tools
        .background()
        .run(
            () -> sample.take(asTheyAre),
            tested -> {
              taken.accept(tested);
              stripping.settle();
            });
  }

  /** Pictures that a lock holds leave the screen. */
  void onLocksChanged() {
    List<ReferenceImage> shown = List.copyOf(model.images());
    if (!shown.isEmpty()) {
      tools
          .background()
          .run(() -> shown.stream().filter(this::isLocked).toList(), model.images()::removeAll);
    }
  }

  /** The pictures that a lock holds leave the screen at once. */
  void takeAway(Lock lock) {
    model.images().removeIf(image -> lock.holds(CaseKeys.of(image)));
  }

  /** A picture is shown as the choice about its metadata calls for, and kept as it came, too. */
  private void take(Supplier<ReferenceFiles.Result> work, Runnable then) {
    boolean strip = model.strippingProperty().get();
    tools
        .background()
        .run(
            () -> taken(stripping.as(work.get(), strip), strip),
            taken -> {
              taken.run();
              then.run();
            });
  }

  /** What follows on the screen from what was taken. A locked picture is not shown again. */
  private Runnable taken(ReferenceFiles.Result result, boolean stripped) {
    return switch (result) {
      case ReferenceFiles.Result.Taken taken ->
          isLocked(taken.image())
              ? () -> tools.notices().warning(tools.texts().of("conduct.locked"))
              : () -> add(taken, stripped);
      case ReferenceFiles.Result.Refused refused ->
          () -> tools.notices().error(refused.words(tools.texts()));
    };
  }

  private boolean isLocked(ReferenceImage image) {
    return desk.submit().lockOf(new Case("", List.of(image))).isPresent();
  }

  /** The choice may have become another one while the picture was read. */
  private void add(ReferenceFiles.Result.Taken taken, boolean stripped) {
    model.metadata().put(taken.image().original(), taken.metadata());
    show(taken.image());
    if (stripped != model.strippingProperty().get()) {
      stripping.settle();
    }
  }

  private void show(ReferenceImage image) {
    boolean there = model.images().stream().anyMatch(i -> i.sha256().equals(image.sha256()));
    if (there) {
      tools.notices().info(tools.texts().of("compose.reference.twice", image.name()));
    } else if (model.images().size() >= ReferenceImage.MOST_PER_PROMPT) {
      tools.notices().error(tools.texts().of("compose.problem.too-many-images"));
    } else {
      model.images().add(image);
    }
  }
}
