package assay.exchange.picture;

/** What is told of a picture's metadata by name, in the order in which it is shown. */
public enum MetadataField {
  /** Latitude and longitude in degrees, such as {@code 48.858370, 2.294481}. */
  POSITION(true),
  /** In metres, as the camera says it. */
  ALTITUDE(true),
  /** The camera's own name for the place. */
  PLACE(true),
  TAKEN(false),
  CAMERA(false),
  LENS(false),
  SERIAL_NUMBER(false),
  SOFTWARE(false),
  OWNER(false),
  COPYRIGHT(false),
  DESCRIPTION(false),
  COMMENT(false);

  private final boolean isPlace;

  MetadataField(boolean isPlace) {
    this.isPlace = isPlace;
  }

  /** Whether it tells where the picture was taken. */
  public boolean isPlace() {
    return isPlace;
  }
}
