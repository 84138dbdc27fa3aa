package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.BlockMethod;
import assay.attempt.Capabilities;
import assay.attempt.Case;
import assay.attempt.CloudOptions;
import assay.attempt.Configuration;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.OutputOptions.ThinkingLevel;
import assay.attempt.RequestField;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.run.ImageService.Prepared;
import assay.run.MemoryBlobs;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What holds for every writer. */
class DialectContractTest {
  private static final Case MUG = Case.ofPrompt("A red mug");

  static Stream<Arguments> fields() {
    return Arrays.stream(Spoken.values())
        .flatMap(spoken -> Arrays.stream(RequestField.values()).map(f -> Arguments.of(spoken, f)));
  }

  /** A field is in the request, or the request is refused. It is never lost in silence. */
  @ParameterizedTest
  @MethodSource("fields")
  void aFieldIsWrittenOrRefused(Spoken spoken, RequestField field) {
    Configuration configuration = with(spoken, field);
    if (!Capabilities.takes(spoken.protocol(), field)) {
      assertThrows(IllegalArgumentException.class, () -> Dialects.write(MUG, configuration));
      return;
    }
    String body = Dialects.write(MUG, configuration).body();
    String bare = Dialects.write(MUG, with(spoken, null)).body();
    assertFalse(body.equals(bare), field + " is not in " + body);
  }

  static Stream<Arguments> categories() {
    return Arrays.stream(Spoken.values())
        .flatMap(spoken -> Arrays.stream(HarmCategory.values()).map(c -> Arguments.of(spoken, c)));
  }

  @ParameterizedTest
  @MethodSource("categories")
  void aThresholdIsWrittenOrRefused(Spoken spoken, HarmCategory category) {
    Configuration configuration =
        configuration(
            spoken,
            Thresholds.NOT_SENT.with(category, Threshold.BLOCK_LOW_AND_ABOVE),
            OutputOptions.NOT_SENT);
    if (Capabilities.takes(spoken.protocol(), category)) {
      String body = Dialects.write(MUG, configuration).body();
      assertTrue(body.contains(category.wireName()), body);
    } else {
      assertThrows(IllegalArgumentException.class, () -> Dialects.write(MUG, configuration));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameInputGivesTheSameTextWithoutAnyKeyOrPicture(Spoken spoken) throws IOException {
    MemoryBlobs blobs = new MemoryBlobs();
    Case edit = Written.edit(blobs);
    Configuration configuration = with(spoken, null);
    Prepared once = Dialects.write(edit, configuration);
    assertEquals(once, Dialects.write(edit, configuration));
    assertTrue(once.body().contains("sha256:" + edit.images().getFirst().sha256().hex()));
    assertFalse(once.body().contains("iVBOR"), once.body());
    assertEquals(spoken.headerWith("[key]"), once.headers().get(spoken.header()));
  }

  @ParameterizedTest
  @EnumSource
  void aPromptStaysAsItWasWritten(Spoken spoken) {
    String prompt = "\"data\": \"sha256:" + "0".repeat(64) + "\"\n[key] Grün \ud83c\udf4e";
    JsonNode root = Written.document(Dialects.write(Case.ofPrompt(prompt), with(spoken, null)));
    JsonNode written =
        root.has("prompt") ? root.get("prompt") : root.at("/contents/0/parts/0/text");
    assertEquals(prompt, written.asString());
  }

  private static Configuration with(Spoken spoken, @Nullable RequestField field) {
    Thresholds thresholds =
        Thresholds.NOT_SENT.with(HarmCategory.HARASSMENT, Threshold.BLOCK_ONLY_HIGH);
    return configuration(
        spoken,
        field == RequestField.METHOD
            ? thresholds.withMethod(HarmCategory.HARASSMENT, BlockMethod.SEVERITY)
            : thresholds,
        output(field));
  }

  private static OutputOptions output(@Nullable RequestField field) {
    OutputOptions none = OutputOptions.NOT_SENT;
    if (field == null) {
      return none;
    }
    return switch (field) {
      case METHOD -> none;
      case ASPECT_RATIO -> new OutputOptions(OutputOptions.AspectRatio.R3_2, null, null, null);
      case IMAGE_SIZE -> new OutputOptions(null, OutputOptions.Size.S2K, null, null);
      case SEED -> new OutputOptions(null, null, 7, null);
      case TEMPERATURE -> new OutputOptions(null, null, null, 0.5);
      case THINKING_LEVEL -> none.with(ThinkingLevel.HIGH);
      case PERSON_GENERATION ->
          none.with(cloud(CloudOptions.PersonGeneration.ALLOW_ALL, null, null, null));
      case PROMINENT_PEOPLE ->
          none.with(cloud(null, CloudOptions.ProminentPeople.ALLOW_PROMINENT_PEOPLE, null, null));
      case OUTPUT_MIME_TYPE -> none.with(cloud(null, null, "image/jpeg", null));
      case COMPRESSION_QUALITY -> none.with(cloud(null, null, null, 50));
      case LABELS ->
          none.with(new CloudOptions(null, null, null, null, Map.of("suite", "nightly")));
    };
  }

  private static CloudOptions cloud(
      CloudOptions.@Nullable PersonGeneration people,
      CloudOptions.@Nullable ProminentPeople prominent,
      @Nullable String type,
      @Nullable Integer quality) {
    return new CloudOptions(people, prominent, type, quality, Map.of());
  }

  private static Configuration configuration(
      Spoken spoken, Thresholds thresholds, OutputOptions output) {
    return new Configuration(spoken.at("https://host.example"), "m-1", thresholds, output);
  }
}
