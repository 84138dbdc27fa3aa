package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Endpoint;
import assay.attempt.Protocol;
import assay.run.Blobs;
import assay.run.Cancellation;
import assay.run.sweep.BatchService;
import java.time.Duration;
import okhttp3.OkHttpClient;

/**
 * Sends batches over HTTP and fetches what came of them, where the Gemini API's protocol is spoken.
 * An answer may be as long as it likes, as long as it goes on. Safe for many threads.
 */
final class HttpBatches implements BatchService {
  private static final String NONE = "There are no batches at this endpoint";

  private final Exchange exchange;
  private final Blobs blobs;
  private final LinkedPictures linked;

  /**
   * @param client closed by who made it
   * @param blobs where pictures come from and go to
   */
  HttpBatches(OkHttpClient client, Secrets secrets, Blobs blobs) {
    OkHttpClient patient = client.newBuilder().callTimeout(Duration.ZERO).build();
    this.exchange = new Exchange(patient, secrets);
    this.blobs = blobs;
    this.linked = new LinkedPictures(client, blobs);
  }

  @Override
  public boolean takes(Endpoint endpoint) {
    return endpoint.access().protocol() == Protocol.GEMINI;
  }

  @Override
  public Made make(Order order, Cancellation cancellation) {
    return takes(order.endpoint())
        ? new BatchMaking(talk(order.endpoint(), cancellation)).make(order)
        : new Refused(new Answer.Failed(Fault.BAD_URL, NONE, null));
  }

  @Override
  public Progress look(Endpoint endpoint, String name, Cancellation cancellation) {
    return takes(endpoint)
        ? new BatchLook(talk(endpoint, cancellation), linked).look(name)
        : new Unreachable(new Answer.Failed(Fault.BAD_URL, NONE, null));
  }

  @Override
  public Search find(Endpoint endpoint, String displayName, Cancellation cancellation) {
    return takes(endpoint)
        ? new BatchList(talk(endpoint, cancellation)).find(displayName)
        : new Absent();
  }

  @Override
  public void cancel(Endpoint endpoint, String name) {
    if (takes(endpoint)) {
      new BatchList(talk(endpoint, new Cancellation())).cancel(name);
    }
  }

  private Talk talk(Endpoint endpoint, Cancellation cancellation) {
    return new Talk(exchange, blobs, endpoint, cancellation);
  }
}
