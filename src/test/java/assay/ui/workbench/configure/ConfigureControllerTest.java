package assay.ui.workbench.configure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.BlockMethod;
import assay.attempt.CloudOptions.PersonGeneration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.Session;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.attempt.Unsupported;
import assay.run.AttemptLog.AuditEntry;
import assay.run.EndpointProfile;
import assay.run.FakeImageService;
import assay.run.Settings;
import assay.ui.workbench.FakeBench;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigureControllerTest {
  private final FakeBench bench = new FakeBench(FakeImageService.hanging());
  private final ConfigureModel model =
      new ConfigureModel(ConfigureController.targetOf(Settings.FIRST));
  private final ConfigureController controller =
      new ConfigureController(bench.desk(), bench.tools, model);

  @Test
  void setsPresets() {
    controller.onPreset(Preset.ALL_LOW);
    assertEquals(
        Preset.ALL_LOW, Preset.of(model.thresholdsProperty().get(), controller.categories()));
    controller.onThreshold(HarmCategory.HARASSMENT, null);
    controller.onPreset(Preset.CUSTOM);
    assertTrue(thresholds().of(HarmCategory.HARASSMENT).isEmpty());
    assertEquals(3, thresholds().byCategory().size());
  }

  @Test
  void oneMethodGoesWithEveryThresholdAlsoALaterOne() {
    use(Endpoint.Kind.VERTEX_AI, "a-model");
    controller.onThreshold(HarmCategory.HARASSMENT, Threshold.OFF);
    controller.onMethod(MethodChoice.SEVERITY);
    controller.onThreshold(HarmCategory.JAILBREAK, Threshold.BLOCK_ONLY_HIGH);
    assertEquals(Optional.of(BlockMethod.SEVERITY), method(HarmCategory.HARASSMENT));
    assertEquals(Optional.of(BlockMethod.SEVERITY), method(HarmCategory.JAILBREAK));
    controller.onMethod(MethodChoice.NOT_SENT);
    assertTrue(thresholds().methods().isEmpty());
  }

  @Test
  void aMethodMayBeChosenForEachCategory() {
    use(Endpoint.Kind.VERTEX_AI, "a-model");
    controller.onPreset(Preset.ALL_HIGH);
    controller.onMethod(MethodChoice.EACH);
    controller.onMethod(HarmCategory.HARASSMENT, BlockMethod.PROBABILITY);
    controller.onThreshold(HarmCategory.HATE_SPEECH, Threshold.OFF);
    assertEquals(Optional.of(BlockMethod.PROBABILITY), method(HarmCategory.HARASSMENT));
    assertEquals(1, thresholds().methods().size());
  }

  /** Nothing is lost by looking at another endpoint for a moment. */
  @Test
  void keepsAndMarksWhatAnotherEndpointDoesNotTake() {
    use(Endpoint.Kind.VERTEX_AI, "a-model");
    controller.onThreshold(HarmCategory.JAILBREAK, Threshold.OFF);
    controller.onMethod(MethodChoice.SEVERITY);
    model.output().personProperty().set(PersonGeneration.ALLOW_ADULT);
    model.output().labelsProperty().set("team=qa");
    assertEquals(List.of(), model.unfitProperty().get());
    use(Endpoint.Kind.GEMINI_API, "a-model");
    assertEquals(
        List.of("HARM_CATEGORY_JAILBREAK", "SEVERITY", "ALLOW_ADULT", "{team=qa}"), unfitValues());
    use(Endpoint.Kind.VERTEX_AI, "a-model");
    assertEquals(List.of(), model.unfitProperty().get());
    assertEquals(Optional.of(Threshold.OFF), thresholds().of(HarmCategory.JAILBREAK));
  }

  @Test
  void clearsAllThatIsNotTakenAndNothingElse() {
    use(Endpoint.Kind.VERTEX_AI, "a-model");
    controller.onThreshold(HarmCategory.JAILBREAK, Threshold.OFF);
    controller.onThreshold(HarmCategory.HARASSMENT, Threshold.OFF);
    controller.onMethod(MethodChoice.SEVERITY);
    model.output().personProperty().set(PersonGeneration.ALLOW_ADULT);
    model.output().seedProperty().set("7");
    use(Endpoint.Kind.GEMINI_API, "a-model");
    controller.onClearUnfit();
    assertEquals(List.of(), model.unfitProperty().get());
    assertEquals(Optional.of(Threshold.OFF), thresholds().of(HarmCategory.HARASSMENT));
    assertTrue(thresholds().methods().isEmpty());
    assertNull(model.output().personProperty().get());
    assertEquals("7", model.output().seedProperty().get());
    use(Endpoint.Kind.OPENAI_GATEWAY, "a-model");
    controller.onClearUnfit();
    assertEquals("", model.output().seedProperty().get());
  }

  @Test
  void anotherModelMayNotTakeASize() {
    model.output().sizeProperty().set(Size.S4K);
    use(Endpoint.Kind.GEMINI_API, "gemini-2.5-flash-image");
    assertEquals(List.of("4K"), unfitValues());
    controller.onClearUnfit();
    assertNull(model.output().sizeProperty().get());
  }

  @Test
  void twoValuesThatDoNotGoTogetherAreBothCleared() {
    use(Endpoint.Kind.OPENAI_GATEWAY, "a-model");
    model.output().sizeProperty().set(Size.S4K);
    model.output().aspectRatioProperty().set(AspectRatio.R16_9);
    assertEquals(List.of(Unsupported.Why.COMBINATION), whys());
    controller.onClearUnfit();
    assertNull(model.output().sizeProperty().get());
    assertNull(model.output().aspectRatioProperty().get());
  }

  @Test
  void aDeprecatedCategoryIsStillTaken() {
    use(Endpoint.Kind.GEMINI_API, "a-model");
    controller.onThreshold(HarmCategory.CIVIC_INTEGRITY, Threshold.OFF);
    assertEquals(List.of(), model.unfitProperty().get());
    use(Endpoint.Kind.OPENAI_GATEWAY, "a-model");
    assertEquals(List.of("HARM_CATEGORY_CIVIC_INTEGRITY"), unfitValues());
  }

  @Test
  void theSessionsStandardIsSeenAndChangedWithAnEntry() {
    assertEquals(Session.USUAL_STANDARD, model.standardProperty().get());
    controller.onThreshold(HarmCategory.HARASSMENT, Threshold.BLOCK_ONLY_HIGH);
    assertEquals(List.of(), model.belowStandard());
    controller.onStandard(Threshold.BLOCK_MEDIUM_AND_ABOVE);
    assertEquals(Threshold.BLOCK_MEDIUM_AND_ABOVE, model.standardProperty().get());
    assertEquals(List.of(HarmCategory.HARASSMENT), model.belowStandard());
    assertEquals(
        Threshold.BLOCK_MEDIUM_AND_ABOVE,
        Objects.requireNonNull(bench.workspace.session()).standard());
    AuditEntry entry = bench.log.audit().getLast();
    assertEquals("standard-changed", entry.event());
    assertEquals("BLOCK_ONLY_HIGH to BLOCK_MEDIUM_AND_ABOVE", entry.detail());
  }

  private void use(Endpoint.Kind kind, String modelId) {
    Endpoint endpoint = new Endpoint(kind, "http://127.0.0.1:2");
    bench.workspace.showSettings(
        Settings.FIRST.with(new EndpointProfile(endpoint, "", modelId)).choosing(endpoint.name()));
  }

  private Thresholds thresholds() {
    return model.thresholdsProperty().get();
  }

  private Optional<BlockMethod> method(HarmCategory category) {
    return thresholds().methodOf(category);
  }

  private List<String> unfitValues() {
    return model.unfitProperty().get().stream().map(Unsupported::value).toList();
  }

  private List<Unsupported.Why> whys() {
    return model.unfitProperty().get().stream().map(Unsupported::why).toList();
  }
}
