package assay.endpoint;

import assay.attempt.Body;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/**
 * Takes the lines out of a batch while it arrives: each object in a list of the name {@code
 * inlinedResponses}. What stands around them is kept as it came, with {@code {}} for each. For one
 * body and one thread.
 */
final class ListedLines implements Intake {
  private static final Set<String> LISTS = Set.of("inlinedResponses", "inlined_responses");
  private static final int BLOCK = 64 * 1024;

  private final BatchLines lines;
  private final JsonPath path = new JsonPath();
  private final ByteArrayOutputStream around = new ByteArrayOutputStream();
  private final Nesting nesting = new Nesting();
  private boolean inString;
  private boolean escaped;
  private boolean tooLong;

  ListedLines(BatchLines lines) {
    this.lines = lines;
  }

  @Override
  public void read(InputStream in) throws IOException {
    byte[] block = new byte[BLOCK];
    int length = in.read(block);
    while (length >= 0 && !tooLong) {
      take(block, length);
      length = in.read(block);
    }
  }

  @Override
  public BodySplitter.Parts parts() {
    return new BodySplitter.Parts(Body.of(around.toByteArray()), List.of(), tooLong);
  }

  @Override
  public void discard() {
    lines.discard();
  }

  private void take(byte[] block, int length) throws IOException {
    int position = 0;
    while (position < length) {
      position =
          nesting.isOpen() || isLine(block[position])
              ? line(block, position, length)
              : around(block, position, length);
    }
  }

  /** An object without a key of its own, in a list of that name. */
  private boolean isLine(byte b) {
    String parent = path.parent();
    return b == '{' && !inString && path.key() == null && parent != null && LISTS.contains(parent);
  }

  private int line(byte[] block, int from, int to) throws IOException {
    int end = nesting.follow(block, from, to);
    lines.take(block, from, end);
    if (!nesting.isOpen()) {
      lines.end();
      around.write('{');
      around.write('}');
    }
    return end;
  }

  private int around(byte[] block, int from, int to) {
    int position = from;
    do {
      follow(block[position++]);
    } while (position < to && !isLine(block[position]));
    tooLong = tooLong || around.size() + (position - from) > BodySplitter.LONGEST_BODY;
    if (!tooLong) {
      around.write(block, from, position - from);
    }
    return position;
  }

  private void follow(byte b) {
    if (inString && (escaped || b != '"')) {
      path.inString(b);
      escaped = !escaped && b == '\\';
    } else if (b == '"') {
      inString = !inString;
      turn();
    } else {
      path.structure(b);
    }
  }

  private void turn() {
    if (inString) {
      path.beginString();
    } else {
      path.endString();
    }
  }
}
