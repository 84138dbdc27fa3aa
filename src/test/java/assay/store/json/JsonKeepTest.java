package assay.store.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.CloudPlace;
import assay.attempt.Endpoint;
import assay.attempt.Protocol;
import assay.run.EndpointProfile;
import assay.run.Keep;
import assay.run.Settings;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonKeepTest {
  private static final Settings OTHER =
      new Settings(
          "Spare gateway",
          List.of(
              new EndpointProfile(
                  new Endpoint(
                      Endpoint.Kind.VERTEX_AI,
                      "Spare gateway",
                      "https://proxy.example/ü",
                      new Endpoint.Access(
                          Protocol.VERTEX,
                          Endpoint.Auth.GOOGLE_CREDENTIALS,
                          new CloudPlace("a-project", "global"))),
                  "SPARE_VARIABLE",
                  "model-x")),
          "zh-TW",
          "dark",
          0.25,
          new Settings.Privacy(true, true));

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
    assertEquals(Settings.FIRST.withTheme("dark"), open().get());
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
        "{\"profiles\": [{\"endpoint\": {\"kind\": \"NOWHERE\"}}]}",
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
  void theSettingsOfTheFirstVersionKeepTheirAddressEndpointAndModel() throws IOException {
    Files.writeString(
        file(),
        """
        {
          "endpoint" : "GEMINI_API",
          "geminiBaseUrl" : "https://proxy.example/gemini",
          "model" : "gemini-2.5-flash-image",
          "language" : "de",
          "theme" : "dark",
          "simulatorPace" : 0.5
        }
        """);
    Settings settings = open().get();
    assertEquals("gemini-api", settings.inHand().name());
    assertEquals("https://proxy.example/gemini", settings.inHand().endpoint().baseUrl());
    assertEquals("gemini-2.5-flash-image", settings.model());
    assertEquals("gemini-2.5-flash-image", settings.choosing("simulator").model());
    assertEquals("GEMINI_API_KEY", settings.inHand().variable());
    assertEquals(List.of("de", "dark"), List.of(settings.language(), settings.theme()));
    open().set(settings);
    assertEquals(settings, open().get());
    assertFalse(Files.readString(file()).contains("geminiBaseUrl"));
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

  private record Inner(int left, @Nullable Double top, boolean open) {}

  private record Layout(Inner window, List<Inner> panes, Map<String, Double> dividers, long at) {}

  /** Such as the window's layout: records in records, lists and maps, and what may be null. */
  @Test
  void keepsRecordsInRecords() {
    Layout first = new Layout(new Inner(1, 0.5, false), List.of(), Map.of(), 0);
    Layout moved =
        new Layout(
            new Inner(-7, 1e-9, true),
            List.of(new Inner(0, null, true), new Inner(1, 3.0, false)),
            Map.of("main", 0.3, "side ü", 12.0),
            1L << 60);
    new JsonKeep<>(file(), Layout.class, first, true).set(moved);
    assertEquals(moved, new JsonKeep<>(file(), Layout.class, first, true).get());
  }

  @Test
  void mergesRecordsInRecords() throws IOException {
    Files.writeString(file(), "{\"window\": {\"left\": 9}, \"at\": 3}");
    Layout first = new Layout(new Inner(1, 0.5, false), List.of(), Map.of(), 0);
    assertEquals(
        new Layout(new Inner(9, 0.5, false), List.of(), Map.of(), 3),
        new JsonKeep<>(file(), Layout.class, first, true).get());
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
