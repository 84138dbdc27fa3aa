package assay.exchange.bundle.file;

import assay.attempt.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A bundle byte by byte, so that any of them can be wrong. What it makes by itself is whole: the
 * manifest names every member, and the seal the manifest.
 */
public final class RawZip {
  /** A member whose every header can be bent. */
  public static final class Entry {
    public String localName;
    public String centralName;
    public byte[] data;
    public int method;
    public int flags;
    public int attributes = 0100600 << 16;
    public int disk;
    public @Nullable Long size;
    public @Nullable Long localSize;
    public @Nullable Integer crc;
    public @Nullable Integer localCrc;
    public @Nullable Long offset;
    public byte @Nullable [] localExtra;
    public byte[] before = {};
    public byte[] comment = {};

    Entry(String name, byte[] data) {
      this.localName = name;
      this.centralName = name;
      this.data = data;
    }
  }

  final Map<String, byte[]> texts = new LinkedHashMap<>();
  final List<Entry> added = new ArrayList<>();
  final List<Consumer<Entry>> bends = new ArrayList<>();
  public @Nullable String manifest;
  public @Nullable String seal;
  public byte[] between = {};
  public byte[] behind = {};
  public byte[] comment = {};
  public int disks;
  public long moreEntries;
  public int format = 1;

  /** One with the members of text that every bundle has. */
  public RawZip(String sessions, String attempts, String reviews, String locks) {
    texts.put(MemberNames.SESSIONS, utf8(sessions));
    texts.put(MemberNames.ATTEMPTS, utf8(attempts));
    texts.put(MemberNames.REVIEWS, utf8(reviews));
    texts.put(MemberNames.LOCKS, utf8(locks));
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Bends the member of that name. */
  public RawZip bend(String name, Consumer<Entry> bend) {
    bends.add(
        entry -> {
          if (entry.localName.equals(name)) {
            bend.accept(entry);
          }
        });
    return this;
  }

  /** Adds a member that the manifest names as well. */
  public RawZip with(String name, byte[] data) {
    texts.put(name, data);
    return this;
  }

  /** Adds a member that the manifest does not name. */
  public RawZip beside(String name, byte[] data) {
    added.add(new Entry(name, data));
    return this;
  }

  public RawZip without(String name) {
    texts.remove(name);
    return this;
  }

  public String manifestText() {
    StringBuilder members = new StringBuilder();
    texts.forEach(
        (name, data) ->
            members
                .append(members.isEmpty() ? "" : ",")
                .append("{\"name\":\"")
                .append(name)
                .append("\",\"bytes\":")
                .append(data.length)
                .append(",\"sha256\":\"")
                .append(Sha256.of(data).hex())
                .append("\"}"));
    return "{\"format\":"
        + format
        + ",\"program\":\"test\",\"createdAt\":\"2026-11-22T08:30:00Z\",\"counts\":{},"
        + "\"redactions\":{\"prompts\":false,\"pictures\":0},\"members\":["
        + members
        + "]}";
  }

  public byte[] bytes() {
    String written = manifest == null ? manifestText() : manifest;
    String sealed =
        seal == null
            ? "{\"manifest\":\"" + Sha256.of(utf8(written)).hex() + "\"}"
            : seal.replace("MANIFEST", Sha256.of(utf8(written)).hex());
    List<Entry> entries = new ArrayList<>();
    texts.forEach((name, data) -> entries.add(new Entry(name, data)));
    entries.addAll(added);
    if (!written.isEmpty()) {
      entries.add(new Entry(MemberNames.MANIFEST, utf8(written)));
    }
    if (!sealed.isEmpty()) {
      entries.add(new Entry(MemberNames.SEAL, utf8(sealed)));
    }
    bends.forEach(entries::forEach);
    return written(entries);
  }

  private byte[] written(List<Entry> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      out.writeBytes(entry.before);
      long offset = entry.offset == null ? out.size() : entry.offset;
      CRC32 sum = new CRC32();
      sum.update(entry.data);
      int crc = entry.crc == null ? (int) sum.getValue() : entry.crc;
      long size = entry.size == null ? entry.data.length : entry.size;
      long localSize = entry.localSize == null ? size : entry.localSize;
      byte[] name = entry.localName.getBytes(StandardCharsets.UTF_8);
      byte[] extra = entry.localExtra == null ? zip64(localSize, localSize) : entry.localExtra;
      out.writeBytes(
          buffer(30)
              .putInt(ZipForm.LOCAL)
              .putShort((short) 45)
              .putShort((short) entry.flags)
              .putShort((short) entry.method)
              .putInt(0)
              .putInt(entry.localCrc == null ? crc : entry.localCrc)
              .putInt(-1)
              .putInt(-1)
              .putShort((short) name.length)
              .putShort((short) extra.length)
              .array());
      out.writeBytes(name);
      out.writeBytes(extra);
      out.writeBytes(entry.data);
      central(directory, entry, crc, size, offset);
    }
    out.writeBytes(between);
    long start = out.size();
    out.writeBytes(directory.toByteArray());
    end(out, entries.size() + moreEntries, start, directory.size());
    out.writeBytes(behind);
    return out.toByteArray();
  }

  private static void central(
      ByteArrayOutputStream to, Entry entry, int crc, long size, long offset) {
    byte[] name = entry.centralName.getBytes(StandardCharsets.UTF_8);
    byte[] extra = zip64(size, size, offset);
    to.writeBytes(
        buffer(46)
            .putInt(ZipForm.CENTRAL)
            .putShort((short) (3 << 8 | 45))
            .putShort((short) 45)
            .putShort((short) entry.flags)
            .putShort((short) entry.method)
            .putInt(0)
            .putInt(crc)
            .putInt(-1)
            .putInt(-1)
            .putShort((short) name.length)
            .putShort((short) extra.length)
            .putShort((short) entry.comment.length)
            .putShort((short) entry.disk)
            .putShort((short) 0)
            .putInt(entry.attributes)
            .putInt(-1)
            .array());
    to.writeBytes(name);
    to.writeBytes(extra);
    to.writeBytes(entry.comment);
  }

  private void end(ByteArrayOutputStream out, long entries, long start, long length) {
    long end64 = out.size();
    out.writeBytes(
        buffer(98)
            .putInt(ZipForm.END64)
            .putLong(44)
            .putShort((short) 45)
            .putShort((short) 45)
            .putInt(disks)
            .putInt(disks)
            .putLong(entries)
            .putLong(entries)
            .putLong(length)
            .putLong(start)
            .putInt(ZipForm.LOCATOR64)
            .putInt(disks)
            .putLong(end64)
            .putInt(disks + 1)
            .putInt(ZipForm.END)
            .putShort((short) disks)
            .putShort((short) disks)
            .putShort((short) -1)
            .putShort((short) -1)
            .putInt(-1)
            .putInt(-1)
            .putShort((short) comment.length)
            .array());
    out.writeBytes(comment);
  }

  private static byte[] zip64(long... values) {
    byte[] bytes = new byte[4 + 8 * values.length];
    ByteBuffer extra = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    extra.putShort((short) 1).putShort((short) (8 * values.length));
    for (long value : values) {
      extra.putLong(value);
    }
    return bytes;
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
