package assay.attempt;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a reader found in a body, without any judgement. All strings stand as they came.
 *
 * @param shape what kind of text the body is, and what is odd about it
 * @param evidence how near to the service's own words it is
 * @param feedback what was said of the prompt; null if nothing was
 * @param candidates the candidates; null if the field is missing or null, which is not the same as
 *     an empty list
 * @param error the error in the body, whatever the HTTP status; null if there is none
 * @param trailer what stands beside them
 */
public record Reading(
    Shape shape,
    Outcome.Evidence evidence,
    @Nullable PromptFeedback feedback,
    @Nullable List<Candidate> candidates,
    @Nullable ServiceError error,
    Trailer trailer) {

  public Reading {
    candidates = candidates == null ? null : List.copyOf(candidates);
  }

  /** A reading of one answer in which everything has its usual shape. */
  public Reading(
      Form form,
      Outcome.Evidence evidence,
      @Nullable PromptFeedback feedback,
      @Nullable List<Candidate> candidates,
      @Nullable ServiceError error,
      Trailer trailer) {
    this(new Shape(form, List.of(), null), evidence, feedback, candidates, error, trailer);
  }

  /** What kind of text the body is. */
  public Form form() {
    return shape.form();
  }

  /** What stands where the protocol has something else, in words. */
  public List<String> oddities() {
    return shape.oddities();
  }

  /** The answers of which the body holds several; null if it is an answer itself. */
  public @Nullable Several several() {
    return shape.several();
  }

  /**
   * What a body is before its fields are looked at.
   *
   * @param form what kind of text it is
   * @param oddities what stands where the protocol has something else, each in words such as {@code
   *     candidates is an object, not a list}
   * @param several the answers of which it holds several; null if it is an answer itself
   */
  public record Shape(Form form, List<String> oddities, @Nullable Several several) {
    public Shape {
      oddities = List.copyOf(oddities);
    }
  }

  /**
   * What a body holds that is not one answer: the status of a batch with the answers that it has by
   * now, or answers on a line each (the results of a batch as a file).
   *
   * @param name such as {@code batches/abc}; empty for lines
   * @param state such as {@code BATCH_STATE_RUNNING}, as it came; null for lines
   * @param file where the answers of the batch stand; null if that is not said
   * @param lines the answers, in order
   */
  public record Several(
      String name, @Nullable String state, @Nullable String file, List<Line> lines) {
    public Several {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One of several answers.
   *
   * @param key by which the sender knows it; empty if it has none
   */
  public record Line(String key, Reading reading) {}

  /** What kind of text a body is. */
  public enum Form {
    /** Nothing at all. */
    EMPTY,
    /** A whole JSON document of the protocol, or several as server-sent events. */
    WHOLE,
    /** JSON that breaks off. */
    CUT_OFF,
    /** Something else: a web page, plain text. */
    FOREIGN
  }

  /** {@code promptFeedback}: present without a blockReason it is no block. */
  public record PromptFeedback(
      @Nullable String blockReason,
      @Nullable String blockReasonMessage,
      List<SafetyRating> ratings) {
    public PromptFeedback {
      ratings = List.copyOf(ratings);
    }
  }

  /** One of {@code candidates}. Parts that are null, missing or [] are all an empty list. */
  public record Candidate(
      List<Part> parts,
      @Nullable String finishReason,
      @Nullable String finishMessage,
      List<SafetyRating> ratings) {
    public Candidate {
      parts = List.copyOf(parts);
      ratings = List.copyOf(ratings);
    }
  }

  /** One of {@code candidates[].content.parts}. */
  public sealed interface Part {
    /** Whether it is working material of the model and no part of the answer. */
    boolean thought();

    /** Words of the model. */
    record Text(String text, boolean thought) implements Part {}

    /** A picture. Its type stands as the service named it. */
    record Picture(Sha256 sha256, String mimeType, long bytes, boolean thought) implements Part {}

    /** A picture that stands elsewhere and has not been fetched. */
    record Linked(String url) implements Part {
      @Override
      public boolean thought() {
        return false;
      }
    }

    /** Anything else, by the name of its field. */
    record Other(String field, boolean thought) implements Part {}
  }

  /**
   * A {@code google.rpc.Status} as JSON.
   *
   * @param code as the body says it; 0 if it says none
   * @param status such as {@code RESOURCE_EXHAUSTED}; empty if none
   * @param message in the service's words; empty if none
   * @param details what {@code details[]} adds
   * @param gateway what it says in other words than Google's
   */
  public record ServiceError(
      int code, String status, String message, ErrorDetails details, GatewayError gateway) {
    /** An error in Google's own words. */
    public ServiceError(int code, String status, String message, ErrorDetails details) {
      this(code, status, message, details, GatewayError.NONE);
    }
  }

  /**
   * The parts of {@code error.details[]} that a decision or a person needs
   * (google/rpc/error_details.proto).
   *
   * @param reasons of {@code ErrorInfo}
   * @param quotaIds of {@code QuotaFailure}
   * @param retryDelay of {@code RetryInfo}: wait at least this long; null if none
   * @param fields of {@code BadRequest}, each as "field: description"
   * @param links of {@code Help}
   * @param said everything that stands in the details, by field
   */
  public record ErrorDetails(
      List<String> reasons,
      List<String> quotaIds,
      @Nullable Duration retryDelay,
      List<String> fields,
      List<String> links,
      List<Said> said) {
    /** No details at all. */
    public static final ErrorDetails NONE =
        new ErrorDetails(List.of(), List.of(), null, List.of(), List.of());

    public ErrorDetails {
      reasons = List.copyOf(reasons);
      quotaIds = List.copyOf(quotaIds);
      fields = List.copyOf(fields);
      links = List.copyOf(links);
      said = List.copyOf(said);
    }

    /** Details of which only these parts matter. */
    public ErrorDetails(
        List<String> reasons,
        List<String> quotaIds,
        @Nullable Duration retryDelay,
        List<String> fields,
        List<String> links) {
      this(reasons, quotaIds, retryDelay, fields, links, List.of());
    }
  }

  /**
   * What stands beside the candidates.
   *
   * @param tokens {@code usageMetadata}
   * @param modelVersion which model really answered; null if not said
   * @param responseId the service's name for the answer; null if not said
   * @param notes what else was said of the model and of the answer, such as {@code modelStatus}
   */
  public record Trailer(
      Tokens tokens, @Nullable String modelVersion, @Nullable String responseId, List<Said> notes) {
    /** Nothing stands there. */
    public static final Trailer NONE = new Trailer(Tokens.NONE, null, null);

    public Trailer {
      notes = List.copyOf(notes);
    }

    /** Nothing else was said. */
    public Trailer(Tokens tokens, @Nullable String modelVersion, @Nullable String responseId) {
      this(tokens, modelVersion, responseId, List.of());
    }
  }

  /** A reading of a body in which nothing of the protocol was found. */
  public static Reading nothing(Form form, Outcome.Evidence evidence) {
    return new Reading(form, evidence, null, null, null, Trailer.NONE);
  }

  /** The candidates, or none where the field is missing. */
  public List<Candidate> candidatesOrNone() {
    return candidates == null ? List.of() : candidates;
  }

  /** The reason why the prompt was blocked, as it came. */
  public Optional<String> blockReason() {
    return Optional.ofNullable(feedback).map(PromptFeedback::blockReason);
  }

  /** All parts of all candidates, in their order. */
  public List<Part> parts() {
    return candidatesOrNone().stream().flatMap(c -> c.parts().stream()).toList();
  }

  /** The addresses of the pictures that have not been fetched, in their order. */
  public List<String> links() {
    return parts().stream()
        .filter(Part.Linked.class::isInstance)
        .map(part -> ((Part.Linked) part).url())
        .toList();
  }

  /** Whether a gateway tells it in words of its own, in the shape of the OpenAI API. */
  public boolean isSummary() {
    return evidence == Outcome.Evidence.GATEWAY_SUMMARY;
  }
}
