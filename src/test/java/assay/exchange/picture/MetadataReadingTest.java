package assay.exchange.picture;

import static assay.exchange.picture.SamplePictures.chunk;
import static assay.exchange.picture.SamplePictures.exifSegment;
import static assay.exchange.picture.SamplePictures.jpeg;
import static assay.exchange.picture.SamplePictures.jpegWith;
import static assay.exchange.picture.SamplePictures.pngWith;
import static assay.exchange.picture.SamplePictures.riffChunk;
import static assay.exchange.picture.SamplePictures.segment;
import static assay.exchange.picture.SamplePictures.webpWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import assay.attempt.ImageType;
import assay.attempt.MetadataKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MetadataReadingTest {
  static Stream<Arguments> telephonePictures() {
    TiffBlock block = TiffBlock.ofTelephone();
    return Stream.of(
        arguments(ImageType.JPEG, jpegWith(exifSegment(block))),
        arguments(ImageType.PNG, pngWith(chunk("eXIf", block.bytes()))),
        arguments(ImageType.WEBP, webpWith(riffChunk("EXIF", block.bytes()))));
  }

  @ParameterizedTest
  @MethodSource("telephonePictures")
  void tellsWhereAndWhenAndByWhatAPictureWasTaken(ImageType type, byte[] file) {
    PictureMetadata found = read(type, file);
    assertEquals(Set.of(MetadataKind.GPS, MetadataKind.EXIF), found.kinds());
    assertTrue(found.hasPlace());
    assertEquals("48.858370, 2.294481", found.fields().get(MetadataField.POSITION));
    assertEquals("2024-05-17 10:20:30", found.fields().get(MetadataField.TAKEN));
    assertEquals("Acme Phone 9", found.fields().get(MetadataField.CAMERA));
    assertEquals("AcmeOS 4", found.fields().get(MetadataField.SOFTWARE));
    assertEquals("Jo Doe", found.fields().get(MetadataField.OWNER));
    assertEquals(MetadataField.POSITION, List.copyOf(found.fields().keySet()).getFirst());
  }

  @Test
  void tellsTheGravestFirst() {
    PictureMetadata found =
        read(
            ImageType.JPEG,
            jpegWith(
                segment(0xfe, "c"),
                exifSegment(TiffBlock.ofTelephone().withThumbnail()),
                segment(0xed, "Photoshop 3.0\0")));
    assertEquals(
        List.of(
            MetadataKind.GPS,
            MetadataKind.EXIF,
            MetadataKind.IPTC,
            MetadataKind.THUMBNAIL,
            MetadataKind.COMMENT),
        List.copyOf(found.kinds()));
  }

  @Test
  void findsThePlaceThatXmpTells() {
    String xmp = "http://ns.adobe.com/xap/1.0/\0<d exif:GPSLatitude='48,51.5N'/>";
    PictureMetadata found = read(ImageType.JPEG, jpegWith(segment(0xe1, xmp)));
    assertEquals(Set.of(MetadataKind.GPS, MetadataKind.XMP), found.kinds());
  }

  @Test
  void findsNothingInAPlainPictureAndInOneThatIsStripped() {
    assertTrue(read(ImageType.JPEG, jpeg()).isEmpty());
    byte[] turned = jpegWith(exifSegment(TiffBlock.ofTelephone().orientation(6)));
    byte[] stripped = PictureParts.of(ImageType.JPEG, turned).orElseThrow().stripped();
    assertTrue(read(ImageType.JPEG, stripped).isEmpty());
  }

  @Test
  void saysWhatACameraSaysInOneShortLineWithoutControls() {
    TiffBlock block =
        TiffBlock.big().text(0x010e, "a\r\n\u001b[31mb\u202e" + "x".repeat(5000)).text(0x0110, " ");
    PictureMetadata found = read(ImageType.JPEG, jpegWith(exifSegment(block)));
    String said = String.valueOf(found.fields().get(MetadataField.DESCRIPTION));
    assertTrue(said.startsWith("a [31mb x"), said);
    assertEquals(201, said.length());
    assertFalse(found.fields().containsKey(MetadataField.CAMERA));
  }

  @Test
  void namesABlockThatCannotBeRead() {
    PictureMetadata found = read(ImageType.JPEG, jpegWith(segment(0xe1, "Exif\0\0MM\0*\1\1\1\1")));
    assertEquals(Set.of(MetadataKind.EXIF), found.kinds());
    assertEquals(0, found.fields().size());
  }

  @Test
  void isNotTroubledByAFileThatIsNoHeic() {
    assertTrue(MetadataReading.of(ImageType.HEIC, jpeg()).isEmpty());
    assertTrue(MetadataReading.of(ImageType.HEIF, new byte[0]).isEmpty());
    assertTrue(MetadataReading.of(ImageType.JPEG, new byte[3]).isEmpty());
  }

  private static PictureMetadata read(ImageType type, byte[] file) {
    return MetadataReading.of(PictureParts.of(type, file).orElseThrow());
  }
}
