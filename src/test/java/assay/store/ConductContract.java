package assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.Attempt;
import assay.attempt.Attempt.Place;
import assay.attempt.Case;
import assay.attempt.CloudPlace;
import assay.attempt.Configuration;
import assay.attempt.Declaration;
import assay.attempt.Declaration.Minors;
import assay.attempt.Endpoint;
import assay.attempt.OutputOptions;
import assay.attempt.Protocol;
import assay.attempt.Session;
import assay.attempt.Sha256;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.conduct.AuditEvent;
import assay.conduct.CaseKeys;
import assay.conduct.Lock;
import assay.run.AttemptLog.AuditEntry;
import assay.run.AttemptLog.Run;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every log keeps of the conduct rules, the one on disk and the fake alike. */
public abstract class ConductContract extends LogCase {
  private static final Case VASE = Case.ofPrompt("A red vase");

  private static AuditEntry entry(AuditEvent event, String detail) {
    return new AuditEntry(Facts.NOW, event, null, detail);
  }

  @Test
  void locksWithoutAnAttemptAndAuditsIt() {
    Lock lock = Lock.declared(VASE, Facts.NOW);
    AuditEntry declared = entry(AuditEvent.DECLARED_MINOR, "YES");
    log().lock(lock, declared);
    for (Sha256 key : CaseKeys.of(VASE)) {
      assertEquals(Optional.of(lock), log().lockOf(List.of(key)));
    }
    assertEquals(List.of(declared), log().audit());
  }

  @Test
  void locksForAnAttemptByAPersonsFlag() {
    UUID attempt = UUID.randomUUID();
    Lock lock = Lock.flagged(VASE, attempt, Facts.NOW);
    AuditEntry flagged = new AuditEntry(Facts.NOW, AuditEvent.USER_FLAG, attempt, "ja — 是");
    log().lock(lock, flagged);
    assertEquals(Optional.of(lock), log().lockOf(CaseKeys.of(VASE)));
    assertEquals(List.of(flagged), log().audit());
  }

  @Test
  void keepsTheFirstOfTwoLocks() {
    Lock first = Lock.declared(VASE, Facts.NOW);
    log().lock(first, entry(AuditEvent.DECLARED_MINOR, "YES"));
    log().lock(Lock.flagged(VASE, null, Facts.NOW), entry(AuditEvent.USER_FLAG, ""));
    assertEquals(Optional.of(first), log().lockOf(CaseKeys.of(VASE)));
    assertEquals(2, log().audit().size());
  }

  @Test
  void keepsEntriesInTheOrderInWhichTheyCame() {
    List<AuditEntry> entries =
        List.of(
            entry(AuditEvent.REFUSED, "minors-unanswered"),
            new AuditEntry(Facts.NOW, "of-a-later-version", null, ""),
            entry(AuditEvent.THRESHOLD_CHECK, "READS"));
    entries.forEach(log()::note);
    assertEquals(entries, log().audit());
  }

  @Test
  void keepsThePurposeOfARun() {
    Run run = log().openRun(session().id(), 2, "A gauge — 是");
    assertEquals(new Run(run.id(), session().id(), 1, 2), run);
    assertEquals(Optional.of("A gauge — 是"), log().purposeOf(run.id()));
    assertEquals(Optional.empty(), log().purposeOf(run().id()));
    assertEquals(Optional.empty(), log().purposeOf(UUID.randomUUID()));
  }

  @Test
  void aSessionHasTheUsualStandardUntilItGetsAnother() {
    assertEquals(Session.USUAL_STANDARD, session().standard());
    Session made = log().createSession("Other");
    assertEquals(Session.USUAL_STANDARD, made.standard());
    AuditEntry changed = entry(AuditEvent.STANDARD_CHANGED, "BLOCK_LOW_AND_ABOVE");
    log().setStandard(made.id(), Threshold.BLOCK_LOW_AND_ABOVE, changed);
    assertEquals(
        List.of(made.held(Threshold.BLOCK_LOW_AND_ABOVE)),
        log().sessions().stream().filter(s -> s.id().equals(made.id())).toList());
    assertEquals(List.of(changed), log().audit());
  }

  /** Attempts of one case, each with what was declared before it was sent. */
  @Test
  void keepsTheWholeEndpointAndTheDeclarationWithTheAttempt() {
    List<Endpoint> endpoints =
        List.of(
            new Endpoint(Endpoint.Kind.GEMINI_API, Endpoint.GEMINI_API_URL),
            new Endpoint(
                Endpoint.Kind.VERTEX_AI,
                "Züri — 是",
                "https://aiplatform.googleapis.com",
                new Endpoint.Access(
                    Protocol.VERTEX,
                    Endpoint.Auth.GOOGLE_CREDENTIALS,
                    new CloudPlace("project-1", "global"))),
            new Endpoint(
                Endpoint.Kind.SIMULATOR,
                "as a gateway",
                "http://127.0.0.1:1/gateway",
                new Endpoint.Access(Protocol.OPENAI, Endpoint.Auth.BEARER, null)));
    Run run = run();
    for (Minors minors : Minors.values()) {
      for (Endpoint endpoint : endpoints) {
        Attempt begun = attempt(run, endpoint, new Declaration(minors, minors == Minors.NO));
        log().begin(begun, Facts.URL, "{}");
        assertEquals(Optional.of(begun), log().find(begun.id()));
      }
    }
  }

  private static Attempt attempt(Run run, Endpoint endpoint, Declaration declaration) {
    return new Attempt(
        UUID.randomUUID(),
        new Place(run.session(), run.id(), run.number(), 1, run.repeats()),
        VASE.declared(declaration),
        new Configuration(endpoint, "m", Thresholds.NOT_SENT, OutputOptions.NOT_SENT),
        Facts.NOW,
        null);
  }
}
