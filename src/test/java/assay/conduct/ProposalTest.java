package assay.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Declaration;
import assay.attempt.Declaration.Minors;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.ImageType;
import assay.attempt.Outcome.HardStop;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.attempt.Unsupported;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What keeps a request from being sent, value by value. */
class ProposalTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final ReferenceImage IMAGE =
      new ReferenceImage("a.png", Sha256.of(new byte[] {1}), ImageType.PNG, 1, null);
  private static final OutputOptions UNTAKEN =
      new OutputOptions(null, null, null, null).with(OutputOptions.ThinkingLevel.MINIMAL);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // endpoint, minors, pictures, rights, threshold, purpose, what is in the way
        "GEMINI_API, NOT_STATED, 0, false, -,                      -,        minors-unanswered",
        "GEMINI_API, NO,         0, false, -,                      -,        -",
        "GEMINI_API, NO,         0, true,  -,                      -,        -",
        "GEMINI_API, NO,         1, false, -,                      -,        rights-unconfirmed",
        "GEMINI_API, NO,         1, true,  -,                      -,        -",
        "GEMINI_API, NOT_STATED, 1, false, -,                      -,        minors-unanswered",
        "GEMINI_API, NOT_STATED, 1, true,  OFF,                    -,        minors-unanswered",
        "GEMINI_API, NOT_STATED, 0, true,  OFF,                    A gauge,  minors-unanswered",
        "GEMINI_API, NO,         1, false, OFF,                    -,        rights-unconfirmed",
        "GEMINI_API, NO,         1, false, OFF,                    A gauge,  rights-unconfirmed",
        "GEMINI_API, NO,         0, false, OFF,                    -,        purpose",
        "GEMINI_API, NO,         0, false, BLOCK_NONE,             -,        purpose",
        "GEMINI_API, NO,         0, false, BLOCK_NONE,             '  ',     purpose",
        "GEMINI_API, NO,         0, false, BLOCK_ONLY_HIGH,        -,        -",
        "GEMINI_API, NO,         0, false, BLOCK_MEDIUM_AND_ABOVE, -,        -",
        "GEMINI_API, NO,         0, false, BLOCK_LOW_AND_ABOVE,    -,        -",
        "GEMINI_API, NO,         1, true,  OFF,                    A gauge,  -",
        "GEMINI_API, YES,        1, true,  OFF,                    A gauge,  locked",
        "GEMINI_API, NOT_SURE,   0, false, -,                      -,        locked",
        "SIMULATOR,  NOT_STATED, 0, false, -,                      -,        -",
        "SIMULATOR,  NOT_STATED, 1, false, OFF,                    -,        -",
        "SIMULATOR,  YES,        0, false, -,                      -,        locked",
        "SIMULATOR,  NOT_SURE,   1, true,  -,                      -,        locked"
      })
  void saysWhatIsInTheWay(
      Endpoint.Kind kind,
      Minors minors,
      int pictures,
      boolean rights,
      @Nullable Threshold threshold,
      @Nullable String purpose,
      @Nullable String objection) {
    Case tested =
        new Case("A mug", pictures == 0 ? List.of() : List.of(IMAGE))
            .declared(new Declaration(minors, rights));
    Configuration configuration = configuration(kind, threshold, OutputOptions.NOT_SENT);
    Proposal proposal = new Proposal(tested, configuration, Threshold.BLOCK_ONLY_HIGH, purpose);
    Optional<String> words = proposal.objection(null, NOW).map(Objection::words);
    assertEquals(
        Optional.ofNullable(objection),
        words.map(w -> w.startsWith("purpose-missing") ? "purpose" : w.replaceAll(" .*", "")));
  }

  /** Nothing is asked that a lock has settled already, whatever else is the matter. */
  @ParameterizedTest
  @EnumSource(Endpoint.Kind.class)
  void aLockComesFirstAtEveryEndpoint(Endpoint.Kind kind) {
    Lock lock = Lock.flagged(Case.ofPrompt("A mug"), null, NOW);
    for (Minors minors : Minors.values()) {
      Case tested = Case.ofPrompt("A mug").declared(new Declaration(minors, false));
      Proposal proposal =
          new Proposal(
              tested,
              configuration(kind, Threshold.OFF, UNTAKEN),
              Threshold.BLOCK_LOW_AND_ABOVE,
              null);
      assertEquals(Optional.of(new Objection.Locked(lock)), proposal.objection(lock, NOW));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Minors.class,
      names = {"YES", "NOT_SURE"})
  void aDeclarationOfAMinorLocksByEveryKeyOfTheCase(Minors minors) {
    Case tested = new Case("A mug", List.of(IMAGE)).declared(new Declaration(minors, true));
    Objection objection = proposal(tested, Thresholds.NOT_SENT, null).objection(null, NOW).get();
    Lock lock = ((Objection.Locked) objection).lock();
    assertEquals(
        new Lock(List.copyOf(CaseKeys.of(tested)), null, HardStop.DECLARED_MINOR, NOW), lock);
  }

  @ParameterizedTest
  @EnumSource(value = Endpoint.Kind.class, names = "SIMULATOR", mode = EnumSource.Mode.EXCLUDE)
  void everyEndpointThatIsNotSimulatedIsAskedFor(Endpoint.Kind kind) {
    Proposal proposal =
        new Proposal(
            Case.ofPrompt("A mug"),
            configuration(kind, null, OutputOptions.NOT_SENT),
            Threshold.BLOCK_ONLY_HIGH,
            null);
    assertEquals(Optional.of(new Objection.MinorsUnanswered()), proposal.objection(null, NOW));
  }

  @Test
  void namesTheFieldsThatWouldNotBeTakenAtTheSimulatorToo() {
    Case harmless = Case.ofPrompt("A mug").declared(Declaration.HARMLESS);
    for (Endpoint.Kind kind : List.of(Endpoint.Kind.SIMULATOR, Endpoint.Kind.GEMINI_API)) {
      Thresholds cloudOnly =
          Thresholds.NOT_SENT.with(HarmCategory.JAILBREAK, Threshold.BLOCK_ONLY_HIGH);
      Configuration configuration =
          new Configuration(
              new Endpoint(kind, "http://127.0.0.1:1"), "m", cloudOnly, OutputOptions.NOT_SENT);
      Objection objection =
          new Proposal(harmless, configuration, Threshold.BLOCK_ONLY_HIGH, null)
              .objection(null, NOW)
              .orElseThrow();
      List<Unsupported> fields = ((Objection.CannotBeTaken) objection).fields();
      assertEquals(
          List.of("HARM_CATEGORY_JAILBREAK"), fields.stream().map(Unsupported::value).toList());
      assertEquals("cannot-be-taken safetySettings[].category", objection.words());
    }
  }

  /** Each threshold against each standard; what is not sent is never below. */
  @Test
  void isBelowTheStandardExactlyWhereItBlocksLess() {
    for (Threshold standard : Threshold.values()) {
      Map<HarmCategory, Threshold> sent = new EnumMap<>(HarmCategory.class);
      List<HarmCategory> categories =
          new Endpoint(Endpoint.Kind.SIMULATOR, "").categories().subList(0, 4);
      sent.put(categories.get(0), Threshold.OFF);
      sent.put(categories.get(1), Threshold.BLOCK_NONE);
      sent.put(categories.get(2), Threshold.BLOCK_LOW_AND_ABOVE);
      Proposal proposal =
          new Proposal(Case.ofPrompt("A mug"), configuration(new Thresholds(sent)), standard, null);
      List<HarmCategory> below =
          switch (standard) {
            case OFF -> List.of();
            case BLOCK_NONE -> categories.subList(0, 1);
            case BLOCK_ONLY_HIGH, BLOCK_MEDIUM_AND_ABOVE, BLOCK_LOW_AND_ABOVE ->
                categories.subList(0, 2);
          };
      assertEquals(below, proposal.below(), standard.name());
    }
  }

  @Test
  void aPurposeIsMissingForEachCategoryBelow() {
    Thresholds sent =
        Thresholds.NOT_SENT
            .with(HarmCategory.HARASSMENT, Threshold.OFF)
            .with(HarmCategory.HATE_SPEECH, Threshold.BLOCK_ONLY_HIGH)
            .with(HarmCategory.DANGEROUS_CONTENT, Threshold.BLOCK_NONE);
    Case harmless = Case.ofPrompt("A mug").declared(Declaration.HARMLESS);
    assertEquals(
        Optional.of(
            new Objection.PurposeMissing(
                List.of(HarmCategory.HARASSMENT, HarmCategory.DANGEROUS_CONTENT))),
        proposal(harmless, sent, null).objection(null, NOW));
    assertEquals(
        Optional.empty(), proposal(harmless, sent, "A gauge of the filter").objection(null, NOW));
  }

  @Test
  void theWordsOfTheAuditLogAreFixed() {
    assertEquals(
        List.of(
            "hard-stop",
            "declared-minor",
            "user-flag",
            "refused",
            "below-standard",
            "account-stopped",
            "threshold-check",
            "standard-changed"),
        java.util.Arrays.stream(AuditEvent.values()).map(AuditEvent::word).toList());
    for (AuditEvent event : AuditEvent.values()) {
      assertEquals(Optional.of(event), AuditEvent.ofWord(event.word()));
    }
    assertTrue(AuditEvent.ofWord("never-heard-of").isEmpty());
  }

  private static Proposal proposal(Case tested, Thresholds thresholds, @Nullable String purpose) {
    return new Proposal(
        tested,
        new Configuration(
            new Endpoint(Endpoint.Kind.GEMINI_API, Endpoint.GEMINI_API_URL),
            "m",
            thresholds,
            OutputOptions.NOT_SENT),
        Threshold.BLOCK_ONLY_HIGH,
        purpose);
  }

  private static Configuration configuration(
      Endpoint.Kind kind, @Nullable Threshold threshold, OutputOptions output) {
    Endpoint endpoint = new Endpoint(kind, "http://127.0.0.1:1");
    Thresholds thresholds =
        threshold == null
            ? Thresholds.NOT_SENT
            : Thresholds.NOT_SENT.with(HarmCategory.HARASSMENT, threshold);
    return new Configuration(endpoint, "m", thresholds, output);
  }

  private static Configuration configuration(Thresholds thresholds) {
    return new Configuration(
        new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1"),
        "m",
        thresholds,
        OutputOptions.NOT_SENT);
  }
}
