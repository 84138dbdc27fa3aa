package assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import assay.conduct.AuditEvent;
import assay.conduct.Lock;
import assay.conduct.Objection;
import assay.run.AttemptLog.AuditEntry;
import assay.run.RunEnd.Cause;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused before anything is begun, by the same rules whoever asks. */
@Timeout(30)
class SubmitObjectionTest {
  private static final ReferenceImage IMAGE =
      new ReferenceImage("a.png", Sha256.of(new byte[] {1}), ImageType.PNG, 1, null);
  private static final Endpoint REAL =
      new Endpoint(Endpoint.Kind.GEMINI_API, Endpoint.GEMINI_API_URL);
  private static final Thresholds OFF =
      Thresholds.NOT_SENT.with(HarmCategory.HARASSMENT, Threshold.OFF);
  private static final Case HARMLESS = Bench.MUG.declared(Declaration.HARMLESS);

  private final Bench bench = Bench.answering(Bench.SHOWN);

  private static Order order(
      Case tested, Endpoint endpoint, Thresholds thresholds, @Nullable String purpose) {
    Configuration configuration =
        new Configuration(endpoint, "model", thresholds, OutputOptions.NOT_SENT);
    return new Order(FakeAttemptLog.FIRST.id(), tested, configuration, 3, 1, purpose);
  }

