package assay.cli;

import assay.attempt.Sha256;
import assay.exchange.ReferenceFiles;
import assay.run.Blobs;
import assay.run.StoreFailure;
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
  private final Map<Sha256, Long> sizes = new HashMap<>();

  /** Looks at the picture in a file. */
  ReferenceFiles.Result take(Path file) {
    ReferenceFiles.Result result = new ReferenceFiles(this).take(file);
    if (result instanceof ReferenceFiles.Result.Taken taken) {
      files.put(taken.image().sha256(), file);
      sizes.put(taken.image().sha256(), taken.image().bytes());
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
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new StoreFailure(StoreFailure.Kind.MISSING, file + " is gone", e);
    }
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
