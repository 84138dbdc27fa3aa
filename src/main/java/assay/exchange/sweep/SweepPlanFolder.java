package assay.exchange.sweep;

import assay.attempt.ReferenceImage;
import assay.exchange.export.ExportFile;
import assay.run.Blobs;
import assay.run.design.Axis;
import assay.run.sweep.SweepPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes a plan as a file, with its pictures in a folder beside it, so that it can be sent from
 * there with {@code assay run}.
 */
public final class SweepPlanFolder {
  private SweepPlanFolder() {}

  /**
   * Writes it; a file that is there is replaced. Blocks.
   *
   * @param blobs where the pictures lie
   * @throws IOException if the file or a picture cannot be written
   * @throws assay.run.StoreFailure if a picture cannot be read
   */
  public static void write(SweepPlan plan, Path file, Blobs blobs) throws IOException {
    String folder = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "") + "-pictures";
    Map<String, ReferenceImage> pictures = new LinkedHashMap<>();
    images(plan).forEach(image -> pictures.putIfAbsent(name(image), image));
    if (!pictures.isEmpty()) {
      Path beside = file.toAbsolutePath().resolveSibling(folder);
      Files.createDirectories(beside);
      for (Map.Entry<String, ReferenceImage> picture : pictures.entrySet()) {
        try (InputStream in = blobs.read(picture.getValue().sha256())) {
          ExportFile.write(beside.resolve(picture.getKey()), in::transferTo);
        }
      }
    }
    String text = SweepPlanText.of(plan, image -> folder + "/" + name(image));
    ExportFile.write(file, to -> to.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Those of the cases, and those that vary. */
  private static Stream<ReferenceImage> images(SweepPlan plan) {
    return Stream.concat(
        plan.cases().stream().flatMap(one -> one.tested().images().stream()),
        plan.factors().axes().stream()
            .filter(Axis.OfImages.class::isInstance)
            .map(Axis.OfImages.class::cast)
            .flatMap(axis -> axis.levels().stream())
            .flatMap(level -> level.images().stream()));
  }

  private static String name(ReferenceImage image) {
    return image.sha256() + "." + image.type().extension();
  }
}
