package assay.exchange.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import assay.attempt.ImageType;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a file holds. */
class StrippingProperties {
  /** A file of which some bytes were changed and the end may be gone. */
  static final class Hostile {
    private final ImageType type;
    private final byte[] file;

    Hostile(ImageType type, byte[] file) {
      this.type = type;
      this.file = file;
    }

    @Override
    public String toString() {
      return type + " " + HexFormat.of().formatHex(file);
    }
  }

  @Property(tries = 2000)
  void neverThrowsAndFindsNothingMoreTheSecondTime(@ForAll("hostile") Hostile hostile) {
    Optional<PictureParts> parts = PictureParts.of(hostile.type, hostile.file);
    if (parts.isPresent()) {
      MetadataReading.of(parts.get());
      byte[] stripped = parts.get().stripped();
      PictureParts again = PictureParts.of(hostile.type, stripped).orElseThrow();
      assertFalse(again.hasMetadata());
      assertArrayEquals(stripped, again.stripped());
      assertEquals(parts.get().pictureHash(), again.pictureHash());
    }
  }

  @Property(tries = 300)
  void readsNoHeicThatBreaksIt(@ForAll byte[] junk) {
    byte[] head = SamplePictures.latin1("\0\0\0\u0018ftypheic\0\0\0\0mif1heic");
    byte[] file = SamplePictures.joined(head, junk);
    MetadataReading.of(ImageType.HEIC, file);
  }

  @Provide
  Arbitrary<Hostile> hostile() {
    Arbitrary<ImageType> types = Arbitraries.of(ImageType.JPEG, ImageType.PNG, ImageType.WEBP);
    Arbitrary<byte[]> changes = Arbitraries.bytes().array(byte[].class).ofMinSize(0).ofMaxSize(24);
    return Combinators.combine(types, changes, Arbitraries.integers().between(0, 9))
        .as((type, changed, cut) -> new Hostile(type, broken(whole(type), changed, cut)));
  }

  private static byte[] whole(ImageType type) {
    TiffBlock block = TiffBlock.ofTelephone().orientation(3).withThumbnail();
    return switch (type) {
      case JPEG ->
          SamplePictures.jpegWith(
              SamplePictures.exifSegment(block), SamplePictures.segment(0xfe, "comment"));
      case PNG -> SamplePictures.pngWith(SamplePictures.chunk("eXIf", block.bytes()));
      default -> SamplePictures.webpWith(SamplePictures.riffChunk("EXIF", block.bytes()));
    };
  }

  /** Three bytes make a change: where, where more finely, and to what. */
  private static byte[] broken(byte[] file, byte[] changes, int cut) {
    byte[] broken = cut > 6 ? Arrays.copyOf(file, file.length * cut / 10) : file;
    for (int i = 0; i + 2 < changes.length; i += 3) {
      int place = ((changes[i] & 0xff) * 256 + (changes[i + 1] & 0xff)) % broken.length;
      broken[place] = changes[i + 2];
    }
    return broken;
  }
}
