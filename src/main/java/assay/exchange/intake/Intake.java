package assay.exchange.intake;

import assay.attempt.Case;
import assay.attempt.Declaration;
import assay.attempt.ReferenceImage;
import assay.attempt.Secrets;
import assay.attempt.Sha256;
import assay.conduct.CaseKeys;
import assay.exchange.intake.ImportedCase.Bytes;
import assay.exchange.intake.IntakeRefused.Reason;
import assay.run.Blobs;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads a file of cases and judges each row: red-team material, locked cases and what cannot be
 * sent are left out and counted. Writes nothing. For one thread and one file.
 */
public final class Intake {
  private static final Pattern WITHHELD = Pattern.compile("\\[prompt [0-9a-f]{6,64}]");

  private final Around around;
  private final Pictures pictures;
  private final Tallies tallies = new Tallies();
  private final boolean allRedTeam;
  private final List<ImportedCase> cases = new ArrayList<>();
  private final List<Case> declared = new ArrayList<>();
  private final Set<Object> seen = new HashSet<>();

  /**
   * What stands around.
   *
   * @param locked whether a case is locked
   * @param images where a picture may lie of which a file names the hash alone
   */
  public record Around(Predicate<Case> locked, Blobs images) {}

  /**
   * What came of a file.
   *
   * @param cases in the order in which they stand there
   * @param declared the cases of which the file says that a minor is shown or may be: they are to
   *     be locked, and are none of the former
   */
  public record Judged(List<ImportedCase> cases, List<Case> declared, LossReport report) {
    public Judged {
      cases = List.copyOf(cases);
      declared = List.copyOf(declared);
    }
  }

  private Intake(Path folder, String name, Around around) {
    this.around = around;
    this.pictures = new Pictures(folder, around.images(), Bounds.MOST_PICTURE_BYTES);
    this.allRedTeam = RedTeam.isNamedSo(name);
  }

  /**
   * Reads a file. Blocks.
   *
   * @throws IntakeRefused if nothing of it can be taken
   * @throws IOException if it cannot be read
   * @throws assay.run.StoreFailure if the workspace cannot say what is locked
   */
  public static Judged read(Path file, IntakeFormat format, Around around)
      throws IOException, IntakeRefused {
    Path folder = file.toAbsolutePath().resolveSibling("");
    Intake intake = new Intake(folder, String.valueOf(file.getFileName()), around);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      format.read(in, intake::take);
    }
    return intake.judged(format.name());
  }

  /**
   * Makes a case of each picture in a folder, all with the same prompt. Folders in it and files
   * whose names begin with a dot are none. Blocks.
   *
   * @throws IntakeRefused if there are too many
   * @throws IOException if the folder cannot be read
   * @throws assay.run.StoreFailure if the workspace cannot say what is locked
   */
  public static Judged pictures(Path folder, String prompt, Around around)
      throws IOException, IntakeRefused {
    Path real = folder.toRealPath();
    Intake intake = new Intake(real, String.valueOf(real.getFileName()), around);
    FolderCases.read(real, prompt, intake::take);
    return intake.judged(FolderCases.NAME);
  }

  private void take(Found found) throws IntakeRefused {
    if (tallies.row() > Bounds.MOST_ROWS) {
      throw new IntakeRefused(Reason.TOO_MANY_ROWS, found.row());
    }
    Optional<String> marker = allRedTeam ? Optional.of("*") : RedTeam.markerOf(found.declared());
    marker.ifPresent(tallies::marker);
    Optional<Skipped> skipped = judge(found, marker.isPresent());
    skipped.ifPresent(tallies::skip);
    if (marker.isEmpty()) {
      found.lost().forEach(tallies::lose);
    }
    if (cases.size() > Bounds.MOST_CASES) {
      throw new IntakeRefused(Reason.TOO_MANY_CASES, found.row());
    }
  }

  /** Why no case comes of it; empty if one came, or came before. */
  private Optional<Skipped> judge(Found found, boolean redTeam) throws IntakeRefused {
    List<ReferenceImage> images = new ArrayList<>();
    List<Bytes> bytes = new ArrayList<>();
    boolean locks = found.content().minors().locks();
    Optional<Skipped> why =
        redTeam ? Optional.of(Skipped.RED_TEAM) : found.skipped().or(() -> ofPrompt(found));
    if (why.isEmpty() || locks) {
      Optional<Skipped> picture = look(found, images, bytes);
      why = why.isPresent() ? why : picture;
    }
    Case tested = caseOf(found, images);
    if (locks) {
      if (!CaseKeys.of(tested).isEmpty()) {
        declared.add(tested);
      }
      return Optional.of(redTeam ? Skipped.RED_TEAM : Skipped.DECLARED_MINOR);
    }
    if (why.isEmpty() && around.locked().test(tested)) {
      return Optional.of(Skipped.LOCKED);
    }
    if (why.isEmpty()) {
      keep(found, tested, bytes);
    }
    return why;
  }

  private static Optional<Skipped> ofPrompt(Found found) {
    String prompt = found.content().prompt();
    if (prompt == null || prompt.isBlank()) {
      return Optional.of(Skipped.NO_PROMPT);
    }
    if (prompt.length() > Bounds.LONGEST_PROMPT) {
      return Optional.of(Skipped.PROMPT_TOO_LONG);
    }
    if (WITHHELD.matcher(prompt).matches()) {
      return Optional.of(Skipped.PROMPT_WITHHELD);
    }
    return Secrets.masked(prompt).equals(prompt)
        ? Optional.empty()
        : Optional.of(Skipped.LOOKS_LIKE_A_KEY);
  }

  private Optional<Skipped> look(Found found, List<ReferenceImage> images, List<Bytes> bytes)
      throws IntakeRefused {
    Optional<Skipped> why = Optional.empty();
    for (Found.Picture picture : found.content().pictures()) {
      if (images.size() == ReferenceImage.MOST_PER_PROMPT) {
        return Optional.of(Skipped.TOO_MANY_IMAGES);
      }
      switch (pictures.see(picture, found.row())) {
        case Pictures.Bad bad -> why = why.or(() -> Optional.of(bad.why()));
        case Pictures.Good good -> {
          images.add(good.image());
          bytes.add(good.bytes());
        }
      }
    }
    return why;
  }

  private static Case caseOf(Found found, List<ReferenceImage> images) {
    String prompt = found.content().prompt();
    return new Case(
        prompt == null ? "" : prompt,
        images,
        new Declaration(found.content().minors(), found.content().rightsConfirmed()));
  }

  private void keep(Found found, Case tested, List<Bytes> bytes) {
    List<Sha256> hashes = tested.images().stream().map(ReferenceImage::sha256).toList();
    if (seen.add(List.of(tested.prompt(), hashes, found.content().settings()))) {
      cases.add(
          new ImportedCase(
              found.row(), tested, bytes, found.content().notes(), found.content().settings()));
    } else {
      tallies.duplicate();
    }
  }

  /** A declaration that locks holds for every row of the file that shares a key with it. */
  private Judged judged(String format) {
    Set<Sha256> locking = new HashSet<>();
    declared.forEach(tested -> locking.addAll(CaseKeys.of(tested)));
    List<ImportedCase> free = new ArrayList<>();
    for (ImportedCase one : cases) {
      if (CaseKeys.of(one.tested()).stream().anyMatch(locking::contains)) {
        tallies.skip(Skipped.DECLARED_MINOR);
      } else {
        free.add(one);
      }
    }
    return new Judged(free, declared, tallies.report(format, free.size()));
  }
}
