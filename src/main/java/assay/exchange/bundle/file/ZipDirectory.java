package assay.exchange.bundle.file;

import assay.exchange.bundle.file.BundleRefused.Reason;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of a ZIP, and where their bytes stand in it. It is told in two places, and both have
 * to say the same, byte after byte, from the first of the file to the last.
 */
final class ZipDirectory {
  private static final int LONGEST_NAME = 200;
  private static final int PLAIN = 0100000;
  private static final int TYPE = 0170000;

  private final FileChannel file;
  private final Limits limits;
  private final long size;

  /** Where the directory stands. */
  private record End(long entries, long directory, long length) {}

  /**
   * A member.
   *
   * @param data where its bytes begin
   */
  record Member(String name, long bytes, int crc, long data) {}

  private ZipDirectory(FileChannel file, Limits limits) throws IOException {
    this.file = file;
    this.limits = limits;
    this.size = file.size();
  }

  /**
   * The members by name, in the order of the file.
   *
   * @throws BundleRefused if it is no ZIP of the kind that a bundle is
   */
  static Map<String, Member> of(FileChannel file, Limits limits) throws IOException, BundleRefused {
    ZipDirectory directory = new ZipDirectory(file, limits);
    return directory.members(directory.entries(directory.end()));
  }

  private End end() throws IOException, BundleRefused {
    if (size < ZipForm.END_LENGTH) {
      throw new BundleRefused(Reason.NO_ZIP, "length");
    }
    ByteBuffer end = read(size - ZipForm.END_LENGTH, ZipForm.END_LENGTH);
    if (end.getInt(0) != ZipForm.END || end.getShort(20) != 0) {
      throw new BundleRefused(Reason.NO_ZIP, "end");
    }
    long entries = Short.toUnsignedLong(end.getShort(10));
    long length = Integer.toUnsignedLong(end.getInt(12));
    long directory = Integer.toUnsignedLong(end.getInt(16));
    boolean one =
        end.getShort(4) == 0 && end.getShort(6) == 0 && end.getShort(8) == end.getShort(10);
    require(one, "disks");
    long behind = size - ZipForm.END_LENGTH;
    boolean long64 =
        end.getShort(10) == ZipForm.IN_END64
            || end.getInt(12) == ZipForm.IN_EXTRA
            || end.getInt(16) == ZipForm.IN_EXTRA;
    return long64 ? end64() : checked(new End(entries, directory, length), behind);
  }

  private End end64() throws IOException, BundleRefused {
    long at = size - ZipForm.END_LENGTH - ZipForm.LOCATOR64_LENGTH;
    require(at >= ZipForm.END64_LENGTH, "end64");
    ByteBuffer locator = read(at, ZipForm.LOCATOR64_LENGTH);
    long start = at - ZipForm.END64_LENGTH;
    require(
        locator.getInt(0) == ZipForm.LOCATOR64
            && locator.getInt(4) == 0
            && locator.getLong(8) == start
            && locator.getInt(16) == 1,
        "locator");
    ByteBuffer end = read(start, ZipForm.END64_LENGTH);
    require(
        end.getInt(0) == ZipForm.END64
            && end.getLong(4) == ZipForm.END64_LENGTH - 12
            && end.getInt(16) == 0
            && end.getInt(20) == 0
            && end.getLong(24) == end.getLong(32),
        "end64");
    return checked(new End(end.getLong(32), end.getLong(48), end.getLong(40)), start);
  }

  /**
   * @param behind where the directory has to end
   */
  private End checked(End end, long behind) throws BundleRefused {
    require(
        end.entries() >= 0
            && end.directory() >= 0
            && end.length() >= 0
            && end.directory() <= behind
            && end.length() == behind - end.directory(),
        "directory");
    if (end.entries() > limits.members()) {
      throw new BundleRefused(Reason.TOO_LARGE, "members");
    }
    require(end.length() >= end.entries() * ZipForm.CENTRAL_LENGTH, "directory");
    return end;
  }

