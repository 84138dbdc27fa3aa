package assay.exchange.picture;

import assay.attempt.MetadataKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of a picture beside the picture. Made by {@link MetadataReading}.
 *
 * @param kinds what there is, the gravest first; GPS beside the EXIF or XMP that it stands in
 * @param fields what it says, as far as it is told by name; never blank, short, in one line
 * @param more how many entries of EXIF are not among the fields
 */
public record PictureMetadata(
    Set<MetadataKind> kinds, Map<MetadataField, String> fields, int more) {
  /** There is none. */
  public static final PictureMetadata NONE = new PictureMetadata(Set.of(), Map.of(), 0);

  public PictureMetadata {
    kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
    Map<MetadataField, String> sorted = new EnumMap<>(MetadataField.class);
    sorted.putAll(fields);
    fields = Collections.unmodifiableMap(sorted);
  }

  /** Whether there is any. */
  public boolean isEmpty() {
    return kinds.isEmpty();
  }

  /** Whether it tells where the picture was taken. */
  public boolean hasPlace() {
    return kinds.contains(MetadataKind.GPS);
  }
}
