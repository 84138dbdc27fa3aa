package assay.exchange.intake;

import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.exchange.bundle.file.TreeJson;
import assay.exchange.export.ExportFile;
import assay.exchange.intake.ImportedCase.Bytes;
import assay.exchange.intake.ImportedCase.Held;
import assay.exchange.intake.ImportedCase.InFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cases as a folder: a plan for each that {@code assay run} takes, the images, and {@code
 * cases.jsonl}, which lists them with what a plan has no room for and can itself be imported.
 */
public final class PlanSet {
  /** The list of the cases. */
  public static final String LIST = "cases.jsonl";

  private static final String IMAGES = "images";
  private static final int LONGEST_SLUG = 40;

  private PlanSet() {}

  /**
   * Writes the folder beside its place and then puts it there, so that none is ever half there.
   *
   * @param folder must not be there, or be empty
   * @return the names of the plans, in the order of the cases
   * @throws FileAlreadyExistsException if something is there; nothing was changed
   * @throws IOException if it cannot be written, or an image is another by now; nothing is left
   *     behind
   */
  public static List<String> write(Path folder, List<ImportedCase> cases) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    refuseWhatIsThere(target);
    Files.createDirectories(target.resolveSibling(""));
    Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    makeFolder(part);
    try {
      List<String> names = fill(part, cases);
      Files.deleteIfExists(target);
      Files.move(part, target);
      return names;
    } finally {
      remove(part);
    }
  }

  private static void refuseWhatIsThere(Path target) throws IOException {
    if (Files.isDirectory(target, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> there = Files.list(target)) {
        if (there.findAny().isPresent()) {
          throw new FileAlreadyExistsException(target.toString());
        }
      }
    } else if (Files.exists(target, java.nio.file.LinkOption.NOFOLLOW_LINKS)
        || target.getFileName() == null) {
      throw new FileAlreadyExistsException(target.toString());
    }
  }

  private static void makeFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectory(folder);
    }
  }

  private static List<String> fill(Path folder, List<ImportedCase> cases) throws IOException {
    makeFolder(folder.resolve(IMAGES));
    List<String> names = new ArrayList<>();
    StringBuilder list = new StringBuilder();
    for (ImportedCase one : cases) {
      List<String> images = images(folder, one);
      String name = name(names.size() + 1, one.notes().id());
      write(folder.resolve(name), PlanText.of(one, images));
      list.append(TreeJson.print(line(one, images, name))).append('\n');
      names.add(name);
    }
    write(folder.resolve(LIST), list.toString());
    return names;
  }

  /** A name that every system takes, whatever the case is called. */
  private static String name(int number, String id) {
    String slug = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String cut = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
    return String.format(Locale.ROOT, "%04d", number) + (cut.isEmpty() ? "" : "-" + cut) + ".yaml";
  }

  private static List<String> images(Path folder, ImportedCase one) throws IOException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < one.pictures().size(); i++) {
      ReferenceImage image = one.tested().images().get(i);
      String name = IMAGES + "/" + image.sha256().hex() + "." + image.type().extension();
      Path file = folder.resolve(name);
      if (!Files.exists(file)) {
        byte[] bytes = bytes(one.pictures().get(i), image.sha256());
        ExportFile.write(file, to -> to.write(bytes));
      }
      names.add(name);
    }
    return names;
  }

  /** What was judged is what is written. */
  private static byte[] bytes(Bytes where, Sha256 judged) throws IOException {
    byte[] bytes =
        switch (where) {
          case Held held -> held.bytes();
          case InFile in -> Files.readAllBytes(in.file());
        };
    if (!Sha256.of(bytes).equals(judged)) {
      throw new IOException("An image has changed meanwhile");
    }
    return bytes;
  }

  private static Map<String, @Nullable Object> line(
      ImportedCase one, List<String> images, String plan) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("id", one.notes().id().isEmpty() ? plan.replace(".yaml", "") : one.notes().id());
    line.put("prompt", one.tested().prompt());
    line.put("images", images);
    line.put("intent", one.notes().intent());
    line.put("tags", one.notes().tags());
    line.put("expected", one.notes().expected());
    PlanText.minors(one).ifPresent(answer -> line.put("minors", answer));
    line.put("rights_confirmed", one.tested().declaration().rightsConfirmed());
    line.put("plan", plan);
    return line;
  }

  private static void write(Path file, String text) throws IOException {
    ExportFile.write(file, to -> to.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void remove(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(one);
        }
      }
    }
  }
}
