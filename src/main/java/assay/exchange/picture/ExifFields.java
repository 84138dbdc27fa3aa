package assay.exchange.picture;

import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Finds what is told by name among the entries of EXIF. For one thread. */
final class ExifFields {
  private static final int LONGEST = 200;

  private final List<Directory> directories;
  private final Map<MetadataField, String> fields = new EnumMap<>(MetadataField.class);

  ExifFields(Metadata metadata) {
    directories =
        StreamSupport.stream(metadata.getDirectories().spliterator(), false)
            .filter(directory -> !directory.isEmpty())
            .toList();
    putPlace();
    put(MetadataField.TAKEN, taken());
    put(MetadataField.CAMERA, camera());
    put(MetadataField.LENS, first(ExifDirectoryBase.TAG_LENS_MODEL, ExifDirectoryBase.TAG_LENS));
    put(
        MetadataField.SERIAL_NUMBER,
        first(ExifDirectoryBase.TAG_BODY_SERIAL_NUMBER, ExifDirectoryBase.TAG_LENS_SERIAL_NUMBER));
    put(MetadataField.SOFTWARE, first(ExifDirectoryBase.TAG_SOFTWARE));
    put(
        MetadataField.OWNER,
        first(
            ExifDirectoryBase.TAG_CAMERA_OWNER_NAME,
            ExifDirectoryBase.TAG_ARTIST,
            ExifDirectoryBase.TAG_WIN_AUTHOR));
    put(MetadataField.COPYRIGHT, first(ExifDirectoryBase.TAG_COPYRIGHT));
    put(
        MetadataField.DESCRIPTION,
        first(ExifDirectoryBase.TAG_IMAGE_DESCRIPTION, ExifDirectoryBase.TAG_WIN_TITLE));
    put(
        MetadataField.COMMENT,
        first(ExifDirectoryBase.TAG_USER_COMMENT, ExifDirectoryBase.TAG_WIN_COMMENT));
  }

  Map<MetadataField, String> fields() {
    return fields;
  }

  /** All entries, named or not. */
  int entries() {
    return directories.stream().filter(ExifFields::isExif).mapToInt(Directory::getTagCount).sum();
  }

  boolean isThere() {
    return directories.stream().anyMatch(ExifFields::isExif);
  }

  boolean hasPlace() {
    return gps().findAny().isPresent();
  }

  boolean hasThumbnail() {
    return directories.stream().anyMatch(ExifThumbnailDirectory.class::isInstance);
  }

  private static boolean isExif(Directory directory) {
    return directory instanceof ExifDirectoryBase;
  }

  /** A directory that holds the version of its form alone tells no place. */
  private Stream<GpsDirectory> gps() {
    return directories.stream()
        .filter(GpsDirectory.class::isInstance)
        .map(GpsDirectory.class::cast)
        .filter(d -> d.getTagCount() > (d.containsTag(GpsDirectory.TAG_VERSION_ID) ? 1 : 0));
  }

  private void putPlace() {
    gps()
        .forEach(
            directory -> {
              GeoLocation place = directory.getGeoLocation();
              put(MetadataField.POSITION, place == null ? null : degrees(place));
              put(MetadataField.ALTITUDE, directory.getDescription(GpsDirectory.TAG_ALTITUDE));
              put(MetadataField.PLACE, directory.getDescription(GpsDirectory.TAG_AREA_INFORMATION));
            });
  }

  private static String degrees(GeoLocation place) {
    return String.format(Locale.ROOT, "%.6f, %.6f", place.getLatitude(), place.getLongitude());
  }

  private @Nullable String taken() {
    String time =
        first(
            ExifDirectoryBase.TAG_DATETIME_ORIGINAL,
            ExifDirectoryBase.TAG_DATETIME_DIGITIZED,
            ExifDirectoryBase.TAG_DATETIME);
    return time == null ? null : time.replaceFirst("^(\\d{4}):(\\d\\d):(\\d\\d)", "$1-$2-$3");
  }

  private @Nullable String camera() {
    String make = first(ExifDirectoryBase.TAG_MAKE);
    String model = first(ExifDirectoryBase.TAG_MODEL);
    return make == null || (model != null && model.startsWith(make))
        ? model
        : Stream.of(make, model).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }

  private @Nullable String first(int... tags) {
    for (int tag : tags) {
      for (Directory directory : directories) {
        String said = isExif(directory) ? plain(directory.getDescription(tag)) : "";
        if (!said.isEmpty()) {
          return said;
        }
      }
    }
    return null;
  }

  private void put(MetadataField field, @Nullable String text) {
    String plain = plain(text);
    if (!plain.isEmpty()) {
      fields.putIfAbsent(field, plain);
    }
  }

  /** One line without what a screen or a terminal would act upon. */
  private static String plain(@Nullable String text) {
    String line =
        String.valueOf(text == null ? "" : text)
            .replaceAll("[\\p{Cntrl}\\p{Cf}\\s\\p{Z}]+", " ")
            .strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
