package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Answer.Http;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Protocol;
import assay.run.AnswerReader;
import assay.run.Blobs;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Reads answers in every protocol, packed with gzip or not. */
public final class ProtocolAnswerReader implements AnswerReader {
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  @Override
  public Answer read(
      Protocol protocol, Evidence evidence, Http http, InputStream body, Blobs blobs) {
    ProtocolReader reader = new ProtocolReader(protocol, evidence);
    BodySplitter splitter = new BodySplitter(blobs, reader.imageField());
    try {
      splitter.read(unpacked(body));
      Answer.Received whole = reader.received(http, splitter.parts());
      return splitter.parts().tooLong() ? ProtocolReader.tooLong(whole) : whole;
    } catch (IOException e) {
      return new Answer.Failed(
          Fault.CUT_OFF, "The body broke off", reader.received(http, splitter.parts()));
    } finally {
      splitter.discard();
    }
  }

  /** By its first bytes, since a file that was saved has lost its headers. */
  private static InputStream unpacked(InputStream body) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(body);
    bytes.mark(2);
    boolean packed = bytes.read() == GZIP_FIRST && bytes.read() == GZIP_SECOND;
    bytes.reset();
    return packed ? new GZIPInputStream(bytes) : bytes;
  }
}
