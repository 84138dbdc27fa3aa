package assay.exchange.picture;

import assay.attempt.MetadataKind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The chunks of a PNG (W3C "Portable Network Graphics", third edition, 11). */
final class PngParts {
  private static final int SIGNATURE = 8;

  private static final Set<String> PICTURE = Set.of("tRNS", "acTL", "fcTL", "fdAT");
  private static final Set<String> FRAME =
      Set.of(
          "bKGD", "cHRM", "cICP", "cLLI", "cLLi", "gAMA", "hIST", "iCCP", "mDCV", "mDCv", "pHYs",
          "sBIT", "sPLT", "sRGB");

  private static final Map<String, MetadataKind> RAW_PROFILES =
      Map.of(
          "exif", MetadataKind.EXIF,
          "APP1", MetadataKind.EXIF,
          "iptc", MetadataKind.IPTC,
          "8bim", MetadataKind.IPTC,
          "xmp", MetadataKind.XMP);

  private final FileBytes file;
  private final List<Part> parts = new ArrayList<>();
  private boolean hasData;
  private boolean hasExif;

  private PngParts(byte[] bytes) {
    file = new FileBytes(bytes);
  }

  /** The parts in their order; empty if the file is none that can be walked through. */
  static Optional<List<Part>> of(byte[] bytes) {
    PngParts walk = new PngParts(bytes);
    walk.parts.add(Part.frame(walk.file.slice(0, SIGNATURE)));
    int place = SIGNATURE;
    while (place > 0 && place < walk.file.length()) {
      place = walk.next(place);
    }
    return place > 0 && walk.hasData ? Optional.of(walk.parts) : Optional.empty();
  }

  /** Takes the chunk at a place and says where the next begins; -1 if it does not fit. */
  private int next(int place) {
    long length = file.fourAt(place);
    if (length < 0 || length > file.length() - 12L - place) {
      return -1;
    }
    int end = place + 12 + (int) length;
    String type = file.word(place + 4);
    parts.add(part(type, place, end));
    hasData |= type.equals("IDAT");
    return type.equals("IEND") ? end(end) : end;
  }

  private int end(int place) {
    if (place < file.length()) {
      ByteBuffer rest = file.slice(place, file.length());
      parts.add(Part.metadata(MetadataKind.TRAILING, rest, rest));
    }
    return file.length();
  }

  /** How image data is divided into chunks does not count, so it counts without their headers. */
  private Part part(String type, int place, int end) {
    ByteBuffer whole = file.slice(place, end);
    ByteBuffer content = file.slice(place + 8, end - 4);
    if (type.equals("IDAT")) {
      return Part.picture(whole, content);
    }
    if (type.equals("IEND") || FRAME.contains(type)) {
      return Part.frame(whole);
    }
    boolean isCritical = type.charAt(0) >= 'A' && type.charAt(0) <= 'Z';
    return isCritical || PICTURE.contains(type)
        ? Part.picture(whole, file.slice(place + 4, end - 4))
        : metadata(type, whole, content);
  }

  private Part metadata(String type, ByteBuffer whole, ByteBuffer content) {
    return switch (type) {
      case "eXIf" -> exif(whole, content);
      case "tEXt", "zTXt", "iTXt" -> Part.metadata(text(content), whole, content);
      case "tIME" -> Part.metadata(MetadataKind.TIME, whole, content);
      case "caBX" -> Part.metadata(MetadataKind.CONTENT_CREDENTIALS, whole, content);
      default -> Part.metadata(MetadataKind.OTHER, whole, content);
    };
  }

  private Part exif(ByteBuffer whole, ByteBuffer tiff) {
    Part exif = Part.metadata(MetadataKind.EXIF, whole, tiff);
    boolean isFirst = !hasExif;
    hasExif = true;
    return isFirst ? Orientation.pngChunk(tiff).map(exif::leaving).orElse(exif) : exif;
  }

  /** Programs put whole blocks into texts: XMP under its own name, the others as "raw profiles". */
  private MetadataKind text(ByteBuffer content) {
    if (FileBytes.startsWith(content, "XML:com.adobe.xmp\0")) {
      return MetadataKind.XMP;
    }
    String profile = "Raw profile type ";
    if (!FileBytes.startsWith(content, profile)) {
      return MetadataKind.TEXT;
    }
    ByteBuffer name = content.slice(profile.length(), content.capacity() - profile.length());
    return RAW_PROFILES.entrySet().stream()
        .filter(raw -> FileBytes.startsWith(name, raw.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(MetadataKind.TEXT);
  }
}
