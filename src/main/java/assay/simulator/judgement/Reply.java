package assay.simulator.judgement;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What comes of a request, before it is written as JSON. */
public sealed interface Reply {

  /** How it is called in the log, such as {@code IMAGE} or {@code output IMAGE_SAFETY}. */
  String outcome();

  /**
   * One picture or more.
   *
   * @param drafts how many come before the final one
   * @param text beside the picture; null for none
   * @param finishReason usually STOP
   * @param bytes how large each file is; 0 for as large as it comes
   * @param ratings those of the categories that have a setting
   */
  record Pictures(
      int drafts, @Nullable String text, String finishReason, long bytes, List<Rating> ratings)
      implements Reply {
    public Pictures {
      ratings = List.copyOf(ratings);
    }

    @Override
    public String outcome() {
      return finishReason.equals("STOP") ? "IMAGE" : "IMAGE " + finishReason;
    }
  }

  /** Words and no picture, with STOP. */
  record Words(String text) implements Reply {
    @Override
    public String outcome() {
      return "text";
    }
  }

  /**
   * A candidate without anything in it.
   *
   * @param finishReason any string
   * @param message {@code finishMessage}; null for none
   */
  record Ended(String finishReason, @Nullable String message, List<Rating> ratings)
      implements Reply {
    public Ended {
      ratings = List.copyOf(ratings);
    }

    @Override
    public String outcome() {
      return "output " + finishReason;
    }
  }

  /**
   * No candidate at all.
   *
   * @param blockReason any string
   * @param message {@code blockReasonMessage}; null for none
   */
  record Blocked(String blockReason, @Nullable String message, List<Rating> ratings)
      implements Reply {
    public Blocked {
      ratings = List.copyOf(ratings);
    }

    /** Without a message. */
    public Blocked(String blockReason, List<Rating> ratings) {
      this(blockReason, null, ratings);
    }

    @Override
    public String outcome() {
      return "prompt " + blockReason;
    }
  }

  /** Neither candidates nor a reason. */
  record Empty(Form form) implements Reply {

    /** What stands where the candidates should. */
    public enum Form {
      MISSING,
      NULL,
      LIST
    }

    @Override
    public String outcome() {
      return "empty";
    }
  }

  /**
   * An answer as it stands, whatever it is.
   *
   * @param status the HTTP status
   * @param headers beside those that each answer has; they win over them
   */
  record Raw(int status, Map<String, String> headers, String body) implements Reply {
    public Raw {
      headers = Map.copyOf(headers);
    }

    @Override
    public String outcome() {
      return "HTTP " + status;
    }
  }
}
