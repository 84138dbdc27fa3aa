package assay.exchange.bundle.file;

import assay.exchange.export.ExportFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Writes a bundle and an export for which the system has no room, and says what came. */
public final class FullTargetProgram {
  private static final int PARTS = 3000;

  private FullTargetProgram() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    tell(() -> bundle(folder.resolve("out.assay")));
    tell(() -> ExportFile.write(folder.resolve("out.csv"), FullTargetProgram::fill));
    try (Stream<Path> left = Files.list(folder)) {
      System.out.println(left.count() + " left");
    }
  }

  private static void tell(Writing writing) {
    try {
      writing.write();
      System.out.println("written");
    } catch (IOException e) {
      System.out.println("failed");
    }
  }

  private static void bundle(Path file) throws IOException {
    try (BundleOutput out = BundleOutput.create(file);
        OutputStream member = out.member(MemberNames.ATTEMPTS)) {
      fill(member);
    }
  }

  private static void fill(OutputStream to) throws IOException {
    byte[] part = new byte[1000];
    for (int i = 0; i < PARTS; i++) {
      to.write(part);
    }
  }

  private interface Writing {
    void write() throws IOException;
  }
}
