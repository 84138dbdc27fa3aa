package assay.ui.workbench.inspector;

import assay.attempt.Attempt;
import assay.attempt.ImageType;
import assay.attempt.Outcome;
import assay.attempt.Review;
import assay.exchange.CurlCommand;
import assay.exchange.PictureFiles;
import assay.run.Desk;
import assay.ui.FileDialogs.FileType;
import assay.ui.Questions;
import assay.ui.ScreenTools;
import assay.ui.workbench.inspector.InspectorModel.Detail;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The commands of the inspector. On the screen's thread; reading goes beside it. */
final class InspectorController {
  private final Desk desk;
  private final ScreenTools tools;
  private final InspectorModel model;
  private @Nullable Review onItsWay;
  private int readings;

  InspectorController(Desk desk, ScreenTools tools, InspectorModel model) {
    this.desk = desk;
    this.tools = tools;
    this.model = model;
  }

  /** Takes an attempt in hand and reads it. */
  void onShow(@Nullable Attempt attempt) {
    keepNote(attempt);
    model.take(attempt);
    int mine = ++readings;
    if (attempt != null) {
      tools.background().run(() -> read(attempt), read -> show(mine, read));
    }
  }

  /**
   * A note belongs to a verdict that is given; a row that is clicked goes before the focus does. A
   * verdict that is on its way is the one that counts.
   */
  private void keepNote(@Nullable Attempt next) {
    Attempt inHand = model.attemptProperty().get();
    if (inHand == null || (next != null && model.holds(next))) {
      return;
    }
    Review given =
        onItsWay != null && onItsWay.attempt().equals(inHand.id())
            ? onItsWay
            : model.reviewProperty().get();
    String note = model.note().strip();
    if (given != null && !given.note().equals(note)) {
      onVerdict(given.verdict(), note);
    }
  }

  /** What is stored may have changed, such as by a lock: the attempt in hand is read again. */
  void onChanged() {
    Attempt attempt = model.attemptProperty().get();
    if (attempt != null) {
      onShow(attempt);
    }
  }

  /** Gives a verdict on the attempt in hand. */
  void onVerdict(Review.Verdict verdict, String note) {
    Attempt attempt = model.attemptProperty().get();
    if (attempt == null) {
      return;
    }
    String author = tools.workspace().reviewerProperty().get();
    Review review = new Review(attempt.id(), verdict, note.strip(), desk.clock().instant(), author);
    onItsWay = review;
    tools
        .background()
        .run(
            () -> {
              desk.log().review(review);
              return review;
            },
            given -> {
              arrived(review);
              model.kept(given);
              if (model.holds(attempt)) {
                model.review(given);
              }
              tools.workspace().reviewed();
            },
            failure -> {
              arrived(review);
              tools.background().fail(failure);
            });
  }

  private void arrived(Review review) {
    if (review.equals(onItsWay)) {
      onItsWay = null;
    }
  }

  /**
   * Locks the case of the attempt in hand, as a person's own flag, after it was asked. The note of
   * the verdict goes along.
   */
  void onFlag() {
    Attempt attempt = model.attemptProperty().get();
    if (attempt == null || !tools.questions().confirm(flagQuestion())) {
      return;
    }
    String note = model.note();
    tools
        .background()
        .run(
            () -> desk.submit().flag(attempt.tested(), attempt.id(), note),
            lock -> {
              tools.notices().warning(tools.texts().of("inspector.flag.done"));
              tools.workspace().touch();
            });
  }

  private Questions.Confirmation flagQuestion() {
    return new Questions.Confirmation(
        tools.texts().of("inspector.flag.title"),
        tools.texts().of("inspector.flag.message"),
        tools.texts().of("inspector.flag.yes"),
        true);
  }

  /** Asks where, and writes the picture there. */
  void onSave(Outcome.AnswerImage image) {
    Attempt attempt = model.attemptProperty().get();
    String extension = ImageType.ofMimeType(image.mimeType()).orElse(ImageType.PNG).extension();
    FileType type = new FileType(tools.texts().of("inspector.image.type"), List.of(extension));
    tools
        .files()
        .saveAs("assay-" + image.sha256().abbreviated() + "." + extension, type)
        .ifPresent(
            file ->
                tools
                    .background()
                    .run(
                        () -> save(attempt, image, file),
                        problem -> saved(String.valueOf(file.getFileName()), problem)));
  }

  /** A lock that came while the question was open keeps the picture here. */
  private Optional<String> save(@Nullable Attempt attempt, Outcome.AnswerImage image, Path file) {
    return attempt != null && isLocked(attempt)
        ? Optional.of(tools.texts().of("inspector.image.locked"))
        : PictureFiles.save(desk.blobs(), image.sha256(), file);
  }

  private boolean isLocked(Attempt attempt) {
    return desk.submit().lockOf(attempt.tested()).isPresent();
  }

  /** Says that something was copied. */
  void onCopied() {
    tools.notices().info(tools.texts().of("inspector.copied"));
  }

  /** The request in hand as a command, with the key as a variable; empty until it is read. */
  Optional<String> curl() {
    Attempt attempt = model.attemptProperty().get();
    Detail detail = model.detailProperty().get();
    return attempt == null || detail == null || detail.withheld()
        ? Optional.empty()
        : Optional.of(
            CurlCommand.of(
                attempt.configuration().endpoint(),
                detail.raw().url(),
                detail.raw().requestBody(),
                attempt.tested().images()));
  }

  private Optional<Read> read(Attempt attempt) {
    boolean withheld = isLocked(attempt);
    return desk.log()
        .raw(attempt.id())
        .map(raw -> new Read(new Detail(raw, withheld), desk.log().reviewsOf(attempt.id())));
  }

  /** Only the newest reading is shown; one that began earlier may come later. */
  private void show(int reading, Optional<Read> read) {
    if (reading == readings && read.isPresent()) {
      model.detailProperty().set(read.get().detail());
      model.reviews(read.get().reviews(), tools.workspace().reviewerProperty().get());
    }
  }

  private void saved(String name, Optional<String> problem) {
    if (problem.isEmpty()) {
      tools.notices().info(tools.texts().of("inspector.image.saved", name));
    } else {
      tools.notices().error(tools.texts().of("inspector.image.not-saved", name, problem.get()));
    }
  }

  private record Read(Detail detail, List<Review> reviews) {}
}
