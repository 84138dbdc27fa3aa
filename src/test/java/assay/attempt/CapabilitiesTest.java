package assay.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.CloudOptions.PersonGeneration;
import assay.attempt.ImageModel.State;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.Unsupported.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CapabilitiesTest {
  private static final Endpoint GEMINI = new Endpoint(Endpoint.Kind.GEMINI_API, "https://h");
  private static final Endpoint VERTEX = new Endpoint(Endpoint.Kind.VERTEX_AI, "https://h");
  private static final Endpoint GATEWAY = new Endpoint(Endpoint.Kind.OPENAI_GATEWAY, "https://h");

  @ParameterizedTest
  @EnumSource(HarmCategory.class)
  void everyCategoryIsTakenSomewhere(HarmCategory category) {
    assertTrue(Capabilities.takes(Protocol.VERTEX, category));
  }

  @ParameterizedTest
  @EnumSource(RequestField.class)
  void everyFieldIsTakenSomewhere(RequestField field) {
    assertTrue(Capabilities.takes(Protocol.VERTEX, field));
  }

  @ParameterizedTest
  @CsvSource({"IMAGE_HATE", "IMAGE_HARASSMENT", "IMAGE_SEXUALLY_EXPLICIT", "JAILBREAK"})
  void someCategoriesAreVertexAisAlone(HarmCategory category) {
    assertFalse(Capabilities.takes(Protocol.GEMINI, category));
    assertFalse(Capabilities.takes(Protocol.OPENAI, category));
    assertEquals(
        List.of(new Unsupported("safetySettings[].category", category.wireName(), Why.PROTOCOL)),
        Capabilities.check(
            of(
                GEMINI,
                "gemini-3-pro-image",
                Thresholds.NOT_SENT.with(category, Threshold.OFF),
                OutputOptions.NOT_SENT)));
  }

  @Test
  void namesEachFieldThatTheEndpointDoesNotHave() {
    OutputOptions output =
        OutputOptions.NOT_SENT.with(
            new CloudOptions(PersonGeneration.ALLOW_ADULT, null, "image/jpeg", 85, Map.of()));
    assertEquals(List.of(), Capabilities.check(of(VERTEX, "gemini-3-pro-image", output)));
    assertEquals(
        List.of(
            "generationConfig.imageConfig.personGeneration",
            "generationConfig.imageConfig.outputMimeType",
            "generationConfig.imageConfig.outputCompressionQuality"),
        Capabilities.check(of(GEMINI, "gemini-3-pro-image", output)).stream()
            .map(Unsupported::field)
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "gemini-3-pro-image, S512, MODEL",
    "gemini-nano-banana-2.1, S512, MODEL",
    "gemini-3.1-flash-lite-image, S2K, MODEL",
    "gemini-2.5-flash-image, S1K, MODEL",
    "gemini-3.1-flash-image, S512, ",
    "gemini-3-pro-image, S4K, ",
    "a-model-of-tomorrow, S512, ",
  })
  void aKnownModelTakesItsOwnSizesAndAnUnknownOneAny(String model, Size size, Why why) {
    List<Unsupported> found =
        Capabilities.check(of(GEMINI, model, new OutputOptions(null, size, null, null)));
    assertEquals(Optional.ofNullable(why), found.stream().map(Unsupported::why).findFirst());
  }

  @Test
  void onlyTheFlashModelsTakeTheWideRatios() {
    OutputOptions wide = new OutputOptions(AspectRatio.R8_1, null, null, null);
    assertEquals(1, Capabilities.check(of(GEMINI, "gemini-3-pro-image", wide)).size());
    assertEquals(List.of(), Capabilities.check(of(GEMINI, "gemini-nano-banana-2.1", wide)));
  }

  @ParameterizedTest
  @CsvSource({
    "SQUARE, S4K, 4096x4096",
    "R3_2, S1K, 1536x1024",
    "R2_3, , 1024x1536",
    ", S2K, 2048x2048",
    "R16_9, S1K, 1792x1024",
    "R9_16, S1K, 1024x1792",
    "R16_9, S2K, ",
    "R21_9, S1K, ",
  })
  void openAisSizeStandsForAFewCombinations(AspectRatio ratio, Size size, String wireName) {
    OutputOptions output = new OutputOptions(ratio, size, null, null);
    assertEquals(Optional.ofNullable(wireName), GatewaySize.of(output).map(GatewaySize::wireName));
    List<Unsupported> found = Capabilities.check(of(GATEWAY, "gemini-3-pro-image", output));
    assertEquals(
        wireName == null ? List.of(Why.COMBINATION) : List.of(),
        found.stream().map(Unsupported::why).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "gemini-3-pro-image, 2026-11-25, ACTIVE, ",
    "gemini-3-pro-image-preview, 2026-06-24, DEPRECATED, gemini-3-pro-image",
    "gemini-3-pro-image-preview, 2026-06-25, SHUT_DOWN, gemini-3-pro-image",
    "gemini-3.1-flash-image, 2026-10-05, ACTIVE, gemini-nano-banana-2.1",
    "gemini-3.1-flash-image, 2026-10-06, DEPRECATED, gemini-nano-banana-2.1",
    "gemini-2.5-flash-image, 2026-11-25, ACTIVE, ",
    "gemini-2.5-flash-image, 2027-03-15, SHUT_DOWN, ",
  })
  void aModelHasALife(String id, LocalDate day, State state, String successor) {
    ImageModel model = ImageModels.find(id).orElseThrow();
    assertEquals(state, model.life().at(day));
    assertEquals(Optional.ofNullable(successor), model.successor());
  }

  /** Its levels are taken, which is not to say that they do anything. */
  @ParameterizedTest
  @CsvSource({
    "gemini-3-pro-image,     4, false",
    "gemini-3.1-flash-image, 2, true",
    "gemini-2.5-flash-image, 0, true"
  })
  void aModelMayTakeLevelsWithoutEffect(String id, int levels, boolean effect) {
    ImageModel model = ImageModels.find(id).orElseThrow();
    assertEquals(levels, model.thinking().levels().size());
    assertEquals(effect, model.thinking().hasEffect());
  }

  @Test
  void everySuccessorIsInTheTable() {
    for (ImageModel model : ImageModels.all()) {
      model
          .successor()
          .ifPresent(id -> assertTrue(ImageModels.find(id).isPresent(), () -> "No " + id));
    }
  }

  private static Configuration of(Endpoint endpoint, String model, OutputOptions output) {
    return of(endpoint, model, Thresholds.NOT_SENT, output);
  }

  private static Configuration of(
      Endpoint endpoint, String model, Thresholds thresholds, OutputOptions output) {
    return new Configuration(endpoint, model, thresholds, output);
  }
}
