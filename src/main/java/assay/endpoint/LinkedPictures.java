package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Answer.Received;
import assay.attempt.Answer.StoredImage;
import assay.attempt.Endpoint;
import assay.attempt.ImageType;
import assay.attempt.Outcome;
import assay.attempt.Reading;
import assay.run.Blobs;
import assay.run.Cancellation;
import assay.run.StoreFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the pictures that an answer only links to, which is all that some gateways give. The
 * links are the gateway's word and so hostile: https alone and not into the local network, or this
 * machine if the gateway is there itself; no key and nothing else of ours goes along; a redirect
 * leads to no other kind of address; and what comes is bounded and must be a picture by its first
 * bytes.
 */
final class LinkedPictures {
  /** No picture of these models is larger, in bytes; 4K makes some 25 MB. */
  static final long MOST_BYTES = 64L * 1024 * 1024;

  private static final String KEEPS_FILES = URI.create(Endpoint.GEMINI_API_URL).getHost();
  private static final int MOST_PICTURES = 10;
  private static final int MOST_REDIRECTS = 5;
  private static final int BLOCK = 48 * 1024;

  private final OkHttpClient client;
  private final Blobs blobs;

  LinkedPictures(OkHttpClient client, Blobs blobs) {
    this.client = client;
    this.blobs = blobs;
  }

  /** Whether an answer links to pictures that may be fetched. */
  static boolean areIn(Reading reading) {
    return links(reading).findAny().isPresent();
  }

  /** A file of the Gemini API opens with the key alone, which never goes along: it stays a link. */
  private static Stream<String> links(Reading reading) {
    return reading.links().stream()
        .filter(
            link -> {
              HttpUrl url = HttpUrl.parse(link);
              return url == null || !url.host().equals(KEEPS_FILES);
            });
  }

  /**
   * An answer with the pictures to which it links, if there are any that may be fetched; else as it
   * is. What was stopped or refused gets no picture from elsewhere.
   *
   * @param answer in which no key stands any more
   * @param endpoint whose answer it is
   */
  Answer complete(Answer answer, Endpoint endpoint, Cancellation cancellation) {
    boolean local = endpoint.host().isLoopback();
    return answer instanceof Received received && isToFetch(received)
        ? fetch(received, ProtocolReader.of(endpoint), local, cancellation)
        : answer;
  }

  private static boolean isToFetch(Received received) {
    return areIn(received.reading())
        && received.reading().error() == null
        && received.http().status() < 400
        && !Outcome.of(received).isHardStop();
  }

  /** Why a picture was not fetched, with no more of its address than the host. */
  private static final class NotFetched extends Exception {
    private static final long serialVersionUID = 1L;

    NotFetched(String why) {
      super(why);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * The same answer with its pictures. An answer of which one could be fetched is whole; one of
   * which none could is a failure that says from where.
   *
   * @param local whether the answer came from this machine
   */
  Answer fetch(Received received, ProtocolReader reader, boolean local, Cancellation cancellation) {
    List<StoredImage> images = new ArrayList<>(received.images());
    String why = "";
    for (String link : links(received.reading()).distinct().limit(MOST_PICTURES).toList()) {
      try {
        images.add(fetch(link, local, cancellation).fetchedFrom(link));
      } catch (NotFetched e) {
        why = e.why();
      }
    }
    if (cancellation.isCancelled()) {
      return new Answer.Cancelled(received);
    }
    return images.isEmpty()
        ? new Answer.Failed(Fault.NOT_FETCHED, why, received)
        : new Received(
            received.http(), received.body(), images, reader.read(received.body(), images));
  }

  private StoredImage fetch(String link, boolean local, Cancellation cancellation)
      throws NotFetched {
    HttpUrl url = HttpUrl.parse(link);
    String scheme = url == null ? "" : url.scheme();
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      HttpUrl here = allowed(url, scheme, local);
      Call call = client(here).newCall(new Request.Builder().url(here).build());
      try (Cancellation.Registration registration = cancellation.onCancel(call::cancel);
          Response response = call.execute()) {
        if (!response.isRedirect()) {
          return keep(here, response);
        }
        url = here.resolve(String.valueOf(response.header("Location")));
      } catch (IOException e) {
        throw new NotFetched(here.host() + ": " + why(e));
      } catch (StoreFailure e) {
        throw new NotFetched(here.host() + ": not stored, " + e.kind());
      }
    }
    throw new NotFetched(host(url) + ": too many redirects");
  }

  /** A link may hold a query, which is often what opens it; never a user or a password. */
  private static HttpUrl allowed(@Nullable HttpUrl url, String scheme, boolean local)
      throws NotFetched {
    if (url == null) {
      throw new NotFetched("A link of the answer is no address of the web");
    }
    boolean bare = url.username().isEmpty() && url.password().isEmpty();
    boolean mayBe = Addresses.isLoopback(url) ? local : url.isHttps();
    boolean near = !Addresses.isLoopback(url) && FarNames.isNearLiteral(url.host());
    if (bare && mayBe && !near && url.scheme().equals(scheme)) {
      return url;
    }
    throw new NotFetched(url.host() + ": not an address that may be fetched");
  }

  private static String why(IOException e) {
    return e instanceof FarNames.Near
        ? "an address of the local network"
        : e.getClass().getSimpleName();
  }

  /**
   * A client that does not look into the local network for a host that is elsewhere by its name.
   */
  private OkHttpClient client(HttpUrl url) {
    return Addresses.isLoopback(url)
        ? client
        : client.newBuilder().dns(new FarNames(url.host(), client.dns())).build();
  }

  private static String host(@Nullable HttpUrl url) {
    return url == null ? "" : url.host();
  }

  private StoredImage keep(HttpUrl url, Response response) throws IOException, NotFetched {
    if (!response.isSuccessful()) {
      throw new NotFetched(url.host() + ": HTTP " + response.code());
    }
    try (Blobs.Sink sink = blobs.open()) {
      InputStream in = response.body().byteStream();
      byte[] head = in.readNBytes(ImageType.MAGIC_LENGTH);
      Optional<ImageType> type = ImageType.ofMagic(head);
      if (type.isEmpty()) {
        throw new NotFetched(url.host() + ": what came is no picture");
      }
      sink.write(head);
      copy(in, sink, MOST_BYTES - head.length, url);
      return sink.keep().typed(type.get().mimeType());
    }
  }

  private static void copy(InputStream in, Blobs.Sink sink, long most, HttpUrl url)
      throws IOException, NotFetched {
    long left = most;
    byte[] block = in.readNBytes(BLOCK);
    while (block.length > 0) {
      left -= block.length;
      if (left < 0) {
        throw new NotFetched(url.host() + ": more than 64 MB");
      }
      sink.write(block);
      block = in.readNBytes(BLOCK);
    }
  }
}
