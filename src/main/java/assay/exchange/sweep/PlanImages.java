package assay.exchange.sweep;

import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.exchange.PictureFiles;
import assay.run.Blobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts the images of a plan beside its file, each once: as they are sent, under their own names as
 * far as every system takes them. A file that is there stays. For one thread; blocks.
 */
public final class PlanImages implements SweepPlanWriter.Images {
  /** Where they lie, beside the plan. */
  public static final String FOLDER = "images";

  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

  private final Blobs blobs;
  private final Path folder;
  private final Map<Sha256, String> there = new HashMap<>();

  /**
   * @param folder of the plan; need not be there
   */
  public PlanImages(Blobs blobs, Path folder) {
    this.blobs = blobs;
    this.folder = folder;
  }

  /**
   * @throws assay.run.StoreFailure if the image is not there
   */
  @Override
  public String pathOf(ReferenceImage image) throws IOException {
    String known = there.get(image.sha256());
    String path = known == null ? put(image) : known;
    there.put(image.sha256(), path);
    return path;
  }

  private String put(ReferenceImage image) throws IOException {
    Files.createDirectories(folder.resolve(FOLDER));
    String plain = safe(image);
    String own = image.sha256().hex().substring(0, 12) + "-" + plain;
    for (String name : List.of(plain, own)) {
      if (isOrBecomes(image, folder.resolve(FOLDER).resolve(name))) {
        return FOLDER + "/" + name;
      }
    }
    throw new IOException("Another file has the name of an image");
  }

  private boolean isOrBecomes(ReferenceImage image, Path file) throws IOException {
    if (Files.exists(file)) {
      return Files.isRegularFile(file)
          && Files.size(file) == image.bytes()
          && Sha256.of(Files.readAllBytes(file)).equals(image.sha256());
    }
    Optional<String> failure = PictureFiles.save(blobs, image.sha256(), file);
    if (failure.isPresent()) {
      throw new IOException(failure.get());
    }
    return true;
  }

  /** A name may come from anybody's bundle. */
  private static String safe(ReferenceImage image) {
    String name =
        image.name().replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("^[. ]+|[. ]+$", "");
    boolean useless = name.isEmpty() || DEVICE.matcher(name).matches();
    return useless ? "image." + image.type().extension() : name;
  }
}
