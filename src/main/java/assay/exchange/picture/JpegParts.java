package assay.exchange.picture;

import assay.attempt.MetadataKind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The segments of a JPEG (ITU T.81, annex B). What makes or frames the picture: all but the
 * application segments and comments, and of those JFIF, the ICC profile and Adobe's colour
 * transform.
 */
final class JpegParts {
  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int COMMENT = 0xfe;
  private static final String EXIF = "Exif\0\0";
  private static final int JFIF_LENGTH = 18;

  private final FileBytes file;
  private final List<Part> parts = new ArrayList<>();
  private boolean hasScan;
  private boolean hasExif;

  private JpegParts(byte[] bytes) {
    file = new FileBytes(bytes);
  }

  /** The parts in their order; empty if the file is none that can be walked through. */
  static Optional<List<Part>> of(byte[] bytes) {
    JpegParts walk = new JpegParts(bytes);
    walk.parts.add(Part.frame(walk.file.slice(0, 2)));
    int place = 2;
    while (place > 0 && place < walk.file.length()) {
      place = walk.next(place);
    }
    return place > 0 && walk.hasScan ? Optional.of(walk.parts) : Optional.empty();
  }

  /** Takes the part at a place and says where the next begins; -1 if there is none that fits. */
  private int next(int place) {
    if (file.at(place) != 0xff) {
      return -1;
    }
    int marker = file.at(place + 1);
    if (marker == 0xff || marker < 0) {
      return place + 1;
    }
    if (marker == END_OF_IMAGE) {
      return end(place + 2);
    }
    return isBare(marker) ? bare(place) : segment(marker, place);
  }

  private static boolean isBare(int marker) {
    return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
  }

  private int bare(int place) {
    parts.add(Part.frame(file.slice(place, place + 2)));
    return place + 2;
  }

  private int end(int place) {
    parts.add(Part.frame(file.slice(place - 2, place)));
    if (place < file.length()) {
      ByteBuffer rest = file.slice(place, file.length());
      parts.add(Part.metadata(MetadataKind.TRAILING, rest, rest));
    }
    return file.length();
  }

  private int segment(int marker, int place) {
    int length = file.twoAt(place + 2);
    int end = place + 2 + length;
    if (length < 2 || end > file.length()) {
      return -1;
    }
    if (marker == START_OF_SCAN) {
      hasScan = true;
      end = endOfScan(end);
    }
    parts.add(part(marker, place, end));
    return end;
  }

  /** Coded data goes on until a marker that is neither stuffing nor a restart. */
  private int endOfScan(int from) {
    for (int place = from; place < file.length() - 1; place++) {
      int next = file.at(place + 1);
      boolean goesOn = next == 0 || next == 0xff || (next >= 0xd0 && next <= 0xd7);
      if (file.at(place) == 0xff && !goesOn) {
        return place;
      }
    }
    return file.length();
  }

  private Part part(int marker, int place, int end) {
    ByteBuffer whole = file.slice(place, end);
    ByteBuffer content = file.slice(place + 4, end);
    if (marker == COMMENT) {
      return Part.metadata(MetadataKind.COMMENT, whole, content);
    }
    return marker >= 0xe0 && marker <= 0xef
        ? application(marker & 0xf, whole, content)
        : Part.picture(whole, whole);
  }

  private Part application(int number, ByteBuffer whole, ByteBuffer content) {
    return switch (number) {
      case 0 -> jfif(whole, content);
      case 1 -> exifOrXmp(whole, content);
      case 2 -> profile(whole, content);
      case 11 -> Part.metadata(MetadataKind.CONTENT_CREDENTIALS, whole, content);
      case 13 -> Part.metadata(MetadataKind.IPTC, whole, content);
      case 14 ->
          FileBytes.startsWith(content, "Adobe")
              ? Part.frame(whole)
              : Part.metadata(MetadataKind.OTHER, whole, content);
      default -> Part.metadata(MetadataKind.OTHER, whole, content);
    };
  }

  private Part jfif(ByteBuffer whole, ByteBuffer content) {
    if (!FileBytes.startsWith(content, "JFIF\0")) {
      MetadataKind kind =
          FileBytes.startsWith(content, "JFXX\0") ? MetadataKind.THUMBNAIL : MetadataKind.OTHER;
      return Part.metadata(kind, whole, content);
    }
    return whole.capacity() <= JFIF_LENGTH
        ? Part.frame(whole)
        : Part.metadata(MetadataKind.THUMBNAIL, whole, content).leaving(withoutThumbnail(whole));
  }

  private static ByteBuffer withoutThumbnail(ByteBuffer jfif) {
    ByteBuffer shorter = ByteBuffer.allocate(JFIF_LENGTH);
    shorter.put(jfif.slice(0, JFIF_LENGTH - 2));
    return shorter.putShort((short) 0).putShort(2, (short) (JFIF_LENGTH - 2)).flip();
  }

  private Part exifOrXmp(ByteBuffer whole, ByteBuffer content) {
    if (FileBytes.startsWith(content, "http://ns.adobe.com/x")) {
      return Part.metadata(MetadataKind.XMP, whole, content);
    }
    if (!FileBytes.startsWith(content, EXIF)) {
      return Part.metadata(MetadataKind.OTHER, whole, content);
    }
    ByteBuffer tiff = content.slice(EXIF.length(), content.capacity() - EXIF.length());
    Part exif = Part.metadata(MetadataKind.EXIF, whole, tiff);
    boolean isFirst = !hasExif;
    hasExif = true;
    return isFirst ? Orientation.jpegSegment(tiff).map(exif::leaving).orElse(exif) : exif;
  }

  private Part profile(ByteBuffer whole, ByteBuffer content) {
    if (FileBytes.startsWith(content, "ICC_PROFILE\0")) {
      return Part.frame(whole);
    }
    MetadataKind kind =
        FileBytes.startsWith(content, "MPF\0") ? MetadataKind.MORE_PICTURES : MetadataKind.OTHER;
    return Part.metadata(kind, whole, content);
  }
}
