package assay.attempt;

/**
 * What may stand in a picture's file beside the picture, the gravest first. The names are a file
 * format: they stand with the attempts whose pictures were sent without it.
 */
public enum MetadataKind {
  /** Where the picture was taken; within EXIF or XMP. */
  GPS,
  /** What the camera wrote. */
  EXIF,
  /** What programs wrote, as XML. */
  XMP,
  /** Captions and names of press agencies, in Photoshop's block. */
  IPTC,
  /** A small picture, which may show what was cut off since. */
  THUMBNAIL,
  /** Further pictures, such as a depth or brightness map. */
  MORE_PICTURES,
  /** Who made or changed the picture, signed (C2PA). */
  CONTENT_CREDENTIALS,
  /** A comment. */
  COMMENT,
  /** Texts with names, such as the prompt that a generator was given. */
  TEXT,
  /** When it was last changed. */
  TIME,
  /** Blocks of single programs. */
  OTHER,
  /** Bytes behind the picture's end, such as the film of a motion photo. */
  TRAILING
}
