package assay.exchange.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Writes EXIF as a camera would, for the tests: no library that reads it is asked. */
public final class TiffBlock {
  private final ByteOrder order;
  private final Map<Integer, Entry> main = new TreeMap<>();
  private final Map<Integer, Entry> place = new TreeMap<>();
  private final Map<Integer, Entry> thumbnail = new TreeMap<>();

  private record Entry(int type, int count, ByteBuffer data) {}

  private TiffBlock(ByteOrder order) {
    this.order = order;
  }

  /** An empty block, the lesser byte first. */
  public static TiffBlock little() {
    return new TiffBlock(ByteOrder.LITTLE_ENDIAN);
  }

  /** An empty block, the greater byte first. */
  public static TiffBlock big() {
    return new TiffBlock(ByteOrder.BIG_ENDIAN);
  }

  /** What a telephone writes at the Eiffel tower. */
  public static TiffBlock ofTelephone() {
    return little()
        .text(0x010f, "Acme")
        .text(0x0110, "Phone 9")
        .text(0x0131, "AcmeOS 4")
        .text(0x0132, "2024:05:17 10:20:30")
        .text(0x013b, "Jo Doe")
        .at(48.858370, 2.294481);
  }

  public TiffBlock text(int tag, String text) {
    byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
    main.put(tag, new Entry(2, bytes.length, ByteBuffer.wrap(bytes)));
    return this;
  }

  public TiffBlock orientation(int value) {
    main.put(0x0112, number(value));
    return this;
  }

  public TiffBlock at(double north, double east) {
    place.put(1, letter("N"));
    place.put(2, angle(north));
    place.put(3, letter("E"));
    place.put(4, angle(east));
    return this;
  }

  public TiffBlock withThumbnail() {
    thumbnail.put(0x0103, number(6));
    return this;
  }

  private Entry number(int value) {
    return new Entry(3, 1, ByteBuffer.allocate(2).order(order).putShort((short) value).flip());
  }

  private static Entry letter(String letter) {
    return new Entry(2, 2, ByteBuffer.wrap((letter + "\0").getBytes(StandardCharsets.US_ASCII)));
  }

  private Entry angle(double degrees) {
    ByteBuffer data = ByteBuffer.allocate(24).order(order);
    data.putInt((int) degrees).putInt(1);
    double minutes = (degrees - (int) degrees) * 60;
    data.putInt((int) minutes).putInt(1);
    data.putInt((int) Math.round((minutes - (int) minutes) * 60 * 10_000)).putInt(10_000);
    return new Entry(5, 3, data.flip());
  }

  /** The block. */
  public byte[] bytes() {
    Map<Integer, Entry> main = new TreeMap<>(this.main);
    int mainLength = length(main, place.isEmpty() ? 0 : 1);
    int placeAt = 8 + mainLength;
    int thumbnailAt = placeAt + (place.isEmpty() ? 0 : length(place, 0));
    if (!place.isEmpty()) {
      main.put(0x8825, new Entry(4, 1, ByteBuffer.allocate(4).order(order).putInt(placeAt).flip()));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteBuffer head = ByteBuffer.allocate(8).order(order);
    head.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(head.putShort((short) 42).putInt(8).array());
    out.writeBytes(directory(main, 8, thumbnail.isEmpty() ? 0 : thumbnailAt));
    if (!place.isEmpty()) {
      out.writeBytes(directory(place, placeAt, 0));
    }
    if (!thumbnail.isEmpty()) {
      out.writeBytes(directory(thumbnail, thumbnailAt, 0));
    }
    return out.toByteArray();
  }

  private static int length(Map<Integer, Entry> entries, int more) {
    int data = entries.values().stream().mapToInt(e -> e.data().limit()).filter(n -> n > 4).sum();
    return 6 + 12 * (entries.size() + more) + data;
  }

  private byte[] directory(Map<Integer, Entry> entries, int at, int next) {
    ByteBuffer out = ByteBuffer.allocate(length(entries, 0)).order(order);
    int dataAt = at + 6 + 12 * entries.size();
    out.putShort((short) entries.size());
    for (Map.Entry<Integer, Entry> named : entries.entrySet()) {
      Entry entry = named.getValue();
      out.putShort(named.getKey().shortValue()).putShort((short) entry.type());
      out.putInt(entry.count());
      if (entry.data().limit() > 4) {
        out.putInt(dataAt);
        dataAt += entry.data().limit();
      } else {
        int end = out.position() + 4;
        out.put(entry.data().duplicate()).position(end);
      }
    }
    out.putInt(next);
    entries.values().stream()
        .map(Entry::data)
        .filter(data -> data.limit() > 4)
        .forEach(data -> out.put(data.duplicate()));
    return out.array();
  }
}
