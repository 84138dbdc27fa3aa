package assay.exchange.intake;

/** Why no case came of a row. The words never change: other programs read them. */
public enum Skipped {
  /** It says of itself that it is red-team material. */
  RED_TEAM,
  /** The case is locked. */
  LOCKED,
  /** It says that a minor is shown or mentioned, or that nobody is sure; so does a row like it. */
  DECLARED_MINOR,
  /** What it answers to the question for minors is no answer. */
  NO_ANSWER,
  /** There is no prompt. */
  NO_PROMPT,
  /** The prompt was left out when the file was written. */
  PROMPT_WITHHELD,
  /** The prompt is longer than a plan takes. */
  PROMPT_TOO_LONG,
  /** The prompt holds what looks like a key. */
  LOOKS_LIKE_A_KEY,
  /** A picture is named by an absolute path, an address, or one that leads out of the folder. */
  IMAGE_OUTSIDE,
  /** A picture is not there. */
  IMAGE_MISSING,
  /** A picture cannot be sent: it is none, damaged, or too large. */
  IMAGE_UNREADABLE,
  /** Of a picture only its hash or its address stands there. */
  IMAGE_LOST,
  /** There are more pictures than one prompt takes. */
  TOO_MANY_IMAGES,
  /** It has more cells than the header has names. */
  RAGGED,
  /** It is no request for a picture in this protocol. */
  NO_REQUEST,
  /** It is one that asks for a stream. */
  STREAMED,
  /** What was sent is not there, or is no JSON. */
  NO_BODY,
  /** It is a conversation of several turns, which is no case. */
  SEVERAL_TURNS
}
