package assay.ui.workbench.bundle;

import assay.attempt.Attempt;
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
import assay.ui.workbench.bundle.ExportModel.Scope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What an export does beside the screen's thread: it picks, writes and signs. Everything blocks.
 */
final class ExportWork {
  private final BundleDesk bundles;

  ExportWork(BundleDesk bundles) {
    this.bundles = bundles;
  }

  /** The attempts of a scope. */
  Picked pick(Scope scope, Query query, @Nullable Attempt selected) {
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

  /** What a bundle of these would hold. */
  BundlePreview preview(Picked picked, LongConsumer progress, Cancellation cancellation) {
    return bundles.preview(picked, progress, cancellation);
  }

  /** The fingerprint of the user's key; empty if there is none. */
  String signer() {
    try {
      return bundles.signingKey().map(SigningKey::fingerprint).orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the user's key and gives its fingerprint. */
  String makeKey() {
    try {
      return bundles.createSigningKey().fingerprint();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a bundle; false if it cannot be written. */
  boolean bundle(
      Picked chosen, Path file, Wished wished, LongConsumer progress, Cancellation mine) {
    try {
      Wishes wishes =
          new Wishes(wished.redact(), wished.sign() ? bundles.signingKey().orElse(null) : null);
      bundles.write(chosen, file, wishes, progress, mine);
      return true;
    } catch (IOException e) {
      return notWritten(e);
    }
  }

  /** Writes a file for other tools; the same. */
  boolean file(ExportFormat format, Picked chosen, Path file, boolean redact, Cancellation mine) {
    Rows rows = rows(chosen, redact, mine);
    try {
      ExportFile.write(file, to -> format.write(rows, to));
      return true;
    } catch (IOException e) {
      return notWritten(e);
    }
  }

  private static boolean notWritten(IOException e) {
    System.getLogger(ExportWork.class.getName())
        .log(System.Logger.Level.INFO, "An export was not written: {0}", e.getMessage());
    return false;
  }

  /** What a query finds as a table in Markdown. */
  String table(Query query) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ExportFormats.of("markdown")
          .orElseThrow()
          .write(rows(Picked.of(bundles.log(), query), false, new Cancellation()), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private Rows rows(Picked chosen, boolean redact, Cancellation cancellation) {
    return new Rows(
        bundles.source(), chosen, new Rows.Wishes(redact, false), count -> {}, cancellation);
  }

  /** What is wished of a bundle. */
  record Wished(boolean redact, boolean sign) {}
}
