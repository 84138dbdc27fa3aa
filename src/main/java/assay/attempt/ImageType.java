package assay.attempt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The image types that the models take as references, told by their first bytes and never by a
 * file's name.
 *
 * <p>Source: the media limits table of Vertex AI "Image understanding". {@code image/jpg} is not a
 * type that Google takes.
 */
public enum ImageType {
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg"),
  WEBP("image/webp", "webp"),
  HEIC("image/heic", "heic"),
  HEIF("image/heif", "heif");

  /** How many bytes {@link #ofMagic} looks at. */
  public static final int MAGIC_LENGTH = 32;

  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "hevc", "hevx", "heim", "heis");
  private static final Set<String> HEIF_BRANDS = Set.of("mif1", "msf1", "heif");

  private final String mimeType;
  private final String extension;

  ImageType(String mimeType, String extension) {
    this.mimeType = mimeType;
    this.extension = extension;
  }

  /** Such as {@code image/png}. */
  public String mimeType() {
    return mimeType;
  }

  /** How a file of this type ends, without the dot. */
  public String extension() {
    return extension;
  }

  /** Whether the program can show it; the others get a placeholder. */
  public boolean canBeShown() {
    return this == PNG || this == JPEG || this == WEBP;
  }

  /** The type of a MIME type in any letter case; empty if the models do not take it. */
  public static Optional<ImageType> ofMimeType(String mimeType) {
    return Arrays.stream(values()).filter(t -> t.mimeType.equalsIgnoreCase(mimeType)).findFirst();
  }

  /**
   * The type that the first bytes of a file tell; empty if they tell none. Fewer bytes than asked
   * for are fine.
   */
  public static Optional<ImageType> ofMagic(byte[] head) {
    if (startsWith(head, 0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (startsWith(head, 0, "\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (startsWith(head, 0, "RIFF") && startsWith(head, 8, "WEBP")) {
      return Optional.of(WEBP);
    }
    return startsWith(head, 4, "ftyp") ? ofBrand(head) : Optional.empty();
  }

  private static Optional<ImageType> ofBrand(byte[] head) {
    if (head.length < 12) {
      return Optional.empty();
    }
    String brand = new String(head, 8, 4, StandardCharsets.ISO_8859_1);
    if (HEIC_BRANDS.contains(brand)) {
      return Optional.of(HEIC);
    }
    return HEIF_BRANDS.contains(brand) ? Optional.of(HEIF) : Optional.empty();
  }

  private static boolean startsWith(byte[] head, int offset, String latin1) {
    byte[] magic = latin1.getBytes(StandardCharsets.ISO_8859_1);
    return head.length >= offset + magic.length
        && Arrays.equals(head, offset, offset + magic.length, magic, 0, magic.length);
  }
}
