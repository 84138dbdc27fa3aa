package assay.endpoint;

import assay.attempt.Body;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Takes each line of a file as a line of a batch while it arrives (JSON Lines: no line breaks
 * within a value). Nothing else of it is kept. For one body and one thread.
 */
final class FileLines implements Intake {
  private static final int BLOCK = 64 * 1024;

  private final BatchLines lines;
  private boolean begun;

  FileLines(BatchLines lines) {
    this.lines = lines;
  }

  @Override
  public void read(InputStream in) throws IOException {
    byte[] block = new byte[BLOCK];
    int length = in.read(block);
    while (length >= 0) {
      take(block, length);
      length = in.read(block);
    }
    lines.end();
  }

  @Override
  public BodySplitter.Parts parts() {
    return new BodySplitter.Parts(Body.EMPTY, List.of(), false);
  }

  @Override
  public void discard() {
    lines.discard();
  }

  private void take(byte[] block, int length) throws IOException {
    int from = 0;
    for (int i = 0; i < length; i++) {
      if (block[i] == '\n') {
        piece(block, from, i);
        lines.end();
        begun = false;
        from = i + 1;
      }
    }
    piece(block, from, length);
  }

  /** A line begins with its first byte that is no space: an empty one is none. */
  private void piece(byte[] block, int from, int to) throws IOException {
    int start = from;
    while (!begun && start < to && block[start] <= ' ' && block[start] >= 0) {
      start++;
    }
    if (start < to) {
      begun = true;
      lines.take(block, start, to);
    }
  }
}
