package assay.cli;

import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.exchange.HashingBlobs;
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
  private final Map<Sha256, Looked> pictures = new HashMap<>();

  /** A picture that was looked at, and where. */
  private record Looked(Path file, ReferenceImage image) {}

  /**
   * Looks at the picture in a file.
   *
   * @param strip whether as it is without its metadata
   */
  ReferenceFiles.Result take(Path file, boolean strip) {
    ReferenceFiles.Result result = new ReferenceFiles(this, strip).take(file);
    if (result instanceof ReferenceFiles.Result.Taken taken) {
      pictures.put(taken.image().sha256(), new Looked(file, taken.image()));
    }
    return result;
  }

  @Override
  public Sink open() {
    return hashing.open();
  }

  @Override
  public InputStream read(Sha256 sha256) {
    Looked looked = pictures.get(sha256);
    if (looked == null) {
      return hashing.read(sha256);
    }
    try {
      return looked.image().origin().isStripped()
          ? stripped(looked)
          : Files.newInputStream(looked.file());
    } catch (IOException e) {
      throw new StoreFailure(StoreFailure.Kind.MISSING, looked.file() + " is gone", e);
    }
  }

  /** One picture at a time is held in memory, of the size that may be sent. */
  private static InputStream stripped(Looked looked) throws IOException {
    byte[] whole;
    try (InputStream in = Files.newInputStream(looked.file())) {
      whole = in.readNBytes((int) ReferenceImage.MOST_BYTES);
    }
    return PictureParts.of(looked.image().type(), whole)
        .map(parts -> new ByteArrayInputStream(parts.stripped()))
        .orElseThrow(
            () ->
                new StoreFailure(StoreFailure.Kind.CHANGED, looked.file() + " has changed", null));
  }

  @Override
  public Optional<Long> size(Sha256 sha256) {
    return Optional.ofNullable(pictures.get(sha256)).map(looked -> looked.image().bytes());
  }

  @Override
  public Optional<byte[]> thumbnail(Sha256 sha256) {
    return Optional.empty();
  }
}