  private List<ZipForm.Entry> entries(End end) throws IOException, BundleRefused {
    List<ZipForm.Entry> entries = new ArrayList<>();
    Set<String> folded = new HashSet<>();
    long left = end.length();
    try (InputStream in = in(end.directory())) {
      for (long i = 0; i < end.entries(); i++) {
        ByteBuffer fixed = read(in, ZipForm.CENTRAL_LENGTH);
        require(fixed.getInt(0) == ZipForm.CENTRAL, "directory");
        int nameLength = Short.toUnsignedInt(fixed.getShort(28));
        int extraLength = Short.toUnsignedInt(fixed.getShort(30));
        require(fixed.getShort(32) == 0 && fixed.getShort(34) == 0, "comment");
        left -= ZipForm.CENTRAL_LENGTH + nameLength + extraLength;
        require(left >= 0, "directory");
        String name = name(read(in, nameLength));
        refuseStrange(name, fixed, folded);
        entries.add(entry(name, fixed, read(in, extraLength)));
      }
    } catch (EOFException e) {
      throw new BundleRefused(Reason.NO_ZIP, "directory");
    }
    require(left == 0, "directory");
    return entries;
  }

  private void refuseStrange(String name, ByteBuffer fixed, Set<String> folded)
      throws BundleRefused {
    if (!folded.add(name.toLowerCase(Locale.ROOT))) {
      throw new BundleRefused(Reason.NAMED_TWICE, name);
    }
    int type = fixed.getInt(38) >>> 16 & TYPE;
    boolean unix = fixed.getShort(4) >>> 8 == 3;
    if (unix && type != 0 && type != PLAIN) {
      throw new BundleRefused(Reason.NO_FILE, name);
    }
    if (!MemberNames.isKnown(name)) {
      throw new BundleRefused(Reason.STRANGE_NAME, name);
    }
    if (fixed.getShort(10) != 0 || fixed.getShort(8) != 0) {
      throw new BundleRefused(Reason.NOT_STORED, name);
    }
  }

  /** A name in ASCII; what is none shows as one that no bundle has. */
  private static String name(ByteBuffer bytes) throws BundleRefused {
    if (bytes.capacity() > LONGEST_NAME) {
      throw new BundleRefused(Reason.STRANGE_NAME, bytes.capacity() + " bytes");
    }
    return new String(all(bytes), StandardCharsets.ISO_8859_1);
  }

  private static byte[] all(ByteBuffer bytes) {
    byte[] all = new byte[bytes.capacity()];
    bytes.get(0, all);
    return all;
  }

  private ZipForm.Entry entry(String name, ByteBuffer fixed, ByteBuffer extra)
      throws BundleRefused {
    Sizes sizes =
        Sizes.of(
            name, extra, fixed.getInt(24), fixed.getInt(20), Integer.valueOf(fixed.getInt(42)));
    long most = MemberNames.blob(name).isPresent() ? limits.picture().bytes() : textLimit(name);
    if (sizes.bytes() > most) {
      throw new BundleRefused(Reason.TOO_LARGE, name);
    }
    return new ZipForm.Entry(name, sizes.bytes(), fixed.getInt(16), sizes.offset());
  }

  private long textLimit(String name) {
    return name.equals(MemberNames.MANIFEST) || name.equals(MemberNames.SEAL)
        ? limits.manifestBytes()
        : limits.textBytes();
  }

