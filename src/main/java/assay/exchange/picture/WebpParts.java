package assay.exchange.picture;

import assay.attempt.MetadataKind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chunks of a WebP (RFC 9649, 2). */
final class WebpParts {
  private static final int HEADER = 12;
  private static final int EXIF_FLAG = 0x08;
  private static final int XMP_FLAG = 0x04;
  private static final String EXIF = "Exif\0\0";

  private final FileBytes file;
  private final List<Part> parts = new ArrayList<>();
  private boolean hasPicture;
  private boolean hasExif;
  private boolean keepsExif;

  private WebpParts(byte[] bytes) {
    file = new FileBytes(bytes);
  }

  /** The parts in their order; empty if the file is none that can be walked through. */
  static Optional<List<Part>> of(byte[] bytes) {
    WebpParts walk = new WebpParts(bytes);
    long end = walk.file.littleFourAt(4) + 8;
    if (end < HEADER || end > bytes.length) {
      return Optional.empty();
    }
    int place = HEADER;
    while (place > 0 && place < end) {
      place = walk.next(place, (int) end);
    }
    walk.end((int) end);
    return place > 0 && walk.hasPicture ? Optional.of(walk.framed()) : Optional.empty();
  }

  /** Takes the chunk at a place and says where the next begins; -1 if it does not fit. */
  private int next(int place, int end) {
    long length = file.littleFourAt(place + 4);
    if (length < 0 || length > end - 8L - place) {
      return -1;
    }
    int padded = Math.min(end, place + 8 + (int) (length + length % 2));
    parts.add(part(file.word(place), place, place + 8 + (int) length, padded));
    return padded;
  }

  private void end(int end) {
    if (end < file.length()) {
      ByteBuffer rest = file.slice(end, file.length());
      parts.add(Part.metadata(MetadataKind.TRAILING, rest, rest));
    }
  }

  private Part part(String type, int place, int end, int padded) {
    ByteBuffer whole = file.slice(place, padded);
    ByteBuffer content = file.slice(place + 8, end);
    return switch (type) {
      case "VP8 ", "VP8L", "ANMF" -> picture(whole);
      case "ALPH", "ANIM" -> Part.picture(whole, whole);
      case "VP8X", "ICCP" -> Part.frame(whole);
      case "EXIF" -> exif(whole, content);
      case "XMP " -> Part.metadata(MetadataKind.XMP, whole, content);
      case "C2PA" -> Part.metadata(MetadataKind.CONTENT_CREDENTIALS, whole, content);
      default -> Part.metadata(MetadataKind.OTHER, whole, content);
    };
  }

  private Part picture(ByteBuffer whole) {
    hasPicture = true;
    return Part.picture(whole, whole);
  }

  /** Some programs put the mark of a JPEG's EXIF in front, which does not belong there. */
  private Part exif(ByteBuffer whole, ByteBuffer content) {
    boolean isMarked = FileBytes.startsWith(content, EXIF);
    ByteBuffer tiff =
        isMarked ? content.slice(EXIF.length(), content.capacity() - EXIF.length()) : content;
    Part exif = Part.metadata(MetadataKind.EXIF, whole, tiff);
    if (hasExif) {
      return exif;
    }
    hasExif = true;
    Optional<ByteBuffer> kept = Orientation.webpChunk(tiff);
    keepsExif = kept.isPresent();
    return kept.map(exif::leaving).orElse(exif);
  }

  private static byte[] copy(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return copy;
  }

  /** With the header in front, and it and the flags as they are once metadata is taken out. */
  private List<Part> framed() {
    parts.replaceAll(part -> isExtended(part) ? extended(part) : part);
    int size = 4 + parts.stream().mapToInt(part -> part.instead().remaining()).sum();
    ByteBuffer header = ByteBuffer.wrap(copy(file.slice(0, HEADER)));
    header.order(ByteOrder.LITTLE_ENDIAN).putInt(4, size);
    List<Part> all = new ArrayList<>();
    all.add(reframed(file.slice(0, HEADER), header));
    all.addAll(parts);
    return all;
  }

  private static boolean isExtended(Part part) {
    return part.role() == Part.Role.FRAME
        && part.whole().remaining() > 8
        && part.whole().get(0) == 'V';
  }

  private Part extended(Part part) {
    ByteBuffer flags = ByteBuffer.wrap(copy(part.whole()));
    int kept = (flags.get(8) & ~(EXIF_FLAG | XMP_FLAG)) | (keepsExif ? EXIF_FLAG : 0);
    return reframed(part.whole(), flags.put(8, (byte) kept));
  }

  private static Part reframed(ByteBuffer whole, ByteBuffer instead) {
    return new Part(Part.Role.FRAME, whole, ByteBuffer.allocate(0), null, instead);
  }
}
