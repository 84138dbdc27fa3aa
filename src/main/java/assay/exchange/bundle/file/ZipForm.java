package assay.exchange.bundle.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How the parts of a ZIP stand in bytes (APPNOTE.TXT 6.3.10, sections 4.3 and 4.5.3). Bundles are
 * written with ZIP64 throughout: every size stands in the extra field, whatever it is.
 */
final class ZipForm {
  static final int LOCAL = 0x04034b50;
  static final int CENTRAL = 0x02014b50;
  static final int END = 0x06054b50;
  static final int END64 = 0x06064b50;
  static final int LOCATOR64 = 0x07064b50;

  static final int LOCAL_LENGTH = 30;
  static final int CENTRAL_LENGTH = 46;
  static final int END_LENGTH = 22;
  static final int END64_LENGTH = 56;
  static final int LOCATOR64_LENGTH = 20;

  static final int ZIP64 = 0x0001;
  static final int IN_EXTRA = 0xffffffff;
  static final short IN_END64 = (short) 0xffff;

  /** The CRC and the sizes stand so far into the local header and its extra field. */
  static final int CRC_AT = 14;

  private static final short NEEDS = 45;

  /** Made on UNIX, so that the attributes say what it is. */
  private static final short MADE_BY = (short) (3 << 8 | NEEDS);

  /** A plain file that its owner reads and writes. */
  private static final int PLAIN_FILE = 0100600 << 16;

  /** The first of January 1980, the earliest that a ZIP can say. */
  private static final int NO_TIME = 0x00210000;

  private ZipForm() {}

  /**
   * A member.
   *
   * @param offset of its local header
   */
  record Entry(String name, long bytes, int crc, long offset) {}

  static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  static byte[] local(Entry entry) {
    byte[] name = entry.name().getBytes(StandardCharsets.US_ASCII);
    return buffer(LOCAL_LENGTH + name.length + 20)
        .putInt(LOCAL)
        .putShort(NEEDS)
        .putShort((short) 0)
        .putShort((short) 0)
        .putInt(NO_TIME)
        .putInt(entry.crc())
        .putInt(IN_EXTRA)
        .putInt(IN_EXTRA)
        .putShort((short) name.length)
        .putShort((short) 20)
        .put(name)
        .putShort((short) ZIP64)
        .putShort((short) 16)
        .putLong(entry.bytes())
        .putLong(entry.bytes())
        .array();
  }

  static byte[] central(Entry entry) {
    byte[] name = entry.name().getBytes(StandardCharsets.US_ASCII);
    return buffer(CENTRAL_LENGTH + name.length + 28)
        .putInt(CENTRAL)
        .putShort(MADE_BY)
        .putShort(NEEDS)
        .putShort((short) 0)
        .putShort((short) 0)
        .putInt(NO_TIME)
        .putInt(entry.crc())
        .putInt(IN_EXTRA)
        .putInt(IN_EXTRA)
        .putShort((short) name.length)
        .putShort((short) 28)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 0)
        .putInt(PLAIN_FILE)
        .putInt(IN_EXTRA)
        .put(name)
        .putShort((short) ZIP64)
        .putShort((short) 24)
        .putLong(entry.bytes())
        .putLong(entry.bytes())
        .putLong(entry.offset())
        .array();
  }

  /** The three records at the end. */
  static byte[] end(long entries, long directory, long length) {
    return buffer(END64_LENGTH + LOCATOR64_LENGTH + END_LENGTH)
        .putInt(END64)
        .putLong(END64_LENGTH - 12)
        .putShort(MADE_BY)
        .putShort(NEEDS)
        .putInt(0)
        .putInt(0)
        .putLong(entries)
        .putLong(entries)
        .putLong(length)
        .putLong(directory)
        .putInt(LOCATOR64)
        .putInt(0)
        .putLong(directory + length)
        .putInt(1)
        .putInt(END)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort(IN_END64)
        .putShort(IN_END64)
        .putInt(IN_EXTRA)
        .putInt(IN_EXTRA)
        .putShort((short) 0)
        .array();
  }
}
