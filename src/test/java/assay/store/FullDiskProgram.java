package assay.store;

import assay.run.Blobs;
import assay.run.StoreFailure;
import assay.store.blobs.FolderBlobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Keeps an image that the system has no room for, then one that it has, and says what came. */
public final class FullDiskProgram {
  private FullDiskProgram() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    FolderBlobs blobs = new FolderBlobs(folder, true);
    System.out.println(keep(blobs, Integer.parseInt(arguments[1])));
    try (Stream<Path> left = Files.walk(folder.resolve("blobs"))) {
      System.out.println(left.filter(Files::isRegularFile).count() + " left");
    }
    System.out.println(keep(blobs, 1000));
  }

  private static String keep(Blobs blobs, int bytes) throws IOException {
    try (Blobs.Sink sink = blobs.open()) {
      byte[] part = new byte[1000];
      for (int written = 0; written < bytes; written += part.length) {
        sink.write(part);
      }
      return "kept " + sink.keep().bytes();
    } catch (StoreFailure e) {
      return e.kind().name();
    }
  }
}
