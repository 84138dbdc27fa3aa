package assay.exchange.sweep;

import assay.exchange.export.ExportFile;
import assay.run.Blobs;
import assay.run.sweep.SweepPlan;
import assay.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

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
   * @param texts for the comments at its head
   * @throws IOException if the file or a picture cannot be written
   * @throws assay.run.StoreFailure if a picture cannot be read
   */
  public static void write(SweepPlan plan, Path file, Blobs blobs, Texts texts) throws IOException {
    String folder = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "") + "-pictures";
    Path beside = file.toAbsolutePath().resolveSibling(folder);
    Set<String> written = new HashSet<>();
    SweepPlanWriter.Images pictures =
        image -> {
          String name = image.sha256() + "." + image.type().extension();
          if (written.add(name)) {
            Files.createDirectories(beside);
            try (InputStream in = blobs.read(image.sha256())) {
              ExportFile.write(beside.resolve(name), in::transferTo);
            }
          }
          return folder + "/" + name;
        };
    String text = SweepPlanWriter.write(plan, SweepPlanWriter.Heading.AS_SENT, pictures, texts);
    ExportFile.write(file, to -> to.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
