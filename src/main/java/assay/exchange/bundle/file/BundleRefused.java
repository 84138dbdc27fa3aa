package assay.exchange.bundle.file;

/**
 * A bundle that is not taken, and why. Nothing of it was decoded or written. Each reason has a
 * sentence for people, {@code bundle.refused.…}.
 */
public final class BundleRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String where;

  /** Why a bundle is not taken. */
  public enum Reason {
    /** It is no ZIP, or it breaks off. */
    NO_ZIP,
    /** Its parts overlap, leave gaps, or are told otherwise in two places. */
    CONTRADICTORY,
    /** A member is compressed or encrypted. */
    NOT_STORED,
    /** A member is no plain file, such as a symbolic link. */
    NO_FILE,
    /** A member has a name that no bundle has, such as one that leads out of a folder. */
    STRANGE_NAME,
    /** Two members have one name, or names that differ in letter case alone. */
    NAMED_TWICE,
    /** There are more members, or larger ones, than any bundle has. */
    TOO_LARGE,
    /** A member that each bundle has is not there, or one that the manifest names. */
    MEMBER_MISSING,
    /** A member is there that the manifest does not name. */
    MEMBER_UNNAMED,
    /** It was written in a form that this version does not know. */
    OTHER_FORMAT,
    /** A member is not the JSON that it should be, or holds what cannot be. */
    NO_SENSE,
    /** A member is not what the manifest says, or the manifest not what the seal says. */
    SEAL_BROKEN,
    /** A picture is none, or has absurd dimensions. */
    NO_PICTURE
  }

  /**
   * @param where which member and what of it; for people, without its content
   */
  public BundleRefused(Reason reason, String where) {
    super(reason + ": " + where);
    this.reason = reason;
    this.where = where;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** Which member, and what of it. */
  public String where() {
    return where;
  }
}
