package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Endpoint;
import assay.endpoint.Secrets.Secret;
import assay.run.Cancellation;
import assay.run.StoreFailure;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * One call over HTTP, in this order: address checked, key taken at the last moment, request
 * streamed, answer taken in, and the key masked that the answer may repeat.
 *
 * <p>Never repeats, redirects or falls back by itself. Never throws for what the network, the
 * service or the disk does. Safe for many threads.
 */
record Exchange(OkHttpClient client, Secrets secrets) {
  /** Writes the request that goes to an address which may be called. */
  @FunctionalInterface
  interface Asking {
    /**
     * Writes it.
     *
     * @throws StoreFailure if an image of it cannot be read
     */
    Request of(HttpUrl url, Secret secret);
  }

  /** Takes in what is answered. */
  @FunctionalInterface
  interface Taking {
    /**
     * Reads the body to its end.
     *
     * @param secret what the endpoint was opened with, to be masked where it is repeated
     */
    Answer of(Response response, Secret secret);
  }

  /**
   * Asks once.
   *
   * @param address where, without a query
   */
  Answer send(
      Endpoint endpoint, String address, Asking asking, Taking taking, Cancellation cancellation) {
    Optional<HttpUrl> url = Addresses.callable(address);
    if (url.isEmpty()) {
      return new Answer.Failed(Fault.BAD_URL, Addresses.WHICH, null);
    }
    Secret secret = secrets.of(endpoint, url.get());
    if (secret.lack() != null) {
      return new Answer.Failed(Fault.CREDENTIALS, secret.lack().words(), null);
    }
    try {
      Call call = client.newCall(asking.of(url.get(), secret));
      Answer answer = call(call, response -> taking.of(response, secret), cancellation);
      return masked(answer, endpoint, secret);
    } catch (StoreFailure e) {
      return new Answer.Failed(Fault.NOT_STORED, e.detail(), null);
    }
  }

  private Answer masked(Answer answer, Endpoint endpoint, Secret secret) {
    if (answer.received().filter(received -> received.http().status() == 401).isPresent()) {
      secrets.refused(secret);
    }
    return secret
        .masking(ProtocolReader.of(endpoint))
        .map(mask -> mask.masked(answer))
        .orElse(answer);
  }

  private static Answer call(
      Call call, Function<Response, Answer> taking, Cancellation cancellation) {
    try (Cancellation.Registration registration = cancellation.onCancel(call::cancel)) {
      return answer(call, taking, cancellation);
    }
  }

  private static Answer answer(
      Call call, Function<Response, Answer> taking, Cancellation cancellation) {
    Departure departure = new Departure();
    call.addEventListener(departure);
    try (Response response = call.execute()) {
      return taking.apply(response);
    } catch (IOException e) {
      return cancellation.isCancelled()
          ? new Answer.Cancelled()
          : new Answer.Failed(Faults.of(e, departure.hasLeft()), Faults.detail(e), null);
    }
  }
}
