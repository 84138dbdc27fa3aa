package assay.ui.workbench.bundle;

import assay.attempt.Attempt;
import assay.attempt.Session;
import assay.exchange.bundle.BundleDesk;
import assay.exchange.bundle.BundlePreview;
import assay.exchange.bundle.Picked;
import assay.exchange.export.ExportFormat;
import assay.exchange.export.ExportFormats;
import assay.run.AttemptLog.Query;
import assay.run.Cancellation;
import assay.ui.FileDialogs.FileType;
import assay.ui.Questions;
import assay.ui.ScreenTools;
import assay.ui.workbench.bundle.ExportModel.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts what would go into a bundle, and writes it. On the screen's thread; the work goes beside
 * it.
 */
final class ExportController {
  private final ExportWork work;
  private final ScreenTools tools;
  private final ExportModel model;
  private final Choice choice;
  private final Executor screen;
  private Cancellation underWay = new Cancellation();
  private @Nullable Picked picked;
  private long bytes;

  /**
   * What the timeline shows.
   *
   * @param query what it finds in the session in hand; null if none is in hand
   * @param selected the attempt in hand; null for none
   */
  record Choice(Supplier<@Nullable Query> query, Supplier<@Nullable Attempt> selected) {}

  ExportController(
      BundleDesk bundles, ScreenTools tools, ExportModel model, Choice choice, Executor screen) {
    this.work = new ExportWork(bundles);
    this.tools = tools;
    this.model = model;
    this.choice = choice;
    this.screen = screen;
  }

  /** Comes into sight, with what may be picked now. */
  void onStart() {
    Query query = choice.query().get();
    if (query == null) {
      return;
    }
    List<Scope> scopes = new ArrayList<>(List.of(Scope.SESSION));
    if (query.group() != null || !query.search().isBlank()) {
      scopes.add(Scope.FILTER);
    }
    if (choice.selected().get() != null) {
      scopes.add(Scope.RUN);
      scopes.add(Scope.ATTEMPT);
    }
    model.scopes().setAll(scopes);
    model.scopeProperty().set(scopes.contains(Scope.FILTER) ? Scope.FILTER : Scope.SESSION);
    model.openProperty().set(true);
    tools.background().run(work::signer, model.signerProperty()::set);
    onCount();
  }

  /** Takes another scope. */
  void onScope(Scope scope) {
    model.scopeProperty().set(scope);
    onCount();
  }

  /** Counts what is chosen. */
  void onCount() {
    Query query = choice.query().get();
    if (query == null) {
      return;
    }
    Cancellation mine = begin("export.counting");
    Scope scope = model.scopeProperty().get();
    Attempt selected = choice.selected().get();
    tools
        .background()
        .run(
            () -> {
              Picked all = work.pick(scope, query, selected);
              return new Counted(all, work.preview(all, n -> counted(mine, n, all), mine));
            },
            counted -> show(mine, counted),
            failure -> failed(mine, failure));
  }

  private record Counted(Picked picked, BundlePreview preview) {}

  private Cancellation begin(String key) {
    underWay.cancel();
    underWay = new Cancellation();
    model.readyProperty().set(false);
    model.fractionProperty().set(-1);
    model.wordsProperty().set(tools.texts().of(key));
    model.runningProperty().set(true);
    return underWay;
  }

  private void counted(Cancellation mine, long count, Picked all) {
    screen.execute(
        () -> {
          if (isCurrent(mine)) {
            model.fractionProperty().set((double) count / Math.max(1, all.attempts().size()));
          }
        });
  }

  private boolean isCurrent(Cancellation mine) {
    return mine == underWay && !mine.isCancelled();
  }

  private void show(Cancellation mine, Counted counted) {
    if (isCurrent(mine)) {
      picked = counted.picked();
      bytes = counted.preview().bytes();
      model.preview().setAll(new PreviewWords(tools.texts()).of(counted.preview()));
      model.runningProperty().set(false);
      model.readyProperty().set(counted.preview().counts().attempts() > 0);
    }
  }

