package assay.ui.workbench.bundle;

import assay.exchange.bundle.BundlePreview;
import assay.exchange.bundle.ImageKind;
import assay.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a bundle would hold, in sentences. */
final class PreviewWords {
  private static final double MEGABYTE = 1_000_000;

  private final Texts texts;

  PreviewWords(Texts texts) {
    this.texts = texts;
  }

  List<String> of(BundlePreview preview) {
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.of(
            "export.preview.attempts",
            preview.counts().attempts(),
            preview.counts().sessions(),
            preview.counts().prompts()));
    lines.add(
        preview.images().isEmpty()
            ? texts.of("export.preview.no-images")
            : texts.of("export.preview.images", images(preview)));
    add(lines, "export.preview.sweeps", preview.sweeps());
    add(lines, "export.preview.reviews", preview.counts().reviews());
    add(lines, "export.preview.withheld", preview.pictures().withheld());
    add(lines, "export.preview.missing", preview.pictures().missing());
    add(lines, "export.preview.unreadable", preview.pictures().unreadable());
    add(lines, "export.preview.masked", preview.counts().masked());
    add(lines, "export.preview.under-way", preview.counts().underWay());
    lines.add(
        texts.of(
            "export.preview.size",
            Math.max(0.1, Math.round(preview.bytes() / MEGABYTE * 10) / 10.0)));
    return lines;
  }

  private String images(BundlePreview preview) {
    return preview.images().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(kind -> texts.of("export.preview.images." + word(kind.getKey()), kind.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String word(ImageKind kind) {
    return kind.name();
  }

  private void add(List<String> lines, String key, long count) {
    if (count > 0) {
      lines.add(texts.of(key, count));
    }
  }
}
