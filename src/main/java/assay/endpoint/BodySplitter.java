package assay.endpoint;

import assay.attempt.Answer.StoredImage;
import assay.attempt.Body;
import assay.run.Blobs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the images out of a body while it arrives. Every other byte is kept exactly as it came,
 * whatever the body is: JSON, server-sent events, a web page, half of something. Image data never
 * stands in memory as a whole; in its place stands {@code sha256:} and the hash of the image's
 * bytes. What stops being base64 half-way is kept as it came from there on.
 *
 * <p>For one body and one thread.
 */
final class BodySplitter implements Intake {
  /** A body that is longer than this without its images is no answer of an image model. */
  static final int LONGEST_BODY = 16 * 1024 * 1024;

  /**
   * More image data than this no answer has: a 4K picture is 25 MB, and ten drafts are the most.
   */
  static final long MOST_IMAGE_CHARACTERS = 400L * 1024 * 1024;

  private static final int BLOCK = 64 * 1024;

  private final Blobs blobs;
  private final ImageField field;
  private final JsonPath path = new JsonPath();
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final List<StoredImage> images = new ArrayList<>();
  private final byte[] block = new byte[BLOCK];
  private final EscapedChar escape = new EscapedChar();
  private State state = State.OUTSIDE;
  private @Nullable ImageStart start;
  private @Nullable Base64Image image;
  private long imageCharacters;
  private boolean tooLong;

  private enum State {
    OUTSIDE,
    IN_STRING,
    IN_STRING_ESCAPE,
    IN_IMAGE
  }

  /**
   * What a body was made of.
   *
   * @param body all but the images
   * @param images in the order in which they came
   * @param tooLong whether the body was longer than is kept
   */
  record Parts(Body body, List<StoredImage> images, boolean tooLong) {}

  BodySplitter(Blobs blobs, ImageField field) {
    this.blobs = blobs;
    this.field = field;
  }

  @Override
  public void read(InputStream in) throws IOException {
    int length = in.read(block);
    while (length >= 0 && !tooLong) {
      take(length);
      length = in.read(block);
    }
  }

  /** What has come until now. An image that broke off is kept as far as it came. */
  @Override
  public Parts parts() {
    if (start != null) {
      kept.writeBytes(start.taken());
      start = null;
    }
    if (image != null) {
      breakOff(image);
    }
    return new Parts(Body.of(kept.toByteArray()), List.copyOf(images), tooLong);
  }

  @Override
  public void discard() {
    if (image != null) {
      image.close();
      image = null;
    }
  }

  private void take(int length) {
    int position = 0;
    while (position < length && !tooLong) {
      if (start != null) {
        position = beginning(start, position, length);
      } else {
        position = image == null ? text(position, length) : imageData(image, position, length);
      }
    }
  }

  /** Takes bytes that are kept, up to where an image begins. */
  private int text(int from, int to) {
    int position = from;
    while (position < to) {
      byte b = block[position++];
      if (b == '"' && state == State.OUTSIDE && content() != ImageField.Content.OTHER) {
        keep(from, position);
        state = State.IN_IMAGE;
        start = new ImageStart(content());
        return position;
      }
      follow(b);
    }
    keep(from, to);
    return to;
  }

  private ImageField.Content content() {
    return field.of(path.parent(), path.key());
  }

  /** Takes the first bytes of what may be an image, until it is known whether it is one. */
  private int beginning(ImageStart under, int from, int to) {
    int position = from;
    ImageStart.Verdict verdict = ImageStart.Verdict.OPEN;
    while (position < to && verdict == ImageStart.Verdict.OPEN) {
      verdict = under.add(block[position]);
      boolean taken =
          verdict == ImageStart.Verdict.OPEN || verdict == ImageStart.Verdict.IMAGE_BEHIND;
      position += taken ? 1 : 0;
    }
    if (verdict != ImageStart.Verdict.OPEN) {
      start = null;
      decided(verdict, under.taken());
    }
    return position;
  }

