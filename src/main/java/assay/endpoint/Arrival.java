package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Answer.Http;
import assay.attempt.Answer.Received;
import assay.run.Blobs;
import assay.run.Cancellation;
import assay.run.ImageService.Progress;
import assay.run.StoreFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import okhttp3.Response;

/**
 * Takes in one answer whose head has come. Whatever breaks, what had come is kept and no image is
 * left half-way. For one thread.
 */
final class Arrival {
  private static final int BLOCK = 16 * 1024;

  private final Http http;
  private final ProtocolReader reader;
  private final Intake intake;

  private Arrival(Response response, ProtocolReader reader, Intake intake) {
    this.http = head(response);
    this.reader = reader;
    this.intake = intake;
  }

  /** The head of an answer. */
  static Http head(Response response) {
    return new Http(response.code(), response.headers().toMultimap());
  }

  /** Reads the body to its end. */
  static Answer of(
      Response response,
      ProtocolReader reader,
      Blobs blobs,
      Progress progress,
      Cancellation cancellation) {
    Intake whole = new BodySplitter(blobs, reader.imageField());
    return of(response, reader, whole, progress, cancellation);
  }

  /** Reads the body to its end, into this. */
  static Answer of(
      Response response,
      ProtocolReader reader,
      Intake intake,
      Progress progress,
      Cancellation cancellation) {
    return new Arrival(response, reader, intake).read(response, progress, cancellation);
  }

  private Answer read(Response response, Progress progress, Cancellation cancellation) {
    try {
      intake.read(new CountedStream(unzipped(response), progress));
      BodySplitter.Parts parts = intake.parts();
      Received received = reader.received(http, parts);
      return parts.tooLong() ? ProtocolReader.tooLong(received) : received;
    } catch (IOException e) {
      return cancellation.isCancelled() ? cancelled() : broken(e);
    } catch (StoreFailure e) {
      return notStored(e.detail());
    } catch (UncheckedIOException e) {
      return notStored(String.valueOf(e.getMessage()));
    } finally {
      intake.discard();
    }
  }

  /**
   * The body as it was before it was packed for the way. OkHttp unpacks only what it asked for
   * itself; some gateways pack all the same.
   */
  private static InputStream unzipped(Response response) throws IOException {
    InputStream bytes = response.body().byteStream();
    boolean zipped = "gzip".equalsIgnoreCase(response.header("Content-Encoding"));
    return zipped ? new GZIPInputStream(bytes, BLOCK) : bytes;
  }

  private Answer broken(IOException e) {
    try {
      Received partial = reader.received(http, intake.parts());
      return new Answer.Failed(Faults.of(e, true), Faults.detail(e), partial);
    } catch (StoreFailure full) {
      return notStored(full.detail());
    } catch (UncheckedIOException full) {
      return notStored(String.valueOf(full.getMessage()));
    }
  }

  /** The user's wish drops the picture that was under way and nothing that was said. */
  private Answer cancelled() {
    intake.discard();
    return new Answer.Cancelled(reader.received(http, intake.parts()));
  }

  private Answer notStored(String detail) {
    intake.discard();
    Received partial = reader.received(http, intake.parts());
    return new Answer.Failed(Fault.NOT_STORED, detail, partial);
  }
}
