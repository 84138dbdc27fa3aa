package assay.attempt;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What came of sending one request. Facts only: {@link Outcome#of(Answer)} says what they mean. */
public sealed interface Answer {

  /**
   * An HTTP answer whose body arrived whole.
   *
   * @param http its status and headers
   * @param body its bytes, with images replaced
   * @param images the images taken out of the body, in the order in which they came
   * @param reading what a reader made of the body
   */
  record Received(Http http, Body body, List<StoredImage> images, Reading reading)
      implements Answer {
    public Received {
      images = List.copyOf(images);
    }
  }

  /**
   * No usable HTTP answer.
   *
   * @param fault what went wrong
   * @param detail a technical line for the curious; holds no key and no prompt
   * @param partial what had arrived before it broke off; null if nothing had
   */
  record Failed(Fault fault, String detail, @Nullable Received partial) implements Answer {}

  /**
   * The user stopped it before an answer had arrived whole.
   *
   * @param partial what had arrived until then: a hard stop in it holds; null if nothing had
   */
  record Cancelled(@Nullable Received partial) implements Answer {
    /** Nothing had arrived. */
    public Cancelled() {
      this(null);
    }
  }

  /** The program ended while it was under way. */
  record Interrupted() implements Answer {}

  /** What keeps an HTTP answer from arriving. */
  enum Fault {
    /** The base URL is not one that can be called. */
    BAD_URL,
    /** Google's credentials on this machine gave no access token. */
    CREDENTIALS,
    /** The host's name is not known. */
    DNS,
    /** Nobody answers at that address. */
    CONNECT,
    /** The certificate or the handshake is not right. */
    TLS,
    /** The connection was closed under way. */
    RESET,
    /** Nothing came for too long. */
    TIMEOUT,
    /** The answer ended before it was whole. */
    CUT_OFF,
    /** The answer came whole and only links to its picture, which could not be fetched. */
    NOT_FETCHED,
    /** This machine's disk failed: an image could not be read or written. */
    NOT_STORED;

    /** How an outcome names this fault among the fields that it rests on. */
    String clue() {
      return "transport = " + name();
    }

    /** The fault that an outcome rests on; empty if it rests on none. */
    public static Optional<Fault> of(Outcome outcome) {
      return Arrays.stream(values())
          .filter(fault -> outcome.signals().because().contains(fault.clue()))
          .findFirst();
    }

    /** Whether it happens before a single byte of the request has left. */
    public boolean isBeforeSending() {
      return switch (this) {
        case BAD_URL, CREDENTIALS, DNS, CONNECT, TLS -> true;
        case RESET, TIMEOUT, CUT_OFF, NOT_FETCHED, NOT_STORED -> false;
      };
    }
  }

  /**
   * The head of an HTTP answer.
   *
   * @param status such as 200
   * @param headers by lower-case name, each with its values in order
   */
  record Http(int status, Map<String, List<String>> headers) {
    /** The header that every answer of this program's simulator carries. */
    public static final String SIMULATED = "X-Assay-Simulated";

    public Http {
      Map<String, List<String>> copy = new TreeMap<>();
      headers.forEach(
          (name, values) -> copy.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
      headers = Map.copyOf(copy);
    }

    /** Whether it says of itself that this program's simulator made it up. */
    public boolean isSimulated() {
      return header(SIMULATED).isPresent();
    }

    /** The first value of a header, its name in any letter case. */
    public Optional<String> header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }
  }

  /**
   * An image that was taken out of a body and lies with the blobs.
   *
   * @param sha256 of its bytes
   * @param bytes how large it is, in bytes
   * @param mimeType told by its bytes or by who sent it; null if it is not known
   * @param url where it was fetched from; null if it stood in the body
   */
  record StoredImage(Sha256 sha256, long bytes, @Nullable String mimeType, @Nullable String url) {
    /** An image that stood in the body. */
    public StoredImage(Sha256 sha256, long bytes) {
      this(sha256, bytes, null, null);
    }

    /** The same image, with the type that its bytes tell. */
    public StoredImage typed(@Nullable String type) {
      return new StoredImage(sha256, bytes, type, url);
    }

    /** The same image, as what was fetched from there. */
    public StoredImage fetchedFrom(String address) {
      return new StoredImage(sha256, bytes, mimeType, address);
    }
  }

  /** The part of it that arrived over HTTP, whole or not; empty if nothing did. */
  default Optional<Received> received() {
    return switch (this) {
      case Received whole -> Optional.of(whole);
      case Failed failed -> Optional.ofNullable(failed.partial());
      case Cancelled cancelled -> Optional.ofNullable(cancelled.partial());
      case Interrupted interrupted -> Optional.empty();
    };
  }
}
