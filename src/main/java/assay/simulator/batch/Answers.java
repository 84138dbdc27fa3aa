package assay.simulator.batch;

import java.util.List;

/** What comes of the lines of a batch. */
public sealed interface Answers {

  /** How many lines there are. */
  int size();

  /** Forgets them. */
  default void close() {}

  /** They come in the batch itself. */
  record Inline(List<Line> lines) implements Answers {
    public Inline {
      lines = List.copyOf(lines);
    }

    @Override
    public int size() {
      return lines.size();
    }
  }

  /** They come as a file. */
  record InFile(ResponsesFile file) implements Answers {
    @Override
    public int size() {
      return file.size();
    }

    @Override
    public void close() {
      file.close();
    }
  }
}