  static List<Order> refused() {
    Case unconfirmed =
        new Case("A red mug", List.of(IMAGE)).declared(new Declaration(Minors.NO, false));
    Thresholds cloudOnly =
        Thresholds.NOT_SENT.with(HarmCategory.JAILBREAK, Threshold.BLOCK_ONLY_HIGH);
    return List.of(
        order(Bench.MUG, REAL, Thresholds.NOT_SENT, null),
        order(unconfirmed, REAL, Thresholds.NOT_SENT, null),
        order(HARMLESS, REAL, OFF, null),
        order(HARMLESS, REAL, cloudOnly, null));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsObjectedToIsNotBegunAndIsAudited(Order order) {
    Objection objection = bench.submit.objectionTo(order).orElseThrow();
    assertEquals(List.of(), bench.audit(), "Asking alone refuses nothing");
    RunHandle handle = bench.submit.start(order, bench.listener);
    RunEnd end = handle.await();
    assertEquals(Cause.REFUSED, end.cause());
    assertEquals(objection, end.objection());
    assertNull(end.lock());
    assertEquals(0, handle.number());
    assertEquals(List.of("ended REFUSED"), bench.listener.events());
    assertEquals(List.of(), bench.service.sent());
    assertEquals(0, bench.log.begun());
    assertEquals(List.of("refused " + objection.words() + "; not sent: 3 of 3"), bench.audit());
  }

  @ParameterizedTest
  @EnumSource(
      value = Minors.class,
      names = {"YES", "NOT_SURE"})
  void aDeclaredMinorLocksAtTheSimulatorTooAndSendsNothing(Minors minors) {
    Case tested = Bench.MUG.declared(new Declaration(minors, true));
    RunEnd end =
        bench
            .submit
            .start(
                order(tested, Bench.CONFIGURATION.endpoint(), Thresholds.NOT_SENT, null),
                bench.listener)
            .await();
    assertEquals(Cause.LOCKED, end.cause());
    assertEquals(List.of(), bench.service.sent());
    assertEquals(
        List.of("declared-minor " + minors, "refused locked DECLARED_MINOR; not sent: 3 of 3"),
        bench.audit());
    assertEquals(Cause.LOCKED, bench.run(HARMLESS, 1).cause(), "A second thought opens nothing");
    assertEquals(List.of(), bench.service.sent());
  }

  @Test
  void askingAboutADeclaredMinorLocksOnce() {
    Order order =
        order(
            Bench.MUG.declared(new Declaration(Minors.YES, true)), REAL, Thresholds.NOT_SENT, null);
    bench.submit.objectionTo(order);
    Optional<Objection> again = bench.submit.objectionTo(order);
    assertEquals(bench.submit.lockOf(Bench.MUG), again.map(o -> ((Objection.Locked) o).lock()));
    assertEquals(List.of("declared-minor YES"), bench.audit());
  }

  /** The picture is locked already; the words around it become so by the declaration. */
  @Test
  void aDeclaredMinorLocksWhatOnlySharesAPictureWithALock() {
    bench.submit.flag(new Case("", List.of(IMAGE)), null, "");
    Case tested =
        new Case("A red mug", List.of(IMAGE)).declared(new Declaration(Minors.NOT_SURE, true));
    Order order = order(tested, REAL, Thresholds.NOT_SENT, null);
    bench.submit.objectionTo(order);
    bench.submit.objectionTo(order);
    assertTrue(bench.submit.lockOf(Bench.MUG).isPresent());
    assertEquals(List.of("user-flag ", "declared-minor NOT_SURE"), bench.audit());
  }

  @Test
  void aFlagLocksTheCaseAndNamesTheAttempt() {
    UUID attempt = UUID.randomUUID();
    Lock lock = bench.submit.flag(Bench.MUG, attempt, " Not what it seemed ");
    assertEquals(HardStop.USER_FLAG, lock.cause());
    assertEquals(Optional.of(lock), bench.submit.lockOf(Bench.MUG));
    assertEquals(
        List.of(
            new AuditEntry(
                bench.clock.instant(), AuditEvent.USER_FLAG, attempt, "Not what it seemed")),
        bench.log.audit());
    assertEquals(Cause.LOCKED, bench.run(Bench.MUG, 2).cause());
    assertEquals(attempt, bench.log.audit().getLast().attempt());
  }

  @Test
  void aFlagThatTheDiskCannotTakeHoldsAllTheSame() {
    bench.log.failOn("lock");
    assertThrows(StoreFailure.class, () -> bench.submit.flag(Bench.MUG, null, ""));
    assertTrue(bench.submit.lockOf(Bench.MUG).isPresent());
    bench.log.failOn();
    assertEquals(Cause.LOCKED, bench.run(Bench.MUG, 1).cause());
    assertEquals(
        List.of("user-flag ", "refused locked USER_FLAG; not sent: 1 of 1"), bench.audit());
  }

  @Test
  void aPurposeOpensWhatIsBelowTheStandardAndIsAuditedAndKeptWithTheRun() {
    Order order = order(HARMLESS, REAL, OFF, "A gauge of the filter");
    assertEquals(Optional.empty(), bench.submit.objectionTo(order));
    RunHandle run = bench.submit.start(order, bench.listener);
    assertEquals(Cause.DONE, run.await().cause());
    assertEquals(
        List.of("below-standard HARASSMENT=OFF; standard BLOCK_ONLY_HIGH; A gauge of the filter"),
        bench.audit());
    assertEquals(Optional.of("A gauge of the filter"), bench.log.purposeOf(run.id()));
  }

  @Test
  void theStandardIsTheSessionsOwn() {
    Order medium =
        order(
            HARMLESS,
            REAL,
            Thresholds.NOT_SENT.with(HarmCategory.HARASSMENT, Threshold.BLOCK_MEDIUM_AND_ABOVE),
            null);
    assertEquals(Optional.empty(), bench.submit.objectionTo(medium));
    bench.submit.setStandard(FakeAttemptLog.FIRST, Threshold.BLOCK_LOW_AND_ABOVE);
    assertEquals(List.of("standard-changed BLOCK_ONLY_HIGH to BLOCK_LOW_AND_ABOVE"), bench.audit());
    assertEquals(
        Optional.of(new Objection.PurposeMissing(List.of(HarmCategory.HARASSMENT))),
        bench.submit.objectionTo(medium));
  }

  @Test
  void noRunBeginsIfItsPurposeCannotBeAudited() {
    bench.log.failOn("note");
    assertThrows(
        StoreFailure.class,
        () -> bench.submit.start(order(HARMLESS, REAL, OFF, "A gauge"), bench.listener));
    assertEquals(List.of(), bench.service.sent());
  }

  /** Every try and repeat carries the case's own words, whatever came back. */
  @Test
  void noPromptIsEverChangedByTheProgram() {
    String odd = "  A \u00e9-mug,\tan e\u0301-mug \u200b\r\n and A MUG!  ";
    Bench refusing =
        Bench.answering(Bench.status(503), Bench.SHOWN, blocked("SAFETY"), blocked("RECITATION"));
    refusing.run(Case.ofPrompt(odd), 5);
    assertFalse(refusing.service.sent().isEmpty());
    refusing.service.sent().forEach(sent -> assertEquals(odd, sent.body()));
    refusing.log.all().forEach(attempt -> assertEquals(odd, attempt.tested().prompt()));
  }

  private static assay.attempt.Answer blocked(String reason) {
    return assay.attempt.Answers.ok(
        assay.attempt.Answers.candidates(assay.attempt.Answers.candidate(reason, null)));
  }
}
