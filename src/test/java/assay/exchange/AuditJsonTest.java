package assay.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.run.AttemptLog.AuditEntry;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit log for other programs. */
class AuditJsonTest {
  /** Entries that were written in capitals or with hyphens are read alike. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "hard-stop        | FIXED_POLICY           | hard_stop        | fixed_policy",
        "hard-stop        | fixed_policy           | hard_stop        | fixed_policy",
        "hard-stop        | \"\"                     | hard_stop        | \"\"",
        "declared-minor   | NOT_SURE               | declared_minor   | not_sure",
        "declared-minor   | YES                    | declared_minor   | yes",
        "user-flag        | YES, I know HIM        | user_flag        | YES, I know HIM",
        "threshold-check  | GW https://a.example M-1: READS | threshold_check | GW https://a.example M-1: reads",
        "threshold-check  | GW https://a.example M-1: asked | threshold_check | GW https://a.example M-1: asked",
        "refused          | locked DECLARED_MINOR; not sent: 3 of 3 | refused | locked declared_minor; not sent: 3 of 3",
        "refused          | minors-unanswered; not sent: 1 of 1 | refused | minors_unanswered; not sent: 1 of 1",
        "refused          | cannot-be-taken generationConfig.imageConfig.imageSize; not sent: 1 of 1 | refused | cannot_be_taken generationConfig.imageConfig.imageSize; not sent: 1 of 1",
        "refused          | purpose-missing HARASSMENT; not sent: 1 of 1 | refused | purpose_missing HARASSMENT; not sent: 1 of 1",
        "below-standard   | HARASSMENT=OFF; standard BLOCK_ONLY_HIGH; A-B | below_standard | HARASSMENT=OFF; standard BLOCK_ONLY_HIGH; A-B",
        "standard-changed | OFF to BLOCK_NONE      | standard_changed | OFF to BLOCK_NONE",
        "account-stopped  | PUP_LIMITED_DISABLED   | account_stopped  | PUP_LIMITED_DISABLED",
        "newer-than-this  | SOMETHING new          | newer_than_this  | SOMETHING new"
      })
  void theProgramsOwnWordsAreInLowerCaseWithUnderscores(
      String event, String stored, String eventWord, String detail) {
    AuditEntry entry = new AuditEntry(Instant.EPOCH, event, null, stored);
    JsonNode line = new JsonMapper().readTree(AuditJson.line(entry));
    assertEquals(eventWord, line.get("event").asString());
    assertEquals(detail, line.get("detail").asString());
  }
}
