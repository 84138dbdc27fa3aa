package assay.exchange.bundle;

import assay.attempt.Sha256;
import assay.exchange.bundle.file.BundleFile;
import assay.exchange.bundle.file.BundleRefused;
import assay.exchange.bundle.file.MemberNames;
import assay.run.Blobs;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import assay.run.Thumbnailer;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The images of an open bundle, read in place. One that is not what its hash says is never handed
 * out.
 */
final class BundledBlobs implements Blobs {
  private static final int MOST_THUMBNAILS = 500;

  private final BundleFile file;
  private final Thumbnailer thumbnailer;

  private final Map<Sha256, Optional<byte[]>> thumbnails =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sha256, Optional<byte[]>> eldest) {
          return size() > MOST_THUMBNAILS;
        }
      };

  BundledBlobs(BundleFile file, Thumbnailer thumbnailer) {
    this.file = file;
    this.thumbnailer = thumbnailer;
  }

  @Override
  public Sink open() {
    throw new StoreFailure(Kind.READ_ONLY, "A bundle is never changed", null);
  }

  @Override
  public InputStream read(Sha256 sha256) {
    try {
      return file.open(MemberNames.ofBlob(sha256));
    } catch (BundleRefused e) {
      Kind kind = e.reason() == BundleRefused.Reason.MEMBER_MISSING ? Kind.MISSING : Kind.CHANGED;
      throw new StoreFailure(kind, e.where(), e);
    } catch (IOException e) {
      throw new StoreFailure(Kind.UNREACHABLE, "The bundle cannot be read", e);
    }
  }

  @Override
  public Optional<Long> size(Sha256 sha256) {
    return file.size(MemberNames.ofBlob(sha256));
  }

  @Override
  public Optional<byte[]> thumbnail(Sha256 sha256) {
    synchronized (thumbnails) {
      Optional<byte[]> known = thumbnails.get(sha256);
      if (known != null) {
        return known;
      }
    }
    Optional<byte[]> made = make(sha256);
    synchronized (thumbnails) {
      thumbnails.put(sha256, made);
    }
    return made;
  }

  private Optional<byte[]> make(Sha256 sha256) {
    Optional<Long> bytes = size(sha256);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    return thumbnailer.thumbnail(
        new Thumbnailer.Source() {
          @Override
          public InputStream open() {
            return read(sha256);
          }

          @Override
          public long bytes() {
            return bytes.get();
          }
        });
  }
}