  private void failed(Cancellation mine, Throwable failure) {
    if (mine == underWay) {
      model.runningProperty().set(false);
    }
    if (!(failure instanceof CancellationException)) {
      tools.background().fail(failure);
    }
  }

  /** Makes the key with which the user signs, after it was asked. */
  void onMakeKey() {
    Questions.Confirmation question =
        new Questions.Confirmation(
            tools.texts().of("export.key.title"),
            tools.texts().of("export.key.message"),
            tools.texts().of("export.key.yes"),
            false);
    if (tools.questions().confirm(question)) {
      tools.background().run(work::makeKey, this::keyMade);
    }
  }

  private void keyMade(String fingerprint) {
    model.signerProperty().set(fingerprint);
    model.signProperty().set(true);
  }

  /** Asks where, and writes the bundle there. */
  void onSave() {
    Picked chosen = picked;
    if (chosen == null || !model.readyProperty().get()) {
      return;
    }
    String extension = format().map(ExportFormat::extension).orElse(ExportModel.BUNDLE);
    String key = model.isBundle() ? "bundle.type" : "export.format." + model.formatProperty().get();
    FileType type = new FileType(tools.texts().of(key), List.of(extension));
    tools
        .files()
        .saveAs(suggestedName() + "." + extension, type)
        .ifPresent(file -> write(chosen, file));
  }

  /** The format for other tools that is chosen; empty if a bundle is. */
  private Optional<ExportFormat> format() {
    return ExportFormats.of(model.formatProperty().get());
  }

  /** Takes another form. */
  void onFormat(String format) {
    model.formatProperty().set(format);
  }

  /** Copies what the timeline shows as a table in Markdown. */
  void onCopyTable(Consumer<String> clipboard) {
    Query query = choice.query().get();
    if (query != null) {
      tools
          .background()
          .run(
              () -> work.table(query),
              table -> {
                clipboard.accept(table);
                tools.notices().info(tools.texts().of("export.copied"));
              });
    }
  }

  private String suggestedName() {
    Session session = tools.workspace().session();
    String name = session == null ? "" : session.name();
    String plain = name.replaceAll("[^\\p{L}\\p{N}]+", "-").toLowerCase(Locale.ROOT);
    return plain.isBlank() || plain.equals("-") ? "session" : plain;
  }

  private void write(Picked chosen, Path file) {
    Cancellation mine = begin("export.writing");
    boolean redact = model.redactProperty().get();
    boolean sign = model.signProperty().get();
    Optional<ExportFormat> format = format();
    tools
        .background()
        .run(
            () ->
                format.isEmpty()
                    ? work.bundle(
                        chosen,
                        file,
                        new ExportWork.Wished(redact, sign),
                        n -> written(mine, n),
                        mine)
                    : work.file(format.get(), chosen, file, redact, mine),
            written -> written(mine, file, written),
            failure -> failed(mine, failure));
  }

  private void written(Cancellation mine, long count) {
    screen.execute(
        () -> {
          if (isCurrent(mine)) {
            model.fractionProperty().set(Math.min(1, (double) count / Math.max(1, bytes)));
          }
        });
  }

  private void written(Cancellation mine, Path file, boolean written) {
    String name = String.valueOf(file.getFileName());
    if (written) {
      tools.notices().info(tools.texts().of("export.done", name));
    } else {
      tools.notices().error(tools.texts().of("export.failed", name));
    }
    if (mine == underWay) {
      model.runningProperty().set(false);
      model.readyProperty().set(true);
      model.openProperty().set(!written);
    }
  }

  /** Stops what runs. */
  void onCancel() {
    underWay.cancel();
    model.runningProperty().set(false);
  }

  /** Goes out of sight. */
  void onClose() {
    onCancel();
    model.openProperty().set(false);
  }
}
