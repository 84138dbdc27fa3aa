package assay.attempt;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decoded result of an attempt.
 *
 * @param judgement what happened and what follows
 * @param signals the fields that it rests on, as they came
 * @param limits what the service said of waiting and of quotas
 * @param tokens what was counted; shown as evidence, never the ground of a decision
 * @param images the pictures in the answer; the last that is no thought is the final one
 * @param provenance who answered, and how sure this is
 */
public record Outcome(
    Judgement judgement,
    Signals signals,
    Limits limits,
    Tokens tokens,
    List<AnswerImage> images,
    Provenance provenance) {

  /** Counts up whenever the same answer may be judged otherwise than before. */
  public static final int DECODER_VERSION = 5;

  public Outcome {
    images = List.copyOf(images);
  }

  /** Judges an answer. Never throws, whatever the answer holds. */
  public static Outcome of(Answer answer) {
    return Judge.judge(answer);
  }

  /**
   * What happened and what follows.
   *
   * @param kind what happened
   * @param layer where it stopped
   * @param adjustable whether a safety setting can change it
   * @param repeat whether the identical request is worth sending again
   * @param hardStop what locks the case; null if nothing does
   * @param nextSteps what may be tried, in order; only legitimate ones
   */
  public record Judgement(
      Kind kind,
      Layer layer,
      Adjustable adjustable,
      Repeat repeat,
      @Nullable HardStop hardStop,
      List<NextStep> nextSteps) {
    public Judgement {
      nextSteps = List.copyOf(nextSteps);
    }
  }

  /**
   * The fields that a judgement rests on, as they came.
   *
   * @param finishReason of the candidate; null if none was said
   * @param blockReason of the prompt; null if none was said
   * @param messages the service's words
   * @param supportCodes found in the messages
   * @param ratings of the side that decided; empty if none came
   * @param because which fields led to the judgement, each as "field = value"
   */
  public record Signals(
      @Nullable FinishReason finishReason,
      @Nullable BlockReason blockReason,
      Messages messages,
      List<SupportCode> supportCodes,
      List<SafetyRating> ratings,
      List<String> because) {
    public Signals {
      supportCodes = List.copyOf(supportCodes);
      ratings = List.copyOf(ratings);
      because = List.copyOf(because);
    }

    /** The message that belongs to what decided; null if there is none. */
    public @Nullable String message() {
      return messages.message();
    }
  }

  /**
   * What the service said of waiting.
   *
   * @param retryAfter wait at least this long; null if not said
   * @param quota whose quota is used up
   * @param httpStatus null if there was no HTTP answer
   */
  public record Limits(
      @Nullable Duration retryAfter, QuotaScope quota, @Nullable Integer httpStatus) {}

  /**
   * Who answered and how near to the service's own words this is.
   *
   * @param evidence the grade; null if nothing was received
   * @param modelVersion which model really answered; null if not said
   * @param responseId the service's name for the answer; null if not said
   * @param decoderVersion which version of this decoder judged
   * @param notes what else was said of the model and of the answer, by field
   * @param simulated whether the answer says of itself that this program made it up
   */
  public record Provenance(
      @Nullable Evidence evidence,
      @Nullable String modelVersion,
      @Nullable String responseId,
      int decoderVersion,
      List<Said> notes,
      Boolean simulated) {
    public Provenance {
      notes = List.copyOf(Objects.requireNonNullElse(notes, List.of()));
      simulated = Objects.requireNonNullElse(simulated, false);
    }

    /** Of an answer that says nothing of being made up. */
    public Provenance(
        @Nullable Evidence evidence,
        @Nullable String modelVersion,
        @Nullable String responseId,
        int decoderVersion,
        List<Said> notes) {
      this(evidence, modelVersion, responseId, decoderVersion, notes, false);
    }
  }

  /**
   * A picture in an answer.
   *
   * @param sha256 of its bytes
   * @param mimeType as the service named it
   * @param bytes how large it is
   * @param role what it is in the answer
   */
  public record AnswerImage(Sha256 sha256, String mimeType, long bytes, Role role) {
    /** What a picture is in an answer. */
    public enum Role {
      FINAL,
      DRAFT,
      THOUGHT
    }
  }

  /** What happened. */
  public enum Kind {
    IMAGE(true),
    PROMPT_BLOCKED(true),
    OUTPUT_BLOCKED(true),
    RIGHTS(true),
    FIXED_POLICY(true),
    PERSONAL_DATA(true),
    MODEL_REFUSED(true),
    NO_IMAGE(true),
    TRUNCATED(true),
    MALFUNCTION(true),
    ORG_POLICY(true),
    EMPTY(true),
    INVALID_REQUEST(false),
    ACCESS(false),
    QUOTA(false),
    SERVICE(false),
    TRANSPORT(false),
    CANCELLED(false),
    INTERRUPTED(false),
    UNKNOWN(true);

    private final boolean bearsVerdict;

    Kind(boolean bearsVerdict) {
      this.bearsVerdict = bearsVerdict;
    }

    /**
     * Whether the service judged the case, so that the outcome counts in the denominator of a rate.
     */
    public boolean bearsVerdict() {
      return bearsVerdict;
    }
  }

  /** How outcomes are grouped for counting and filtering. */
  public enum Group {
    /** A picture came. */
    SHOWN,
    /** Withheld by a filter that a setting reaches. */
    BY_SETTING,
    /** The service judged and gave no picture for any other reason. */
    OTHER_FILTER,
    /** The service did not judge. */
    ERROR
  }

  /** Where an attempt stopped. */
  public enum Layer {
    REQUEST,
    ACCOUNT,
    ORGANISATION,
    INPUT_FILTER,
    MODEL,
    OUTPUT_FILTER,
    SERVICE,
    TRANSPORT,
    UNSTATED
  }

  /** Whether a safety setting can change the outcome. */
  public enum Adjustable {
    YES,
    NO,
    UNKNOWN,
    ADMINISTRATOR
  }

  /** Whether the identical request is worth sending again. */
  public enum Repeat {
    WORTHWHILE,
    POINTLESS,
    NEVER
  }

  /** Why a case is locked: an answer, or a person's word ({@code DECLARED_MINOR}, or a flag). */
  public enum HardStop {
    FIXED_POLICY,
    CHILD_SUPPORT_CODE,
    PROHIBITED_SUPPORT_CODE,
    MESSAGE_NAMES_CHILDREN,
    OVERWRITTEN_THRESHOLD,
    DECLARED_MINOR,
    USER_FLAG
  }

  /** Whose quota is used up, if it is about a quota at all. */
  public enum QuotaScope {
    NONE,
    MINUTE,
    DAY,
    UNKNOWN
  }

  /** How near to the service's own words an outcome is. */
  public enum Evidence {
    NATIVE_RAW,
    GATEWAY_RAW,
    GATEWAY_SUMMARY
  }

  /** What happened. */
  public Kind kind() {
    return judgement.kind();
  }

  /** Under which group it is counted. */
  public Group group() {
    if (kind() == Kind.IMAGE) {
      return Group.SHOWN;
    }
    if (!kind().bearsVerdict()) {
      return Group.ERROR;
    }
    return judgement.adjustable() == Adjustable.YES ? Group.BY_SETTING : Group.OTHER_FILTER;
  }

  /** The picture that the answer is about; empty if there is none. */
  public Optional<AnswerImage> finalImage() {
    return images.stream().filter(i -> i.role() == AnswerImage.Role.FINAL).findFirst();
  }

  /** How near to the service's words it is; empty where nothing came, whatever is stored of it. */
  public Optional<Evidence> evidence() {
    return limits.httpStatus() == null
        ? Optional.empty()
        : Optional.ofNullable(provenance.evidence());
  }

  /** Whether the answer says of itself that this program's simulator made it up. */
  public boolean isSimulated() {
    return provenance.simulated();
  }

  /** Whether it locks its case. */
  public boolean isHardStop() {
    return judgement.hardStop() != null;
  }

  /**
   * Whether every run must end at once: the account is limited or its credit is used up (product
   * rule: PUP_LIMITED_DISABLED and 402, be it the HTTP status or the error in the body of a 200).
   */
  public boolean endsEveryRun() {
    return signals.finishReason() == FinishReason.Known.PUP_LIMITED_DISABLED
        || (kind() == Kind.ACCESS && judgement.repeat() == Repeat.NEVER);
  }
}
