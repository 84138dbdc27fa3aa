package assay.exchange.bundle;

import assay.attempt.Outcome.AnswerImage;

/** What a picture is in the attempts that name it. */
public enum ImageKind {
  /** It went with a prompt. */
  REFERENCE,
  /** It is what an answer was about. */
  FINAL,
  /** An answer brought it before the final one. */
  DRAFT,
  /** It came as a thought. */
  THOUGHT,
  /** It came in a try that was not the last, or in an answer that broke off. */
  OTHER;

  static ImageKind of(AnswerImage.Role role) {
    return switch (role) {
      case FINAL -> FINAL;
      case DRAFT -> DRAFT;
      case THOUGHT -> THOUGHT;
    };
  }
}
