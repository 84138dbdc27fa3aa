package assay.exchange.intake;

import assay.attempt.Declaration.Minors;
import assay.exchange.intake.Found.Content;
import assay.exchange.intake.Found.Named;
import assay.exchange.intake.IntakeFormat.Taker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A case of each picture in a folder, in the order of their names. */
final class FolderCases {
  /** How this form is called. */
  static final String NAME = "folder";

  private FolderCases() {}

  static void read(Path folder, String prompt, Taker taker) throws IOException, IntakeRefused {
    long number = 0;
    for (String name : names(folder)) {
      taker.take(found(++number, name, prompt));
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.startsWith("."))
          .limit(Bounds.MOST_ROWS + 1L)
          .sorted()
          .toList();
    }
  }

  private static Found found(long number, String name, String prompt) {
    String id = FieldRow.note(Optional.of(name.replaceFirst("\\.[^.]*$", "")));
    Content content =
        new Content(
            prompt,
            List.of(new Named(name)),
            Minors.NOT_STATED,
            false,
            new Notes(id, "", List.of(), ""),
            Settings.NONE);
    return new Found(number, Map.of(), Optional.empty(), content, List.of());
  }
}
