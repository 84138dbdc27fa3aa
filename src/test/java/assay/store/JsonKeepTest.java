package assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Endpoint;
import assay.run.Keep;
import assay.run.Settings;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonKeepTest {
  private static final Settings OTHER =
      new Settings(
          Endpoint.Kind.GEMINI_API, "https://proxy.example/ü", "model-x", "zh-TW", "dark", 0.25);

  private static final Logger LOG = Logger.getLogger(JsonKeep.class.getName());

  @TempDir Path folder;

  @BeforeAll
  static void expectWarnings() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void expectNone() {
    LOG.setLevel(null);
  }

  @Test
  void isAtFirstWhatItIsSaidToBeAndWritesNothing() {
    assertEquals(Settings.FIRST, open().get());
    assertFalse(Files.exists(file()));
  }

  @Test
  void outlivesTheProgram() {
    open().set(OTHER);
    assertEquals(OTHER, open().get());
    open().set(Settings.FIRST);
    assertEquals(Settings.FIRST, open().get());
  }

  @Test
  void takesWhatTheFileLacksFromTheFirstAndPassesOverWhatItDoesNotKnow() throws IOException {
    Files.writeString(
        file(), "{\"theme\": \"dark\", \"newer\": {\"x\": [1]}, \"simulatorPace\": null}");
    Settings first = Settings.FIRST;
    assertEquals(
        new Settings(
            first.endpoint(),
            first.geminiBaseUrl(),
            first.model(),
            first.language(),
            "dark",
            first.simulatorPace()),
        open().get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "7",
        "\"x\"",
        "{\"endpoint\": \"NOWHERE\"}",
        "{\"theme\": {}}",
        "\u0000\u0000"
      })
  void setsAsideWhatMakesNoSense(String broken) throws IOException {
    Files.writeString(file(), broken);
    assertEquals(Settings.FIRST, open().get());
    assertEquals(broken, Files.readString(folder.resolve("settings.json.broken-1")));
    Files.writeString(file(), broken + " again");
    open().set(OTHER);
    assertEquals(broken + " again", Files.readString(folder.resolve("settings.json.broken-2")));
    assertEquals(OTHER, open().get());
  }

  @Test
  void holdsWhatCannotBeWrittenUntilTheEnd() throws IOException {
    Keep<Settings> keep = open();
    Files.createDirectories(file().resolve("in the way"));
    StoreFailure refused = assertThrows(StoreFailure.class, () -> keep.set(OTHER));
    assertEquals(Kind.UNREACHABLE, refused.kind());
    assertEquals(OTHER, keep.get());
    assertEquals(List.of("settings.json"), files());
  }

  @Test
  void aReaderChangesNothingOnTheDisk() throws IOException {
    Files.writeString(file(), "broken");
    Keep<Settings> reader = new JsonKeep<>(file(), Settings.class, Settings.FIRST, false);
    assertEquals(Settings.FIRST, reader.get());
    assertEquals(Kind.READ_ONLY, assertThrows(StoreFailure.class, () -> reader.set(OTHER)).kind());
    assertEquals(OTHER, reader.get());
    assertEquals("broken", Files.readString(file()));
    assertEquals(List.of("settings.json"), files());
  }

  @Test
  void isReadableForPeopleAndHoldsNoKey() throws IOException {
    open().set(OTHER);
    String text = Files.readString(file());
    assertTrue(text.contains("\n"));
    assertFalse(text.toLowerCase(java.util.Locale.ROOT).contains("key"));
  }

  private Keep<Settings> open() {
    return new JsonKeep<>(file(), Settings.class, Settings.FIRST, true);
  }

  private Path file() {
    return folder.resolve("settings.json");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
