package assay.exchange.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import assay.exchange.bundle.file.TreeJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a plan can say of a request's settings is kept; anything else is told once. */
class SettingsReaderTest {
  private static final String HATE = "HARM_CATEGORY_HATE_SPEECH";

  private final List<String> lost = new ArrayList<>();
  private final SettingsReader reader = new SettingsReader(lost::add);

  private static String setting(String category, String rest) {
    return "{\"category\":\"" + category + "\"," + rest + "}";
  }

  static Stream<Arguments> methods() {
    String method = "safetySettings.method";
    String severe = "\"threshold\":\"OFF\",\"method\":\"SEVERITY\"";
    return Stream.of(
        arguments(setting(HATE, severe), Map.of(HATE, "SEVERITY"), List.of()),
        arguments(setting(HATE, "\"threshold\":\"OFF\",\"method\":null"), Map.of(), List.of()),
        arguments(
            setting(HATE, "\"threshold\":\"OFF\",\"method\":\"HARM_BLOCK_METHOD_UNSPECIFIED\""),
            Map.of(),
            List.of(method)),
        arguments(
            setting(HATE, "\"threshold\":\"OFF\",\"method\":\"OF_TOMORROW\""),
            Map.of(),
            List.of(method)),
        arguments(
            setting("HARM_CATEGORY_OF_TOMORROW", severe),
            Map.of(),
            List.of("safetySettings", method)),
        arguments(
            setting(HATE, "\"method\":\"SEVERITY\""), Map.of(), List.of("safetySettings", method)),
        arguments(
            setting(HATE, severe)
                + ","
                + setting(HATE, "\"threshold\":\"OFF\",\"method\":\"PROBABILITY\""),
            Map.of(HATE, "SEVERITY"),
            List.of("safetySettings", method)));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aMethodIsKeptBesideItsThreshold(String settings, Map<String, String> kept, List<String> told)
      throws Exception {
    reader.safety(TreeJson.parse("[" + settings + "]"));
    assertEquals(kept, reader.settings().methods());
    assertEquals(told, lost);
  }

  static Stream<Arguments> forms() {
    String type = "generationConfig.imageconfig.imageoutputoptions.mimetype";
    return Stream.of(
        arguments(
            "\"imageOutputOptions\":{\"mimeType\":\"image/jpeg\",\"compressionQuality\":0}",
            Map.of("outputMimeType", "image/jpeg", "outputCompressionQuality", "0"),
            List.of()),
        arguments(
            "\"image_output_options\":{\"mime_type\":\"image/png\"}",
            Map.of("outputMimeType", "image/png"),
            List.of()),
        arguments(
            "\"outputMimeType\":\"image/jpeg\",\"outputCompressionQuality\":100",
            Map.of("outputMimeType", "image/jpeg", "outputCompressionQuality", "100"),
            List.of()),
        arguments(
            "\"outputMimeType\":\"image/png\",\"imageOutputOptions\":{\"mimeType\":\"image/png\"}",
            Map.of("outputMimeType", "image/png"),
            List.of()),
        arguments(
            "\"outputMimeType\":\"image/png\",\"imageOutputOptions\":{\"mimeType\":\"image/jpeg\"}",
            Map.of("outputMimeType", "image/png"),
            List.of(type)),
        arguments(
            "\"imageOutputOptions\":{\"mimeType\":\"text/plain\",\"compressionQuality\":101}",
            Map.of(),
            List.of(type, "generationConfig.imageconfig.imageoutputoptions.compressionquality")),
        arguments(
            "\"imageOutputOptions\":{\"glow\":1}",
            Map.of(),
            List.of("generationConfig.imageconfig.imageoutputoptions.glow")));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theFormOfThePictureIsKeptWhereverItIsSaid(
      String config, Map<String, String> kept, List<String> told) throws Exception {
    reader.generation(TreeJson.parse("{\"imageConfig\":{" + config + "}}"));
    assertEquals(kept, reader.settings().plain());
    assertEquals(told, lost);
  }
}
