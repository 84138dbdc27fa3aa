package assay.exchange.baseline;

import static assay.exchange.gate.Swept.counts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import assay.attempt.Sha256;
import assay.exchange.gate.Swept;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BaselinesTest {
  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");

  @TempDir Path folder;

  private static Baseline frozen() {
    return Baselines.freeze(
        new Swept()
            .cell("lake", counts(9, 1, 0, 2))
            .cell("lake", "", counts(5, 3, 2, 0))
            .cell("knife \"sharp\" 刀", counts(0, 0, 10, 0))
            .simulated()
            .results(),
        "golden",
        NOW);
  }

  private static String json(Baseline baseline) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    Baselines.write(baseline, to);
    return to.toString(StandardCharsets.UTF_8);
  }

  private Baselines.Result read(String json) throws IOException {
    Path file = folder.resolve("baseline.json");
    Files.writeString(file, json);
    return Baselines.read(file);
  }

  private String refusal(String json) throws IOException {
    Baselines.Result result = read(json);
    return assertInstanceOf(Baselines.Result.Refused.class, result, result::toString)
        .problems()
        .getFirst()
        .textKey();
  }

  @Test
  void whatIsWrittenIsReadAgainAsItWas() throws IOException {
    Baseline frozen = frozen();
    Baselines.Result read = read(json(frozen));
    assertEquals(new Baselines.Result.Read(frozen), read);
    assertEquals(json(frozen), json(frozen()));
    assertEquals(Set.of("IMAGE", "IMAGE_SAFETY"), frozen.reasons());
    assertEquals("golden", frozen.head().name());
  }

  /** As docs/gate.md says, so that another program can check it. */
  @Test
  void theHashIsThatOfTheSortedContentWithoutItself() throws IOException {
    ObjectNode tree = (ObjectNode) new JsonMapper().readTree(json(frozen()));
    String said = tree.remove("hash").asString();
    Object plain = new JsonMapper().treeToValue(tree, Object.class);
    JsonMapper sorting =
        JsonMapper.builder()
            .enable(tools.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    byte[] content = sorting.writeValueAsString(plain).getBytes(StandardCharsets.UTF_8);
    assertEquals(Sha256.of(content).hex(), said);
  }

  @Test
  void spacesAndTheOrderOfMembersChangeNothing() throws IOException {
    String pretty =
        new JsonMapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(new JsonMapper().readTree(json(frozen())));
    assertEquals(new Baselines.Result.Read(frozen()), read(pretty));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"shown\":9              | \"shown\":10             | baseline.hash",
        "\"simulated\":true       | \"simulated\":false      | baseline.hash",
        "lake                     | sea                      | baseline.hash",
        "\"name\":\"golden\"      | \"name\":\"g\",\"more\":1 | baseline.hash",
        "\"version\":1            | \"version\":2            | baseline.version",
        "assay-baseline           | other                    | baseline.form",
        "\"hash\":\"              | \"hash\":\"x             | baseline.form",
        "\"cells\":[              | \"cells\":[[],           | baseline.hash",
      })
  void whatWasChangedIsRefused(String from, String to, String why) throws IOException {
    String json = json(frozen());
    String changed = json.replace(from, to);
    assertNotEquals(json, changed);
    assertEquals(why, refusal(changed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"format\":\"assay-baseline\"}",
        "{\"format\":\"assay-baseline\",\"version\":99999999999999999999}",
        "{\"a\":1,\"a\":2}"
      })
  void whatIsNoBaselineIsRefused(String json) throws IOException {
    assertEquals("baseline.form", refusal(json));
    assertEquals("baseline.form", refusal("[".repeat(100_000)));
  }

  /** Numbers that are right for the hash and wrong for anything else. */
  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "\"9\"", "null", "2000000", "99999999999999"})
  void aCountThatIsNoneIsRefusedThoughTheHashHolds(String count) throws IOException {
    String changed = json(frozen()).replace("\"shown\":9", "\"shown\":" + count);
    assertEquals("baseline.form", refusal(rehashed(changed)));
  }

  private static String rehashed(String json) throws IOException {
    ObjectNode tree = (ObjectNode) new JsonMapper().readTree(json);
    tree.remove("hash");
    JsonMapper sorting =
        JsonMapper.builder()
            .enable(tools.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    Object plain = sorting.treeToValue(tree, Object.class);
    String content = sorting.writeValueAsString(plain);
    tree.put("hash", Sha256.of(content.getBytes(StandardCharsets.UTF_8)).hex());
    return tree.toString();
  }

  @Test
  void whatIsTooLargeOrNotThereIsRefused() throws IOException {
    assertEquals("baseline.too-large", refusal(" ".repeat(Baselines.MOST_BYTES + 1)));
    Baselines.Result none = Baselines.read(folder.resolve("none.json"));
    assertInstanceOf(Baselines.Result.Refused.class, none);
  }

  @Test
  void nothingInAFileMakesItThrow() throws IOException {
    Random random = new Random(3);
    String json = json(frozen());
    for (int i = 0; i < 300; i++) {
      StringBuilder changed = new StringBuilder(json);
      changed.setCharAt(random.nextInt(json.length()), (char) (32 + random.nextInt(95)));
      assertNotNull(read(changed.toString()));
    }
  }

  @Test
  void noKeyIsFrozen() throws IOException {
    String key = "AIza" + "SyA1234567890abcdefghij_MARKER";
    Baseline baseline =
        Baselines.freeze(
            new Swept().cell("label " + key, counts(1, 0, 0, 0)).named(key).results(), key, NOW);
    assertFalse(json(baseline).contains("MARKER"));
  }
}
