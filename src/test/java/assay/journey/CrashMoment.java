package assay.journey;

/** Where a program stands when it is killed. */
enum CrashMoment {
  /** Wherever it happens to be. */
  AT_ANY,
  /** An attempt is written and not sent. */
  BETWEEN_BEGIN_AND_SEND,
  /** An image is on disk, and the row that will name it is not. */
  BETWEEN_BLOB_AND_ROW,
  /** The whole answer is there, and its row is not. */
  BETWEEN_ANSWER_AND_ROW,
  /** An attempt is complete, and nobody has been told. */
  AFTER_ROW
}
