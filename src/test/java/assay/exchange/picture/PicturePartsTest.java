package assay.exchange.picture;

import static assay.attempt.MetadataKind.COMMENT;
import static assay.attempt.MetadataKind.CONTENT_CREDENTIALS;
import static assay.attempt.MetadataKind.EXIF;
import static assay.attempt.MetadataKind.IPTC;
import static assay.attempt.MetadataKind.MORE_PICTURES;
import static assay.attempt.MetadataKind.OTHER;
import static assay.attempt.MetadataKind.TEXT;
import static assay.attempt.MetadataKind.THUMBNAIL;
import static assay.attempt.MetadataKind.TIME;
import static assay.attempt.MetadataKind.TRAILING;
import static assay.attempt.MetadataKind.XMP;
import static assay.exchange.picture.SamplePictures.chunk;
import static assay.exchange.picture.SamplePictures.exifSegment;
import static assay.exchange.picture.SamplePictures.joined;
import static assay.exchange.picture.SamplePictures.jpeg;
import static assay.exchange.picture.SamplePictures.jpegWith;
import static assay.exchange.picture.SamplePictures.latin1;
import static assay.exchange.picture.SamplePictures.png;
import static assay.exchange.picture.SamplePictures.pngWith;
import static assay.exchange.picture.SamplePictures.riffChunk;
import static assay.exchange.picture.SamplePictures.segment;
import static assay.exchange.picture.SamplePictures.webp;
import static assay.exchange.picture.SamplePictures.webpWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import assay.attempt.ImageType;
import assay.attempt.MetadataKind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturePartsTest {
  private static final TiffBlock PHONE = TiffBlock.ofTelephone();
  private static final String XMP_MARK = "http://ns.adobe.com/xap/1.0/\0";

  static Stream<Arguments> blocksOfAJpeg() {
    return Stream.of(
        arguments(EXIF, exifSegment(PHONE)),
        arguments(XMP, segment(0xe1, XMP_MARK + "<x/>")),
        arguments(XMP, segment(0xe1, "http://ns.adobe.com/xmp/extension/\0more")),
        arguments(OTHER, segment(0xe1, "")),
        arguments(OTHER, segment(0xe1, "Exif")),
        arguments(MORE_PICTURES, segment(0xe2, "MPF\0II*\0")),
        arguments(OTHER, segment(0xe2, "FPXR\0")),
        arguments(CONTENT_CREDENTIALS, segment(0xeb, "JP\0\0jumb")),
        arguments(IPTC, segment(0xed, "Photoshop 3.0\08BIM")),
        arguments(OTHER, segment(0xee, "Nobody")),
        arguments(OTHER, segment(0xe5, "maker")),
        arguments(THUMBNAIL, segment(0xe0, "JFXX\0\u0010")),
        arguments(COMMENT, segment(0xfe, "taken at home")));
  }

  static Stream<Arguments> blocksOfAPng() {
    return Stream.of(
        arguments(EXIF, chunk("eXIf", PHONE.bytes())),
        arguments(TEXT, chunk("tEXt", "Author\0Jo")),
        arguments(TEXT, chunk("zTXt", "Author\0\0x")),
        arguments(TEXT, chunk("iTXt", "prompt\0a mug")),
        arguments(XMP, chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0<x/>")),
        arguments(EXIF, chunk("zTXt", "Raw profile type exif\0\0x")),
        arguments(EXIF, chunk("tEXt", "Raw profile type APP1\0x")),
        arguments(IPTC, chunk("zTXt", "Raw profile type iptc\0\0x")),
        arguments(TEXT, chunk("zTXt", "Raw profile type ")),
        arguments(TIME, chunk("tIME", "1234567")),
        arguments(CONTENT_CREDENTIALS, chunk("caBX", "jumb")),
        arguments(OTHER, chunk("vpAg", "123456789")));
  }

  static Stream<Arguments> blocksOfAWebp() {
    return Stream.of(
        arguments(EXIF, riffChunk("EXIF", PHONE.bytes())),
        arguments(EXIF, riffChunk("EXIF", joined(latin1("Exif\0\0"), PHONE.bytes()))),
        arguments(XMP, riffChunk("XMP ", latin1("<x/>"))),
        arguments(CONTENT_CREDENTIALS, riffChunk("C2PA", latin1("jumb"))),
        arguments(OTHER, riffChunk("odd ", latin1("odd"))));
  }

  @ParameterizedTest
  @MethodSource("blocksOfAJpeg")
  void takesABlockOutOfAJpeg(MetadataKind kind, byte[] block) throws IOException {
    assertTakesOut(ImageType.JPEG, Set.of(kind), jpegWith(block), jpeg());
  }

  @ParameterizedTest
  @MethodSource("blocksOfAPng")
  void takesABlockOutOfAPng(MetadataKind kind, byte[] block) throws IOException {
    assertTakesOut(ImageType.PNG, Set.of(kind), pngWith(block), png());
  }

  @ParameterizedTest
  @MethodSource("blocksOfAWebp")
  void takesABlockOutOfAWebp(MetadataKind kind, byte[] block) throws IOException {
    byte[] bare = webpWith();
    bare[20] = 0;
    assertTakesOut(ImageType.WEBP, Set.of(kind), webpWith(block), bare);
  }

  static Stream<Arguments> whole() {
    return Stream.of(
        arguments(ImageType.JPEG, jpeg()),
        arguments(ImageType.PNG, png()),
        arguments(ImageType.WEBP, webp()),
        arguments(
            ImageType.JPEG,
            jpegWith(segment(0xe2, "ICC_PROFILE\0\1\1"), segment(0xee, "Adobe\0d\0\0\0\0\1"))),
        arguments(
            ImageType.PNG,
            pngWith(chunk("gAMA", "\0\0\u00b1\u008f"), chunk("pHYs", "\0\0\1\0\0\0\1\0\1"))));
  }

  @ParameterizedTest
  @MethodSource("whole")
  void leavesWhatMakesOrFramesThePictureAsItIs(ImageType type, byte[] file) {
    PictureParts parts = parts(type, file);
    assertFalse(parts.hasMetadata());
    assertArrayEquals(file, parts.stripped());
  }

  static Stream<Arguments> plain() {
    return whole().limit(3);
  }

  @ParameterizedTest
  @MethodSource("plain")
  void takesOutWhatLiesBehindTheEnd(ImageType type, byte[] file) throws IOException {
    byte[] film = joined(file, latin1("ftypmp42 a film"));
    assertTakesOut(type, Set.of(TRAILING), film, file);
  }

  @Test
  void takesTheSmallPictureOutOfJfif() throws IOException {
    byte[] file = jpeg();
    byte[] jfif = segment(0xe0, "JFIF\0\1\2\0\0\1\0\1\1\1abc");
    byte[] fat = joined(Arrays.copyOf(file, 2), jfif, Arrays.copyOfRange(file, 20, file.length));
    assertTakesOut(ImageType.JPEG, Set.of(THUMBNAIL), fat, file);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 6, 8})
  void keepsTheWayUpAndNothingElse(int orientation) throws IOException {
    TiffBlock block = TiffBlock.big().text(0x010f, "Acme").orientation(orientation).at(1, 2);
    byte[] alone = TiffBlock.little().orientation(orientation).bytes();
    byte[] bare = webpWith(riffChunk("EXIF", alone));
    bare[20] = 0x08;
    assertTakesOut(
        ImageType.JPEG,
        Set.of(EXIF),
        jpegWith(exifSegment(block)),
        jpegWith(segment(0xe1, joined(latin1("Exif\0\0"), alone))));
    assertTakesOut(
        ImageType.PNG,
        Set.of(EXIF),
        pngWith(chunk("eXIf", block.bytes())),
        pngWith(chunk("eXIf", alone)));
    assertTakesOut(ImageType.WEBP, Set.of(EXIF), webpWith(riffChunk("EXIF", block.bytes())), bare);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9, 65535})
  void keepsNoWayUpThatIsTheUsualOneOrNone(int orientation) throws IOException {
    byte[] file = jpegWith(exifSegment(TiffBlock.little().orientation(orientation)));
    assertTakesOut(ImageType.JPEG, Set.of(EXIF), file, jpeg());
  }

  @Test
  void takesEverySecondExifOutWhole() throws IOException {
    byte[] turned = exifSegment(TiffBlock.little().orientation(6));
    byte[] file = jpegWith(exifSegment(PHONE), turned, turned);
    assertTakesOut(ImageType.JPEG, Set.of(EXIF), file, jpeg());
  }

  @Test
  void passesOverSegmentsBetweenTheScansOfAProgressiveJpeg() throws IOException {
    byte[] file = progressive();
    int scan = secondScan(file);
    byte[] block = segment(0xfe, "between");
    byte[] between =
        joined(Arrays.copyOf(file, scan), block, Arrays.copyOfRange(file, scan, file.length));
    assertTakesOut(ImageType.JPEG, Set.of(COMMENT), between, file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JPEG", "PNG", "WEBP"})
  void knowsAPictureByItsDataWhateverStandsAroundIt(ImageType type) {
    byte[] exif = TiffBlock.little().orientation(6).bytes();
    byte[] bare = type == ImageType.JPEG ? jpeg() : type == ImageType.PNG ? png() : webp();
    byte[] dressed =
        switch (type) {
          case JPEG ->
              jpegWith(exifSegment(PHONE), segment(0xfe, "c"), segment(0xe2, "ICC_PROFILE\0"));
          case PNG -> pngWith(chunk("eXIf", exif), chunk("tEXt", "a\0b"), chunk("iCCP", "p\0\0"));
          default -> webpWith(riffChunk("ICCP", exif), riffChunk("EXIF", exif));
        };
    PictureParts parts = parts(type, dressed);
    assertEquals(parts(type, bare).pictureHash(), parts.pictureHash());
    assertEquals(parts.pictureHash(), parts(type, parts.stripped()).pictureHash());
  }

  @Test
  void tellsOtherPicturesApart() {
    byte[] other = png();
    other[other.length - 20] ^= 1;
    assertNotEquals(
        parts(ImageType.PNG, png()).pictureHash(), parts(ImageType.PNG, other).pictureHash());
  }

  @Test
  void doesNotTakeApartWhatDoesNotFit() {
    byte[] overrun = jpegWith(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) 0xff, (byte) 0xff});
    byte[] between = jpegWith(new byte[] {0, 0});
    byte[] negative = pngWith(new byte[] {-1, -1, -1, -1, 'e', 'X', 'I', 'f'});
    byte[] tall = webp();
    tall[4] = 127;
    assertTrue(PictureParts.of(ImageType.JPEG, overrun).isEmpty());
    assertTrue(PictureParts.of(ImageType.JPEG, between).isEmpty());
    assertTrue(PictureParts.of(ImageType.PNG, negative).isEmpty());
    assertTrue(PictureParts.of(ImageType.WEBP, tall).isEmpty());
    assertTrue(PictureParts.of(ImageType.HEIC, jpeg()).isEmpty());
    assertTrue(PictureParts.of(ImageType.PNG, new byte[0]).isEmpty());
  }

  private static void assertTakesOut(
      ImageType type, Set<MetadataKind> kinds, byte[] file, byte[] bare) throws IOException {
    PictureParts parts = parts(type, file);
    assertEquals(kinds, parts.kinds());
    byte[] stripped = parts.stripped();
    assertArrayEquals(bare, stripped);
    assertArrayEquals(stripped, parts(type, stripped).stripped());
    assertFalse(parts(type, stripped).hasMetadata());
    assertArrayEquals(pixels(file), pixels(stripped));
  }

  private static PictureParts parts(ImageType type, byte[] file) {
    return PictureParts.of(type, file).orElseThrow();
  }

  private static int[] pixels(byte[] file) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
    assertNotNull(picture);
    return picture.getRGB(
        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
  }

  private static byte[] progressive() throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpg").next();
    var out = new java.io.ByteArrayOutputStream();
    try (var to = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(to);
      var how = writer.getDefaultWriteParam();
      how.setProgressiveMode(javax.imageio.ImageWriteParam.MODE_DEFAULT);
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg()));
      writer.write(null, new javax.imageio.IIOImage(picture, null, null), how);
    }
    writer.dispose();
    return out.toByteArray();
  }

  private static int secondScan(byte[] file) {
    return IntStream.range(0, file.length - 1)
        .filter(
            i ->
                file[i] == (byte) 0xff
                    && (file[i + 1] == (byte) 0xda || file[i + 1] == (byte) 0xc4))
        .filter(i -> i > firstScan(file))
        .findFirst()
        .orElseThrow();
  }

  private static int firstScan(byte[] file) {
    return IntStream.range(0, file.length - 1)
        .filter(i -> file[i] == (byte) 0xff && file[i + 1] == (byte) 0xda)
        .findFirst()
        .orElseThrow();
  }
}
