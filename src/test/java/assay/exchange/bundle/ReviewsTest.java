package assay.exchange.bundle;

import static assay.exchange.bundle.BundledWorkspace.all;
import static assay.exchange.bundle.BundledWorkspace.everything;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Review;
import assay.attempt.Review.Verdict;
import assay.attempt.Secrets;
import assay.attempt.Sha256;
import assay.exchange.bundle.BundleWriter.Wishes;
import assay.exchange.bundle.ReviewFile.NoReviewFile;
import assay.exchange.bundle.ReviewFile.NoReviewFile.Reason;
import assay.run.AttemptLog.Query;
import assay.run.Cancellation;
import assay.run.StoreFailure;
import assay.store.Facts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Verdicts on a bundle, and their way back into the workspace that it came from. */
class ReviewsTest {
  private static final Sha256 BUNDLE = Facts.hash("a manifest");

  @TempDir Path temp;
  private @Nullable BundledWorkspace workspace;
  private UUID attempt = new UUID(0, 0);

  @BeforeEach
  void write() throws Exception {
    BundledWorkspace filled = new BundledWorkspace(temp.resolve("from"));
    workspace = filled;
    filled.fill();
    attempt = all(filled.log()).getFirst().attempt().id();
    filled.log().review(review("", Verdict.MISSED, "ours", 0));
    filled
        .writer()
        .write(
            everything(filled.log()), file(), new Wishes(false, null), b -> {}, new Cancellation());
  }

  @AfterEach
  void close() {
    workspace().close();
  }

  private BundledWorkspace workspace() {
    return Objects.requireNonNull(workspace);
  }

  private Path file() {
    return temp.resolve("out.assay");
  }

  private OpenBundle open() throws Exception {
    return OpenBundle.open(file(), BundledWorkspace.tools(temp.resolve("reviews")));
  }

  private Review review(String author, Verdict verdict, String note, int minute) {
    return new Review(attempt, verdict, note, Facts.NOW.plus(Duration.ofMinutes(minute)), author);
  }

