package assay.exchange.bundle;

import assay.attempt.Review;
import assay.attempt.Sha256;
import assay.attempt.tree.RecordTree;
import assay.exchange.bundle.file.TreeJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The small file in which reviews of a bundle go back to where it came from: a line that says what
 * it is, then a line for each review. {@code docs/bundle.md} has its form.
 *
 * @param bundle the SHA-256 of the manifest of the bundle that was reviewed
 * @param reviews in the order in which they were given
 */
public record ReviewFile(Sha256 bundle, List<Review> reviews) {
  /** How such files end. */
  public static final String EXTENSION = "reviews.jsonl";

  static final String FORMAT = "assay-reviews";
  static final int VERSION = 1;

  private static final long MOST_BYTES = 64L << 20;
  private static final int LONGEST_LINE = 1 << 20;

  public ReviewFile {
    reviews = List.copyOf(reviews);
  }

  /** The first line. */
  static String head(Sha256 bundle) {
    return TreeJson.print(
        RecordTree.of(
            new java.util.LinkedHashMap<>(
                Map.of("format", FORMAT + "/" + VERSION, "bundle", bundle.hex()))));
  }

  /** Without what can be nothing but a key: the file is sent to others. */
  static String line(Review review) {
    return TreeJson.print(RecordTree.ofRecord(KeyMasking.BY_FORM.of(review)));
  }

  /** All of it as text. */
  public String text() {
    StringBuilder text = new StringBuilder(head(bundle)).append('\n');
    reviews.forEach(review -> text.append(line(review)).append('\n'));
    return text.toString();
  }

  /**
   * Reads one. It is hostile.
   *
   * @throws NoReviewFile with what is wrong if it is none, is too large, or is damaged; nothing of
   *     it is taken then
   * @throws IOException if the file cannot be read
   */
  public static ReviewFile read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new NoReviewFile(NoReviewFile.Reason.TOO_LARGE, 0);
    }
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Sha256 bundle = bundle(in.readLine());
      List<Review> reviews = new ArrayList<>();
      int number = 1;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          reviews.add(review(line, number));
        }
      }
      return new ReviewFile(bundle, reviews);
    } catch (CharacterCodingException e) {
      throw new NoReviewFile(NoReviewFile.Reason.NOT_ONE, 1);
    }
  }

  private static Sha256 bundle(@Nullable String head) throws NoReviewFile {
    try {
      if (head != null
          && head.length() < LONGEST_LINE
          && TreeJson.parse(head) instanceof Map<?, ?> members
          && members.get("format") instanceof String format
          && format.startsWith(FORMAT + "/")) {
        if (!format.equals(FORMAT + "/" + VERSION)) {
          throw new NoReviewFile(NoReviewFile.Reason.OTHER_VERSION, 1);
        }
        return new Sha256(String.valueOf(members.get("bundle")));
      }
    } catch (NoReviewFile e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw new NoReviewFile(NoReviewFile.Reason.NOT_ONE, 1);
    }
    throw new NoReviewFile(NoReviewFile.Reason.NOT_ONE, 1);
  }

  static Review review(String line, int number) throws NoReviewFile {
    try {
      if (line.length() > LONGEST_LINE) {
        throw new NoReviewFile(NoReviewFile.Reason.TOO_LARGE, number);
      }
      Review review = RecordTree.to(TreeJson.parse(line), Review.class);
      List.of(review.attempt(), review.verdict(), review.at());
      return review;
    } catch (NoReviewFile e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new NoReviewFile(NoReviewFile.Reason.DAMAGED, number);
    }
  }

  /** A file that is no file of reviews that can be taken. */
  public static final class NoReviewFile extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final int line;

    /** What is wrong with it. */
    public enum Reason {
      /** It does not say of itself that it is one. */
      NOT_ONE,
      /** Another version has written it. */
      OTHER_VERSION,
      /** It is larger than any that people write. */
      TOO_LARGE,
      /** A line of it is no review. */
      DAMAGED
    }

    NoReviewFile(Reason reason, int line) {
      super(reason + " in line " + line);
      this.reason = reason;
      this.line = line;
    }

    /** What is wrong. */
    public Reason reason() {
      return reason;
    }

    /** In which line, from 1; 0 if in none. */
    public int line() {
      return line;
    }
  }
}
