package assay.bench;

import java.util.Locale;

/** P4c: how many bytes lie on disk for each byte of a picture, beside 5 KB an attempt. */
final class DiskUse {
  private static final int COUNT = 200;
  private static final int BYTES = 1_500_000;
  private static final long EACH = 5_000;

  private DiskUse() {}

  /** Runs it. */
  public static void main(String[] none) throws Exception {
    try (Scratch scratch = Scratch.make();
        Child server = AnswerServer.start()) {
      try (Ours ours = new Ours(scratch.path().resolve("ours"), server.line(), "image-" + BYTES)) {
        ours.attempts(COUNT, 4);
      }
      long images = (long) COUNT * BYTES;
      long stored = scratch.bytes();
      System.out.println(
          String.format(
              Locale.ROOT,
              "%.4f bytes for each byte of a picture; %.1f KB an attempt beside the pictures",
              (stored - COUNT * EACH) / (double) images,
              (stored - images) / 1e3 / COUNT));
    }
  }
}
