package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Answer.Received;
import assay.attempt.Endpoint;
import assay.attempt.Outcome;
import assay.endpoint.Secrets.Secret;
import assay.run.Blobs;
import assay.run.Cancellation;
import assay.run.ImageService.Prepared;
import assay.run.ImageService.Progress;
import assay.run.StoreFailure;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Sends a written request over HTTP, in this order: address checked, key taken at the last moment,
 * request streamed, head read, body split while it arrives, fields read, the key masked that the
 * answer may repeat, and pictures fetched that it only links to.
 *
 * <p>Never repeats, redirects or falls back by itself. Safe for many threads.
 */
final class Wire {
  private final OkHttpClient client;
  private final Secrets secrets;
  private final Blobs blobs;
  private final LinkedPictures linked;

  /**
   * @param blobs where pictures come from and go to
   */
  Wire(OkHttpClient client, Secrets secrets, Blobs blobs) {
    this.client = client;
    this.secrets = secrets;
    this.blobs = blobs;
    this.linked = new LinkedPictures(client, blobs);
  }

  Answer send(Prepared prepared, Endpoint endpoint, Progress progress, Cancellation cancellation) {
    Optional<HttpUrl> url = Addresses.callable(prepared.url());
    if (url.isEmpty()) {
      return new Answer.Failed(Fault.BAD_URL, Addresses.WHICH, null);
    }
    Secret secret = secrets.of(endpoint, url.get());
    if (secret.lack() != null) {
      return new Answer.Failed(Fault.CREDENTIALS, secret.lack().words(), null);
    }
    try {
      Request request = request(url.get(), prepared, secret);
      return sent(request, ProtocolReader.of(endpoint), secret, progress, cancellation);
    } catch (StoreFailure e) {
      return new Answer.Failed(Fault.NOT_STORED, e.detail(), null);
    }
  }

  /** A key that an address repeats is masked before anything is fetched from there. */
  private Answer sent(
      Request request,
      ProtocolReader reader,
      Secret secret,
      Progress progress,
      Cancellation cancellation) {
    Answer answer = call(client.newCall(request), reader, progress, cancellation);
    if (answer.received().filter(received -> received.http().status() == 401).isPresent()) {
      secrets.refused(secret);
    }
    Answer masked =
        secret.toHide().map(key -> new KeyMask(key, reader).masked(answer)).orElse(answer);
    return masked instanceof Received received && isToFetch(received)
        ? linked.fetch(received, reader, Addresses.isLoopback(request.url()), cancellation)
        : masked;
  }

  /** What was stopped or refused gets no picture from elsewhere. */
  private static boolean isToFetch(Received received) {
    return LinkedPictures.areIn(received.reading())
        && received.reading().error() == null
        && received.http().status() < 400
        && !Outcome.of(received).isHardStop();
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

  private Answer call(
      Call call, ProtocolReader reader, Progress progress, Cancellation cancellation) {
    try (Cancellation.Registration registration = cancellation.onCancel(call::cancel)) {
      return answer(call, reader, progress, cancellation);
    }
  }

  private Answer answer(
      Call call, ProtocolReader reader, Progress progress, Cancellation cancellation) {
    Departure departure = new Departure();
    call.addEventListener(departure);
    try (Response response = call.execute()) {
      return Arrival.of(response, reader, blobs, progress, cancellation);
    } catch (IOException e) {
      return cancellation.isCancelled()
          ? new Answer.Cancelled()
          : new Answer.Failed(Faults.of(e, departure.hasLeft()), Faults.detail(e), null);
    }
  }
}
