package assay.run;

import assay.attempt.Endpoint;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tries endpoints without testing a case: whether one can be reached, what its key may do, which
 * models it offers, and whether it reads thresholds at all. Each call blocks and never throws for
 * anything that the network or the service does.
 */
public interface EndpointProbe {
  /** Tries nothing. */
  EndpointProbe NONE = new UnableProbe();

  /** Asks for the list of models, which costs nothing. Takes half a minute at most. */
  Report test(Endpoint endpoint, Cancellation cancellation);

  /**
   * Sends a harmless prompt with a threshold that does not exist. An endpoint that reads the field
   * answers 400; one that ignores it answers with a picture, which may be billed and takes as long
   * as one. Called by {@link Desk#checkThresholds} alone, which writes so into the audit log.
   */
  ThresholdReport checkThresholds(Endpoint endpoint, String model, Cancellation cancellation);

  /**
   * What came of a test.
   *
   * @param address what was called, without any key
   * @param finding what it comes to
   * @param took from the call to the end of the answer
   * @param httpStatus null if no HTTP answer came
   * @param detail in the service's words or a technical line; holds no key; may be empty
   * @param models what is offered; empty if no list came
   */
  record Report(
      String address,
      Finding finding,
      Duration took,
      @Nullable Integer httpStatus,
      String detail,
      List<Offer> models) {
    public Report {
      models = List.copyOf(models);
    }
  }

  /** What a test comes to. */
  enum Finding {
    /** It answers and takes the key. */
    OPEN,
    /** It answers, but has no list of models by which the key could be judged. */
    REACHED,
    /** No key or credentials are there, so nothing was sent. */
    KEY_MISSING,
    /** It answers and does not know the key. */
    KEY_REFUSED,
    /** It knows the key and does not let it in: restricted, disabled, billing, region. */
    NOT_PERMITTED,
    /** It answers that there is nothing at this address. */
    NOT_FOUND,
    /** It answers that too much was asked. */
    QUOTA,
    /** It answers with a fault of its own. */
    SERVICE_FAULT,
    /** Nothing usable answered: address, network, certificate, time. */
    NOT_REACHED,
    /** The user stopped it. */
    CANCELLED
  }

  /**
   * A model that an endpoint offers.
   *
   * @param id as it stands in the path
   * @param name for people; may be empty
   * @param makesImages whether it is known to make images
   */
  record Offer(String id, String name, boolean makesImages) {}

  /**
   * What came of a check of the thresholds.
   *
   * @param httpStatus null if no HTTP answer came
   * @param detail in the service's words; holds no key; may be empty
   */
  record ThresholdReport(Thresholding finding, @Nullable Integer httpStatus, String detail) {}

  /** Whether an endpoint reads thresholds. An inference, not a documented fact. */
  enum Thresholding {
    /** It refused the threshold that does not exist. */
    READS,
    /** It answered as if nothing was wrong. */
    IGNORES,
    /** Its answer says neither. */
    UNCLEAR
  }
}
