package assay.cli;

import assay.attempt.ImageType;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.exchange.ReferenceFiles;
import assay.exchange.picture.PictureParts;
import assay.run.Blobs;
import assay.run.StoreFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Pictures that are looked at where they lie: none is copied anywhere. For one thread. */
final class FilesInPlace implements Blobs {
  private final HashingBlobs hashing = new HashingBlobs();
  private final Map<Sha256, Path> files = new HashMap<>();
  private final Map<Sha256, ImageType> stripped = new HashMap<>();
  private final Map<Sha256, Long> sizes = new HashMap<>();

  /**
   * Looks at the picture in a file.
   *
   * @param strip whether as it is without its metadata
   */
  ReferenceFiles.Result take(Path file, boolean strip) {
    ReferenceFiles.Result result = new ReferenceFiles(this, strip).take(file);
    if (result instanceof ReferenceFiles.Result.Taken taken) {
      ReferenceImage image = taken.image();
      files.put(image.sha256(), file);
      sizes.put(image.sha256(), image.bytes());
      if (image.origin().isStripped()) {
        stripped.put(image.sha256(), image.type());
      }
    }
    return result;
  }

  @Override
  public Sink open() {
    return hashing.open();
  }

  @Override
  public InputStream read(Sha256 sha256) {
    Path file = files.get(sha256);
    if (file == null) {
      return hashing.read(sha256);
    }
    try {
      return stripped.containsKey(sha256) ? stripped(sha256, file) : Files.newInputStream(file);
    } catch (IOException e) {
      throw new StoreFailure(StoreFailure.Kind.MISSING, file + " is gone", e);
    }
  }

  /** One picture at a time is held in memory, of the size that may be sent. */
  private InputStream stripped(Sha256 sha256, Path file) throws IOException {
    byte[] whole;
    try (InputStream in = Files.newInputStream(file)) {
      whole = in.readNBytes((int) ReferenceImage.MOST_BYTES);
    }
    return PictureParts.of(stripped.get(sha256), whole)
        .map(parts -> new ByteArrayInputStream(parts.stripped()))
        .orElseThrow(
            () -> new StoreFailure(StoreFailure.Kind.CHANGED, file + " has changed", null));
  }

  @Override
  public Optional<Long> size(Sha256 sha256) {
    return Optional.ofNullable(sizes.get(sha256));
  }

  @Override
  public Optional<byte[]> thumbnail(Sha256 sha256) {
    return Optional.empty();
  }
}
