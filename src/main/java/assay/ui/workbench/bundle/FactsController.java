package assay.ui.workbench.bundle;

import assay.exchange.bundle.OpenBundle;
import assay.exchange.bundle.ReviewFile;
import assay.exchange.bundle.file.SealState;
import assay.run.Cancellation;
import assay.ui.FileDialogs.FileType;
import assay.ui.ScreenTools;
import assay.ui.workbench.bundle.FactsModel.Look;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/**
 * Looks at every image of the open bundle, beside the screen's thread, and sends reviews back. On
 * the screen's thread.
 */
final class FactsController {
  private static final int LONGEST_NAME = 80;

  private final OpenBundle bundle;
  private final ScreenTools tools;
  private final FactsModel model;
  private final Executor screen;
  private final Cancellation closing = new Cancellation();

  FactsController(OpenBundle bundle, ScreenTools tools, FactsModel model, Executor screen) {
    this.bundle = bundle;
    this.tools = tools;
    this.model = model;
    this.screen = screen;
  }

  /** Begins to look at the images. */
  void onStart() {
    show(bundle.seal());
    countReviews();
    long all = Math.max(1, bundle.imageBytes());
    tools
        .background()
        .run(
            () -> check(all),
            seal -> {
              model.checkingProperty().set(false);
              show(seal);
            });
  }

  private SealState check(long all) {
    try {
      return bundle.check(
          read ->
              screen.execute(() -> model.fractionProperty().set(Math.min(1, (double) read / all))),
          closing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops looking. */
  void onClose() {
    closing.cancel();
  }

  private void show(SealState seal) {
    model.lookProperty().set(look(seal));
    model.sealProperty().set(words(seal));
  }

  private static Look look(SealState seal) {
    if (!seal.isWhole()) {
      return Look.BROKEN;
    }
    if (!seal.complete()) {
      return Look.CHECKING;
    }
    return seal.isSigned() ? Look.SIGNED : Look.UNSIGNED;
  }

  private String words(SealState seal) {
    return switch (look(seal)) {
      case CHECKING -> tools.texts().of("bundle.seal.checking");
      case UNSIGNED -> tools.texts().of("bundle.seal.unsigned");
      case SIGNED -> tools.texts().of("bundle.seal.signed", String.valueOf(seal.signer()));
      case BROKEN ->
          tools.texts().of("bundle.seal.broken", seal.broken().size(), seal.broken().getFirst());
    };
  }

  /** Verdicts are given under another name from now on. */
  void onReviewer(String name) {
    String plain = name.strip();
    String known = plain.isEmpty() ? tools.texts().of("bundle.reviewer.unnamed") : plain;
    tools
        .workspace()
        .reviewerProperty()
        .set(known.substring(0, Math.min(LONGEST_NAME, known.length())));
  }

  /** A verdict may have been given. */
  void countReviews() {
    model.reviewsProperty().set(bundle.reviews().reviews().size());
  }

  /** Asks where, and writes the reviews that were given here. */
  void onSaveReviews() {
    countReviews();
    String name = bundle.path().getFileName() + "." + ReviewFile.EXTENSION;
    FileType type =
        new FileType(tools.texts().of("bundle.reviews.type"), java.util.List.of("jsonl"));
    tools.files().saveAs(name, type).ifPresent(this::save);
  }

  private void save(Path file) {
    tools
        .background()
        .run(
            () -> write(file),
            written ->
                tools
                    .notices()
                    .info(
                        tools
                            .texts()
                            .of("bundle.reviews.saved", String.valueOf(file.getFileName()))),
            failure -> {
              if (failure instanceof UncheckedIOException) {
                tools
                    .notices()
                    .error(tools.texts().of("export.failed", String.valueOf(file.getFileName())));
              } else {
                tools.background().fail(failure);
              }
            });
  }

  private boolean write(Path file) {
    try {
      Files.writeString(file, bundle.reviews().text());
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
