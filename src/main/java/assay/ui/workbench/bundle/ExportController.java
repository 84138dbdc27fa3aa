package assay.ui.workbench.bundle;

import assay.attempt.Attempt;
import assay.attempt.Session;
import assay.exchange.bundle.BundleDesk;
import assay.exchange.bundle.BundlePreview;
import assay.exchange.bundle.BundleWriter.Wishes;
import assay.exchange.bundle.Picked;
import assay.exchange.bundle.file.SigningKey;
import assay.exchange.export.ExportFile;
import assay.exchange.export.ExportFormat;
import assay.exchange.export.ExportFormats;
import assay.exchange.export.Rows;
import assay.run.AttemptLog.Query;
import assay.run.Cancellation;
import assay.ui.FileDialogs.FileType;
import assay.ui.Questions;
import assay.ui.ScreenTools;
import assay.ui.workbench.bundle.ExportModel.Scope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts what would go into a bundle, and writes it. On the screen's thread; the work goes beside
 * it.
 */
final class ExportController {
  private final BundleDesk bundles;
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
    this.bundles = bundles;
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
    tools.background().run(this::signer, model.signerProperty()::set);
    onCount();
  }

  private String signer() {
    try {
      return bundles.signingKey().map(SigningKey::fingerprint).orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
              Picked all = pick(scope, query, selected);
              return new Counted(all, bundles.preview(all, n -> counted(mine, n, all), mine));
            },
            counted -> show(mine, counted),
            failure -> failed(mine, failure));
  }

  private record Counted(Picked picked, BundlePreview preview) {}

  private Picked pick(Scope scope, Query query, @Nullable Attempt selected) {
    if (scope == Scope.FILTER) {
      return Picked.of(bundles.log(), query);
    }
    if (selected == null || scope == Scope.SESSION) {
      return Picked.ofSession(bundles.log(), query.session());
    }
    return scope == Scope.ATTEMPT
        ? new Picked(List.of(selected.id()))
        : Picked.ofRun(bundles.log(), selected.place().session(), selected.place().runNumber());
  }

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
      model.readyProperty().set(counted.preview().attempts() > 0);
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
      tools.background().run(this::makeKey, this::keyMade);
    }
  }

  private String makeKey() {
    try {
      return bundles.createSigningKey().fingerprint();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
              () -> table(query),
              table -> {
                clipboard.accept(table);
                tools.notices().info(tools.texts().of("export.copied"));
              });
    }
  }

  private String table(Query query) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ExportFormats.of("markdown")
          .orElseThrow()
          .write(
              rows(Picked.of(bundles.log(), query), false, count -> {}, new Cancellation()), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private Rows rows(
      Picked chosen, boolean redact, LongConsumer progress, Cancellation cancellation) {
    return new Rows(
        bundles.source(), chosen, new Rows.Wishes(redact, false), progress, cancellation);
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
                    ? write(chosen, file, redact, sign, mine)
                    : write(format.get(), rows(chosen, redact, n -> {}, mine), file),
            written -> written(mine, file, written),
            failure -> failed(mine, failure));
  }

  private boolean write(Picked chosen, Path file, boolean redact, boolean sign, Cancellation mine) {
    try {
      Wishes wishes = new Wishes(redact, sign ? bundles.signingKey().orElse(null) : null);
      bundles.write(chosen, file, wishes, n -> written(mine, n), mine);
      return true;
    } catch (IOException e) {
      return notWritten(e);
    }
  }

  private static boolean write(ExportFormat format, Rows rows, Path file) {
    try {
      ExportFile.write(file, to -> format.write(rows, to));
      return true;
    } catch (IOException e) {
      return notWritten(e);
    }
  }

  private static boolean notWritten(IOException e) {
    System.getLogger(ExportController.class.getName())
        .log(System.Logger.Level.INFO, "An export was not written: {0}", e.getMessage());
    return false;
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