  @Test
  void aVerdictOnABundleIsKeptBesideIt() throws Exception {
    byte[] before = Files.readAllBytes(file());
    Review given = review("Ann", Verdict.CORRECT_PASS, "seen “twice”", 1);
    try (OpenBundle bundle = open()) {
      bundle.log().review(given);
      assertEquals(given, bundle.log().reviewOf(attempt).orElseThrow());
    }
    try (OpenBundle again = open()) {
      assertEquals(
          List.of(review("", Verdict.MISSED, "ours", 0), given), again.log().reviewsOf(attempt));
      assertEquals(List.of(given), again.reviews().reviews());
      UUID session = again.log().find(attempt).orElseThrow().place().session();
      assertEquals(
          attempt,
          again.log().page(new Query(session, null, "twice", null, 5)).attempts().getFirst().id());
    }
    assertEquals(Sha256.of(before), Sha256.of(Files.readAllBytes(file())));
    Path beside = temp.resolve("out.assay.reviews.jsonl");
    assertTrue(Files.exists(beside));
    if (beside.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(beside)));
    }
  }

  @Test
  void whereTheFolderTakesNoFileItIsKeptElsewhere() throws Exception {
    Files.createDirectory(temp.resolve("out.assay.reviews.jsonl"));
    try (OpenBundle bundle = open()) {
      bundle.log().review(review("Ann", Verdict.UNSURE, "", 1));
    }
    try (OpenBundle again = open();
        Stream<Path> elsewhere = Files.list(temp.resolve("reviews"))) {
      assertEquals(1, again.reviews().reviews().size());
      assertEquals(1, elsewhere.count());
    }
  }

  @Test
  void whereNoPlaceTakesItNothingIsSaidToBeKept() throws Exception {
    Files.createDirectory(temp.resolve("out.assay.reviews.jsonl"));
    Files.createFile(temp.resolve("reviews"));
    try (OpenBundle bundle = open()) {
      assertThrows(
          StoreFailure.class, () -> bundle.log().review(review("Ann", Verdict.UNSURE, "", 1)));
      assertEquals(List.of(), bundle.reviews().reviews());
    }
  }

  @Test
  void aFileOfReviewsOfAnotherBundleIsLeftAsItIs() throws Exception {
    Path beside = temp.resolve("out.assay.reviews.jsonl");
    String others = new ReviewFile(BUNDLE, List.of(review("Ben", Verdict.MISSED, "", 9))).text();
    Files.writeString(beside, others);
    try (OpenBundle bundle = open()) {
      bundle.log().review(review("Ann", Verdict.UNSURE, "", 1));
      assertEquals(2, bundle.log().reviewsOf(attempt).size());
    }
    assertEquals(others, Files.readString(beside));
  }

  @Test
  void aKeyInANoteIsNotSentBack() {
    String key = "AIza" + "x".repeat(35);
    String text =
        new ReviewFile(BUNDLE, List.of(review("Ann", Verdict.UNSURE, "with " + key, 1))).text();
    assertFalse(text.contains(key));
    assertTrue(text.contains("with " + Secrets.MASK));
  }

  @Test
  void reviewsThatComeBackAreMergedOnceAndNobodysGivesWay() throws Exception {
    Review ann = review("Ann", Verdict.CORRECT_PASS, "fine", 1);
    Path sent = temp.resolve("sent.reviews.jsonl");
    Files.writeString(
        sent,
        new ReviewFile(
                BUNDLE,
                List.of(
                    ann,
                    new Review(UUID.randomUUID(), Verdict.MISSED, "elsewhere", Facts.NOW, "Ann")))
            .text());
    ReviewMerge merged = ReviewMerge.into(workspace().log(), ReviewFile.read(sent));
    assertEquals(1, merged.added());
    assertEquals(1, merged.strangers());
    assertEquals(
        List.of(
            new ReviewMerge.Conflict(attempt, List.of(review("", Verdict.MISSED, "ours", 0), ann))),
        merged.conflicts());
    ReviewMerge again = ReviewMerge.into(workspace().log(), ReviewFile.read(sent));
    assertEquals(0, again.added());
    assertEquals(1, again.known());
    assertEquals(2, workspace().log().reviewsOf(attempt).size());
  }

  @Test
  void authorsWhoAgreeInTheEndAreInNoConflict() {
    assertEquals(
        java.util.Optional.empty(),
        ReviewMerge.conflictOf(
            attempt,
            List.of(
                review("Ann", Verdict.MISSED, "", 1),
                review("Ben", Verdict.UNSURE, "", 2),
                review("Ben", Verdict.MISSED, "", 3))));
  }

  static Stream<Arguments> noFiles() {
    String head = ReviewFile.head(BUNDLE) + "\n";
    return Stream.of(
        Arguments.of("", Reason.NOT_ONE),
        Arguments.of("{}", Reason.NOT_ONE),
        Arguments.of("not JSON", Reason.NOT_ONE),
        Arguments.of(head.replace("reviews/1", "reviews/2"), Reason.OTHER_VERSION),
        Arguments.of(head.replace(BUNDLE.hex(), "12"), Reason.NOT_ONE),
        Arguments.of(head + "{}\n", Reason.DAMAGED),
        Arguments.of(head + "{\"attempt\":\"x\"}\n", Reason.DAMAGED),
        Arguments.of(head + "[".repeat(5000) + "\n", Reason.DAMAGED),
        Arguments.of(head + "{\"note\":\"" + "a".repeat(2 << 20) + "\"}\n", Reason.TOO_LARGE));
  }

  @ParameterizedTest
  @MethodSource("noFiles")
  void whatIsNoFileOfReviewsIsRefusedWithItsReason(String text, Reason reason) throws Exception {
    Path file = temp.resolve("no");
    Files.writeString(file, text);
    NoReviewFile refused = assertThrows(NoReviewFile.class, () -> ReviewFile.read(file));
    assertEquals(reason, refused.reason());
  }
}
