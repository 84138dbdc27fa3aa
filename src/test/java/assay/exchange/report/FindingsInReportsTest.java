package assay.exchange.report;

import static assay.exchange.gate.Swept.blocked;
import static assay.exchange.gate.Swept.planned;
import static org.assertj.core.api.Assertions.assertThat;

import assay.exchange.gate.Swept;
import assay.run.sweep.CellResult.State;
import assay.run.sweep.SweepResults;
import assay.text.Language;
import assay.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindingsInReportsTest {
  private static final Texts ENGLISH = new Texts(Language.ENGLISH);
  private static final String EARLY = "Some cells were stopped as soon as they were settled.";

  private static SweepResults knife(State last) {
    return new Swept()
        .cell("knife", "BLOCK_NONE", blocked(0, 20))
        .cell("knife", "BLOCK_ONLY_HIGH", blocked(0, 20))
        .cell(planned("knife", null), "BLOCK_MEDIUM_AND_ABOVE", blocked(20, 20), last)
        .results();
  }

  private static String page(SweepResults results) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    HtmlReport.write(results, Optional.empty(), ENGLISH, to);
    return to.toString(StandardCharsets.UTF_8);
  }

  private static List<String> json(SweepResults results) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    JsonReport.write(results, Optional.empty(), ENGLISH, to);
    JsonNode findings = new JsonMapper().readTree(to.toByteArray()).get("findings");
    return findings.valueStream().map(JsonNode::asString).toList();
  }

  @Test
  void aPageSaysWhatWasFoundBeforeItShowsTheCells() throws IOException {
    String page = page(knife(State.DONE));
    assertThat(page.indexOf("knife: begins to be blocked at Med+"))
        .as(page)
        .isBetween(page.indexOf("What came of it"), page.indexOf("<bdi>Cells</bdi>"));
    assertThat(page).doesNotContain(EARLY);
  }

  @Test
  void aProgramReadsTheSameSentences() throws IOException {
    assertThat(json(knife(State.DONE)))
        .anyMatch(sentence -> sentence.contains(": begins to be blocked at Med+"))
        .noneMatch(sentence -> sentence.startsWith(EARLY));
  }

  @Test
  void whoStoppedEarlyIsToldWhatThatMeansForComparisons() throws IOException {
    assertThat(page(knife(State.SETTLED))).contains(EARLY);
    assertThat(json(knife(State.SETTLED)).getLast()).startsWith(EARLY);
  }
}