  /** The sizes of a member, which stand in the header or in its extra field. */
  private record Sizes(long bytes, long offset) {
    static Sizes of(String name, ByteBuffer extra, int bytes, int stored, @Nullable Integer offset)
        throws BundleRefused {
      int wanted = 0;
      wanted += bytes == ZipForm.IN_EXTRA ? 8 : 0;
      wanted += stored == ZipForm.IN_EXTRA ? 8 : 0;
      wanted += offset != null && offset == ZipForm.IN_EXTRA ? 8 : 0;
      boolean fits =
          wanted == 0
              ? extra.capacity() == 0
              : extra.capacity() == wanted + 4
                  && extra.getShort(0) == ZipForm.ZIP64
                  && extra.getShort(2) == wanted;
      if (!fits) {
        throw new BundleRefused(Reason.CONTRADICTORY, name);
      }
      extra.position(Math.min(4, extra.capacity()));
      long whole = bytes == ZipForm.IN_EXTRA ? extra.getLong() : Integer.toUnsignedLong(bytes);
      long held = stored == ZipForm.IN_EXTRA ? extra.getLong() : Integer.toUnsignedLong(stored);
      long at = 0;
      if (offset != null) {
        at = offset == ZipForm.IN_EXTRA ? extra.getLong() : Integer.toUnsignedLong(offset);
      }
      if (whole < 0 || held != whole || at < 0) {
        throw new BundleRefused(Reason.CONTRADICTORY, name);
      }
      return new Sizes(whole, at);
    }
  }

  /** Each local header has to say the same, and stand where the member before it ends. */
  private Map<String, Member> members(List<ZipForm.Entry> entries)
      throws IOException, BundleRefused {
    Map<String, Member> members = new LinkedHashMap<>();
    long next = 0;
    for (ZipForm.Entry entry : entries) {
      if (entry.offset() != next) {
        throw new BundleRefused(Reason.CONTRADICTORY, entry.name());
      }
      Member member = member(entry);
      members.put(entry.name(), member);
      next = member.data() + member.bytes();
    }
    require(next == end().directory(), "gap");
    return members;
  }

  private Member member(ZipForm.Entry entry) throws IOException, BundleRefused {
    ByteBuffer fixed = read(entry.offset(), ZipForm.LOCAL_LENGTH);
    int nameLength = Short.toUnsignedInt(fixed.getShort(26));
    int extraLength = Short.toUnsignedInt(fixed.getShort(28));
    ByteBuffer rest = read(entry.offset() + ZipForm.LOCAL_LENGTH, nameLength + extraLength);
    byte[] all = all(rest);
    String name = new String(all, 0, nameLength, StandardCharsets.ISO_8859_1);
    ByteBuffer extra =
        ByteBuffer.wrap(java.util.Arrays.copyOfRange(all, nameLength, all.length))
            .order(ByteOrder.LITTLE_ENDIAN);
    boolean same =
        fixed.getInt(0) == ZipForm.LOCAL
            && fixed.getShort(6) == 0
            && fixed.getShort(8) == 0
            && fixed.getInt(ZipForm.CRC_AT) == entry.crc()
            && name.equals(entry.name())
            && Sizes.of(name, extra, fixed.getInt(22), fixed.getInt(18), null).bytes()
                == entry.bytes();
    long data = entry.offset() + ZipForm.LOCAL_LENGTH + nameLength + extraLength;
    if (!same || entry.bytes() > size - data) {
      throw new BundleRefused(Reason.CONTRADICTORY, entry.name());
    }
    return new Member(entry.name(), entry.bytes(), entry.crc(), data);
  }

  private static void require(boolean truth, String where) throws BundleRefused {
    if (!truth) {
      throw new BundleRefused(Reason.CONTRADICTORY, where);
    }
  }

  private ByteBuffer read(long position, int length) throws IOException, BundleRefused {
    ByteBuffer bytes = ZipForm.buffer(length);
    while (bytes.hasRemaining()) {
      if (position < 0 || file.read(bytes, position + bytes.position()) < 0) {
        throw new BundleRefused(Reason.CONTRADICTORY, "end of file");
      }
    }
    return bytes.flip();
  }

  private static ByteBuffer read(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("The directory breaks off");
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Closing it leaves the file open. */
  private InputStream in(long position) throws IOException {
    return new BufferedInputStream(new Slice(file, position, size - position));
  }
}
