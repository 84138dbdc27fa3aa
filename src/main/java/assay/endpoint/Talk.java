package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Endpoint;
import assay.endpoint.Secrets.Secret;
import assay.run.Blobs;
import assay.run.Cancellation;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/**
 * What is asked of one endpoint for one purpose.
 *
 * @param exchange what carries it
 * @param blobs where pictures come from and go to
 * @param cancellation ends it
 */
record Talk(Exchange exchange, Blobs blobs, Endpoint endpoint, Cancellation cancellation) {
  /** Where the body of an answer goes whose head has come. */
  @FunctionalInterface
  interface Opening {
    /**
     * Opens it.
     *
     * @param mask takes out the key; empty if there is none to hide
     */
    Intake of(Response response, Optional<KeyMask> mask);
  }

  ProtocolReader reader() {
    return ProtocolReader.of(endpoint);
  }

  /** The same talk, which nobody can stop: for putting things in order after a stop. */
  Talk unstoppable() {
    return new Talk(exchange, blobs, endpoint, new Cancellation());
  }

  /** Asks, and reads the answer as one body. */
  Answer send(Ask ask) {
    return send(ask, (response, mask) -> plain());
  }

  /** Asks, and reads what is said into this if all is well, else as one body. */
  Answer send(Ask ask, Opening opening) {
    return exchange.send(
        endpoint,
        endpoint.baseUrl() + ask.path(),
        (url, secret) -> request(url, secret, ask),
        (response, secret) -> taken(response, opening(response, opening, secret)),
        cancellation);
  }

  private Intake opening(Response response, Opening opening, Secret secret) {
    return response.isSuccessful() ? opening.of(response, secret.masking(reader())) : plain();
  }

  private Intake plain() {
    return new BodySplitter(blobs, reader().imageField());
  }

  private Answer taken(Response response, Intake intake) {
    return Arrival.of(response, reader(), intake, bytes -> {}, cancellation);
  }

  private Request request(HttpUrl url, Secret secret, Ask ask) {
    Request.Builder request =
        new Request.Builder()
            .url(url.newBuilder().encodedQuery(ask.query()).build())
            .method(ask.method(), ask.body());
    ask.headers().forEach(request::header);
    if (Addresses.isLoopback(url)) {
      request.header("Accept-Encoding", "identity");
    }
    secret.in(Head.auth(endpoint)).forEach(request::header);
    return request.build();
  }
}
