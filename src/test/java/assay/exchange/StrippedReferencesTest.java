package assay.exchange;

import static assay.exchange.picture.SamplePictures.exifSegment;
import static assay.exchange.picture.SamplePictures.jpeg;
import static assay.exchange.picture.SamplePictures.jpegWith;
import static assay.exchange.picture.SamplePictures.latin1;
import static assay.exchange.picture.SamplePictures.segment;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.attempt.MetadataKind;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.conduct.CaseKeys;
import assay.conduct.Lock;
import assay.exchange.ReferenceFiles.Result;
import assay.exchange.picture.TiffBlock;
import assay.run.MemoryBlobs;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures that are taken in without their metadata, and what they are known by. */
class StrippedReferencesTest {
  private static final byte[] FILE =
      jpegWith(exifSegment(TiffBlock.ofTelephone()), segment(0xfe, "at home"));

  private final MemoryBlobs blobs = new MemoryBlobs();
  private final ReferenceFiles plain = new ReferenceFiles(blobs);
  private final ReferenceFiles stripping = new ReferenceFiles(blobs, true);

  @Test
  void takesAPictureAsItIsAndSaysWhatItTells() {
    Result.Taken taken = taken(plain.take("a.jpg", FILE));
    assertEquals(Sha256.of(FILE), taken.image().sha256());
    assertFalse(taken.image().origin().isStripped());
    assertTrue(taken.metadata().hasPlace());
  }

  @Test
  void keepsTheStrippedPictureAloneAndRecordsWhatWasTakenOut() throws IOException {
    Result.Taken taken = taken(stripping.take("a.jpg", FILE));
    ReferenceImage image = taken.image();
    assertEquals(1, blobs.count());
    try (InputStream sent = blobs.read(image.sha256())) {
      assertArrayEquals(jpeg(), sent.readAllBytes());
    }
    assertEquals(jpeg().length, image.bytes());
    assertEquals(Sha256.of(FILE), image.origin().strippedFrom());
    assertEquals(
        List.of(MetadataKind.GPS, MetadataKind.EXIF, MetadataKind.COMMENT),
        image.origin().stripped());
    assertTrue(taken.metadata().hasPlace(), "what the file held is still told");
  }

  @Test
  void leavesAPictureWithoutMetadataAsItIs() {
    ReferenceImage image = taken(stripping.take("a.jpg", jpeg())).image();
    assertEquals(Sha256.of(jpeg()), image.sha256());
    assertNull(image.origin().strippedFrom());
    assertEquals(List.of(), image.origin().stripped());
  }

  @Test
  void refusesWhatItCannotStrip() {
    byte[] heic = latin1("\0\0\0\u0018ftypheic\0\0\0\0mif1heic");
    byte[] torn = jpegWith(segment(0xfe, "c"), new byte[] {0});
    assertRefused("not-strippable", stripping.take("a.heic", heic));
    assertInstanceOf(Result.Taken.class, plain.take("a.heic", heic));
    assertRefused("strip-damaged", stripping.take("a.jpg", torn));
  }

  @Test
  void goesThereAndBack() {
    ReferenceImage image = taken(plain.take("a.jpg", FILE)).image();
    ReferenceImage stripped = taken(stripping.again(image)).image();
    assertEquals(image.sha256(), stripped.original());
    assertEquals(stripped, taken(stripping.again(stripped)).image());
    assertEquals(image, taken(plain.again(stripped)).image());
  }

  @Test
  void saysThatAFileThatWasNotKeptCannotBeTakenAgain() {
    ReferenceImage stripped = taken(stripping.take("a.jpg", FILE)).image();
    assertRefused("unreadable", plain.again(stripped));
  }

  /** Neither way round lets a locked picture through, nor does another program's stripping. */
  @Test
  void aLockHoldsThePictureWithItsMetadataAndWithout() {
    ReferenceImage whole = taken(plain.take("a.jpg", FILE)).image();
    ReferenceImage stripped = taken(stripping.take("b.jpg", FILE)).image();
    ReferenceImage bare = taken(plain.take("c.jpg", jpeg())).image();
    ReferenceImage dressed =
        taken(plain.take("d.jpg", jpegWith(segment(0xfe, "another comment")))).image();
    List<ReferenceImage> all = List.of(whole, stripped, bare, dressed);
    for (ReferenceImage locked : all) {
      Lock lock = Lock.declared(new Case("", List.of(locked)), Instant.EPOCH);
      for (ReferenceImage other : all) {
        assertTrue(lock.holds(CaseKeys.of(other)), locked.name() + " holds " + other.name());
      }
    }
  }

  /** A lock that was written before pictures were known by their data has the file's hash alone. */
  @Test
  void anOldLockHoldsTheStrippedPicture() {
    ReferenceImage whole = taken(plain.take("a.jpg", FILE)).image();
    ReferenceImage old =
        new ReferenceImage(whole.name(), whole.sha256(), whole.type(), whole.bytes(), null);
    Lock lock = Lock.declared(new Case("", List.of(old)), Instant.EPOCH);
    assertTrue(lock.holds(CaseKeys.of(taken(stripping.take("b.jpg", FILE)).image())));
  }

  private static Result.Taken taken(Result result) {
    return assertInstanceOf(Result.Taken.class, result);
  }

  private static void assertRefused(String why, Result result) {
    assertEquals(
        "exchange.reference." + why, assertInstanceOf(Result.Refused.class, result).textKey());
  }
}
