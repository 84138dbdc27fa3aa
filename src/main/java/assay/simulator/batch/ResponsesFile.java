package assay.simulator.batch;

import assay.simulator.file.Room;
import assay.simulator.file.Scratch;
import assay.simulator.picture.Picture;
import assay.simulator.protocol.Refusal;
import assay.simulator.wire.JsonStream;
import assay.simulator.wire.PictureText;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers to a batch as a file, a line each: {@code response} or {@code error}, and {@code key}
 * (COOK Batch_mode; spec JS converters: {@code responsesFile}). It stands aside, and not in memory,
 * with its pictures yet to be drawn; they are when it is fetched.
 *
 * <p>Aside a line is some pieces, each a letter and what it announces:
 *
 * <ul>
 *   <li>K, the length of its key as JSON, and that; the length is 0 without a key
 *   <li>T, the length of some text, and that; as often as there is text
 *   <li>P, and what a picture is drawn from; as often as there are pictures
 *   <li>E, its end
 * </ul>
 *
 * One thread writes, then any number read.
 */
public final class ResponsesFile {
  private final JsonStream recipes = new JsonStream((picture, out) -> recipe(picture));
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final Scratch scratch;
  private int size;

  /**
   * An empty one.
   *
   * @throws Refusal if there is no room for it
   */
  public ResponsesFile(Room room) throws Refusal {
    this.scratch = Scratch.open(room);
  }

  /** How many lines it has. */
  public int size() {
    return size;
  }

  /**
   * Adds a line.
   *
   * @throws Refusal if there is no room for it
   */
  public void add(Line line) throws Refusal {
    text.reset();
    try {
      JsonNode tag = line.tag();
      byte[] key = tag == null ? new byte[0] : tag.toString().getBytes(StandardCharsets.UTF_8);
      piece('K', key, key.length);
      recipes.writeCompact(line.toJson("key"), text);
      flushText();
      piece('E', new byte[0], -1);
    } catch (NoRoom e) {
      throw e.refusal;
    } catch (IOException e) {
      throw new UncheckedIOException("Memory can be written", e);
    }
    size++;
  }

  private void recipe(Picture picture) throws IOException {
    flushText();
    ByteArrayOutputStream recipe = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(recipe);
    out.writeInt(picture.width());
    out.writeInt(picture.height());
    out.writeLong(picture.seed());
    out.writeLong(picture.bytes());
    piece('P', recipe.toByteArray(), -1);
  }

  private void flushText() throws IOException {
    piece('T', text.toByteArray(), text.size());
    text.reset();
  }

  /** A negative length is not told. */
  private void piece(char kind, byte[] bytes, int length) throws IOException {
    ByteArrayOutputStream piece = new ByteArrayOutputStream(bytes.length + 5);
    DataOutputStream out = new DataOutputStream(piece);
    out.writeByte(kind);
    if (length >= 0) {
      out.writeInt(length);
    }
    out.write(bytes);
    try {
      scratch.append(piece.toByteArray(), 0, piece.size());
    } catch (Refusal refusal) {
      throw new NoRoom(refusal);
    }
  }

  /** Carries a refusal through the writer of JSON. */
  private static final class NoRoom extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    NoRoom(Refusal refusal) {
      super(refusal);
      this.refusal = refusal;
    }
  }

  /**
   * Writes it, line by line, drawing its pictures.
   *
   * @param done how many lines had their turn; the others tell that they were cancelled
   * @param out is left open
   * @throws IOException if it cannot be written any further, or if it was forgotten meanwhile
   */
  public void writeTo(OutputStream out, int done) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(scratch.read()));
    for (int i = 0; i < size; i++) {
      if (i < done) {
        answer(in, out);
      } else {
        cancelled(in, out);
      }
      out.write('\n');
      out.flush();
    }
  }

  private static void answer(DataInputStream in, OutputStream out) throws IOException {
    for (char kind = kind(in); kind != 'E'; kind = kind(in)) {
      switch (kind) {
        case 'T' -> out.write(in.readNBytes(in.readInt()));
        case 'P' -> PictureText.BASE64.write(picture(in), out);
        default -> in.skipNBytes(in.readInt());
      }
    }
  }

  private static void cancelled(DataInputStream in, OutputStream out) throws IOException {
    byte[] key = new byte[0];
    for (char kind = kind(in); kind != 'E'; kind = kind(in)) {
      switch (kind) {
        case 'K' -> key = in.readNBytes(in.readInt());
        case 'P' -> picture(in);
        default -> in.skipNBytes(in.readInt());
      }
    }
    JsonNode tag = key.length == 0 ? null : JsonMapper.shared().readTree(key);
    String line = Line.cancelled(tag).toJson("key").toString();
    out.write(line.getBytes(StandardCharsets.UTF_8));
  }

  private static char kind(DataInputStream in) throws IOException {
    return (char) in.readByte();
  }

  private static Picture picture(DataInputStream in) throws IOException {
    return new Picture(in.readInt(), in.readInt(), in.readLong(), in.readLong());
  }

  /** Forgets it. Whoever reads it just now is cut off. */
  public void close() {
    scratch.close();
  }
}
