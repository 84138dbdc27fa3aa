package assay.exchange.bundle.file;

import assay.attempt.Sha256;
import assay.exchange.bundle.file.BundleRefused.Reason;
import assay.run.Cancellation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The file of an open bundle, read in place. When {@link #open} returns, its form, its manifest,
 * its seal and every member of text have been checked. An image is checked whole before a byte of
 * it is handed out. Safe for many threads.
 */
public final class BundleFile implements AutoCloseable {
  private static final int PART = 1 << 16;

  private final FileChannel file;
  private final Limits limits;
  private final Map<String, ZipDirectory.Member> members;
  private final Manifest manifest;
  private final Sha256 name;
  private final @Nullable String signer;

  private final Map<String, Sha256> hashes = new HashMap<>();
  private final Set<String> whole = ConcurrentHashMap.newKeySet();
  private final Set<String> broken = new ConcurrentSkipListSet<>();

  private BundleFile(FileChannel file, Limits limits) throws IOException, BundleRefused {
    this.file = file;
    this.limits = limits;
    this.members = ZipDirectory.of(file, limits);
    for (String always : MemberNames.ALWAYS.stream().sorted().toList()) {
      if (!members.containsKey(always)) {
        throw new BundleRefused(Reason.MEMBER_MISSING, always);
      }
    }
    byte[] bytes = bytes(MemberNames.MANIFEST);
    this.name = Sha256.of(bytes);
    Seal seal = Seal.of(text(bytes(MemberNames.SEAL), MemberNames.SEAL));
    this.manifest = Manifest.of(text(bytes, MemberNames.MANIFEST));
    this.signer = seal.signerOf(name);
    compare();
  }

  /**
   * Opens a bundle.
   *
   * @throws BundleRefused if it is none, or not whole; nothing of it was decoded
   * @throws IOException if the file cannot be read
   */
  public static BundleFile open(Path path, Limits limits) throws IOException, BundleRefused {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    boolean opened = false;
    try {
      BundleFile bundle = new BundleFile(file, limits);
      opened = true;
      return bundle;
    } finally {
      if (!opened) {
        file.close();
      }
    }
  }

  private byte[] bytes(String member) throws IOException {
    try (InputStream in = raw(member)) {
      return in.readAllBytes();
    }
  }

  private static String text(byte[] bytes, String member) throws BundleRefused {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!java.util.Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
      throw new BundleRefused(Reason.NO_SENSE, member);
    }
    return text;
  }

  /** The manifest names each member but itself and the seal, and says what it is. */
  private void compare() throws IOException, BundleRefused {
    Set<String> named = new HashSet<>(Set.of(MemberNames.MANIFEST, MemberNames.SEAL));
    for (Manifest.Member member : manifest.members()) {
      if (!named.add(member.name())) {
        throw new BundleRefused(Reason.NAMED_TWICE, member.name());
      }
      compare(member);
    }
    for (String there : members.keySet()) {
      if (!named.contains(there)) {
        throw new BundleRefused(Reason.MEMBER_UNNAMED, there);
      }
    }
  }

  private void compare(Manifest.Member told) throws IOException, BundleRefused {
    ZipDirectory.Member member = members.get(told.name());
    if (member == null) {
      throw new BundleRefused(Reason.MEMBER_MISSING, told.name());
    }
    Optional<Sha256> blob = MemberNames.blob(told.name());
    boolean named = blob.isEmpty() || blob.get().equals(told.sha256());
    if (member.bytes() != told.bytes() || !named) {
      throw new BundleRefused(Reason.SEAL_BROKEN, told.name());
    }
    hashes.put(told.name(), told.sha256());
    if (blob.isEmpty() && !isWhole(told.name())) {
      throw new BundleRefused(Reason.SEAL_BROKEN, told.name());
    }
  }

  /** What it says of itself. */
  public Manifest manifest() {
    return manifest;
  }

  /** The SHA-256 of its manifest, which names it. */
  public Sha256 name() {
    return name;
  }

  /** What is known of its seal by now. */
  public SealState seal() {
    boolean complete = whole.size() + broken.size() >= hashes.size();
    return new SealState(signer, List.copyOf(broken), complete);
  }

  /** The images that it holds. */
  public Set<Sha256> blobs() {
    Set<Sha256> blobs = new HashSet<>();
    members.keySet().forEach(member -> MemberNames.blob(member).ifPresent(blobs::add));
    return blobs;
  }

  /** How large a member is, in bytes; empty if it is not there. */
  public Optional<Long> size(String member) {
    return Optional.ofNullable(members.get(member)).map(ZipDirectory.Member::bytes);
  }

  /**
   * The bytes of a member, which are what the manifest says. An image is read once before, the
   * first time. The caller closes it.
   *
   * @throws BundleRefused if it is not there, is not what the manifest says, or is no picture
   */
  public InputStream open(String member) throws IOException, BundleRefused {
    if (!hashes.containsKey(member)) {
      throw new BundleRefused(Reason.MEMBER_MISSING, member);
    }
    if (!isWhole(member)) {
      throw new BundleRefused(Reason.SEAL_BROKEN, member);
    }
    return new BufferedInputStream(raw(member), PART);
  }

  /**
   * Some bytes of a member of text.
   *
   * @throws IOException if they are not there, or cannot be read
   */
  public byte[] part(String member, long offset, int length) throws IOException {
    ZipDirectory.Member there = members.get(member);
    if (there == null || offset < 0 || length < 0 || offset + length > there.bytes()) {
      throw new IOException("No such part of " + member);
    }
    try (InputStream in = new Slice(file, there.data() + offset, length)) {
      return in.readNBytes(length);
    }
  }

  /**
   * Looks at every image. Blocks for as long as it takes to read them.
   *
   * @param progress is told how many bytes were read, again and again
   * @return what is known of the seal then; complete unless it was cancelled
   */
  public SealState check(LongConsumer progress, Cancellation cancellation) throws IOException {
    long read = 0;
    for (String member : hashes.keySet()) {
      if (cancellation.isCancelled()) {
        return seal();
      }
      isWhole(member);
      read += there(member).bytes();
      progress.accept(read);
    }
    return seal();
  }

  private boolean isWhole(String member) throws IOException {
    if (whole.contains(member) || broken.contains(member)) {
      return whole.contains(member);
    }
    boolean right = isAsTold(there(member)) && isPictureIfBlob(member);
    (right ? whole : broken).add(member);
    return right;
  }

  private boolean isAsTold(ZipDirectory.Member member) throws IOException {
    MessageDigest digest = Sha256.digest();
    CRC32 crc = new CRC32();
    byte[] part = new byte[PART];
    try (InputStream in = raw(member.name())) {
      for (int count = in.read(part); count >= 0; count = in.read(part)) {
        digest.update(part, 0, count);
        crc.update(part, 0, count);
      }
    }
    return (int) crc.getValue() == member.crc()
        && Sha256.of(digest).equals(hashes.get(member.name()));
  }

  private boolean isPictureIfBlob(String member) throws IOException {
    return MemberNames.blob(member).isEmpty()
        || PictureCheck.passes(() -> new BufferedInputStream(raw(member)), limits);
  }

  private ZipDirectory.Member there(String member) {
    return java.util.Objects.requireNonNull(members.get(member), member);
  }

  private InputStream raw(String member) {
    ZipDirectory.Member there = there(member);
    return new Slice(file, there.data(), there.bytes());
  }

  /** Lets the file go. Nothing can be read afterwards. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
