package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Endpoint;
import assay.endpoint.Secrets.Secret;
import assay.run.Blobs;
import assay.run.Cancellation;
import assay.run.ImageService.Prepared;
import assay.run.ImageService.Progress;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Sends a written request over HTTP as an {@link Exchange} does; the body is split while it
 * arrives, and pictures are fetched that the answer only links to, after the key was masked.
 *
 * <p>Never repeats, redirects or falls back by itself. Safe for many threads.
 */
final class Wire {
  private final Exchange exchange;
  private final Blobs blobs;
  private final LinkedPictures linked;

  /**
   * @param blobs where pictures come from and go to
   */
  Wire(OkHttpClient client, Secrets secrets, Blobs blobs) {
    this.exchange = new Exchange(client, secrets);
    this.blobs = blobs;
    this.linked = new LinkedPictures(client, blobs);
  }

  Answer send(Prepared prepared, Endpoint endpoint, Progress progress, Cancellation cancellation) {
    ProtocolReader reader = ProtocolReader.of(endpoint);
    Answer answer =
        exchange.send(
            endpoint,
            prepared.url(),
            (url, secret) -> request(url, prepared, secret),
            (response, secret) -> Arrival.of(response, reader, blobs, progress, cancellation),
            cancellation);
    return linked.complete(answer, endpoint, cancellation);
  }

  private Request request(HttpUrl url, Prepared prepared, Secret secret) {
    Request.Builder request = new Request.Builder().url(url).post(body(prepared));
    if (Addresses.isLoopback(url)) {
      request.header("Accept-Encoding", "identity");
    }
    secret
        .in(prepared.headers())
        .forEach(
            (name, value) -> {
              if (!name.equals("Content-Type")) {
                request.header(name, value);
              }
            });
    return request.build();
  }

  /** The body says its own type, a form with what stands between its parts. */
  private RequestBody body(Prepared prepared) {
    boolean form = Head.FORM.equals(prepared.headers().get("Content-Type"));
    return form ? FormParts.of(prepared.body(), blobs) : new StreamedBody(prepared.body(), blobs);
  }
}