  private void decided(ImageStart.Verdict verdict, byte[] taken) {
    if (verdict == ImageStart.Verdict.TEXT) {
      kept.writeBytes(taken);
      path.beginString();
      state = State.IN_STRING;
      return;
    }
    image = new Base64Image(blobs);
    if (verdict == ImageStart.Verdict.IMAGE_HERE) {
      for (byte b : taken) {
        image.saw(b);
      }
      image.accept(taken, 0, taken.length);
    } else {
      kept.writeBytes(taken);
    }
  }

  private void follow(byte b) {
    switch (state) {
      case OUTSIDE -> outside(b);
      case IN_STRING -> inString(b);
      case IN_STRING_ESCAPE, IN_IMAGE -> {
        path.inString(b);
        state = State.IN_STRING;
      }
    }
  }

  private void outside(byte b) {
    if (b == '"') {
      path.beginString();
      state = State.IN_STRING;
    } else {
      path.structure(b);
    }
  }

  private void inString(byte b) {
    if (b == '"') {
      path.endString();
      state = State.OUTSIDE;
    } else {
      path.inString(b);
      state = b == '\\' ? State.IN_STRING_ESCAPE : State.IN_STRING;
    }
  }

  /** Takes image data, up to the end of its string or of the block. */
  private int imageData(Base64Image under, int from, int to) {
    imageCharacters += to - from;
    tooLong = tooLong || imageCharacters > MOST_IMAGE_CHARACTERS;
    int position = from;
    while (position < to && image != null) {
      byte first = block[position];
      int next = step(under, position, under.isUntouched() ? position + 1 : to);
      if (next > position) {
        under.saw(first);
      }
      position = next;
    }
    return position;
  }

  private int step(Base64Image under, int from, int to) {
    if (escape.isOpen()) {
      return escaped(under, from);
    }
    int run = Base64Image.run(block, from, to);
    int position = under.accept(block, from, run) ? from + run : from;
    return position < to ? special(under, position) : position;
  }

  private int special(Base64Image under, int position) {
    byte b = block[position];
    if (b == '"' && under.mayEnd()) {
      finish(under);
      kept.write('"');
      state = State.OUTSIDE;
      return position + 1;
    }
    if (b == '\\') {
      escape.begin();
      return position + 1;
    }
    boolean skipped = (b == '\n' || b == '\r') && !under.isHopeless();
    if (skipped || (b == '=' && under.pad())) {
      return position + 1;
    }
    giveUp(under);
    return position;
  }

  /** Takes a byte of an escape. Lines may be broken by \n and \r; \/ and \\u002f are the slash. */
  private int escaped(Base64Image under, int position) {
    escape.add(block[position]);
    if (escape.isOpen()) {
      return position + 1;
    }
    boolean fits =
        (escape.isLineBreak() && !under.isHopeless())
            || (escape.value() == '=' && under.pad())
            || under.accept(escape.value());
    if (!fits) {
      byte[] rest = under.isUntouched() ? new byte[] {block[position]} : escape.raw();
      giveUp(under);
      kept.writeBytes(rest);
    }
    return position + 1;
  }

  private void finish(Base64Image under) {
    StoredImage stored = under.keep();
    if (stored != null) {
      images.add(stored);
      kept.writeBytes(
          (Body.IMAGE_PREFIX + stored.sha256().hex()).getBytes(StandardCharsets.US_ASCII));
    }
    kept.writeBytes(under.undecoded());
    under.close();
    image = null;
  }

  /** The string is no image from here on: the rest of it is text. */
  private void giveUp(Base64Image under) {
    byte[] undecoded = under.undecoded();
    finish(under);
    kept.writeBytes(undecoded);
    path.beginString();
    state = State.IN_STRING;
  }

  private void breakOff(Base64Image under) {
    boolean open = escape.isOpen() && !under.isUntouched();
    byte[] undecoded = under.undecoded();
    finish(under);
    kept.writeBytes(undecoded);
    kept.writeBytes(open ? escape.raw() : new byte[0]);
  }

  private void keep(int from, int to) {
    if (kept.size() + (to - from) > LONGEST_BODY) {
      tooLong = true;
      return;
    }
    kept.write(block, from, to - from);
  }
}
