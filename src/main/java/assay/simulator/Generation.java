package assay.simulator;

import assay.simulator.judgement.Draw;
import assay.simulator.judgement.Reply;
import assay.simulator.protocol.Asked;
import assay.simulator.protocol.Model;
import assay.simulator.protocol.ModelTable;
import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import assay.simulator.protocol.RequestReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;

/** Answers generateContent: read, judged, waited for, told. */
final class Generation {
  private final ModelTable models = new ModelTable();
  private final RequestReader reader = new RequestReader();
  private final Cases cases;
  private final Pace pace;
  private final long imageBytes;

  Generation(Cases cases, Pace pace, long imageBytes) {
    this.cases = cases;
    this.pace = pace;
    this.imageBytes = imageBytes;
  }

  Pace pace() {
    return pace;
  }

  ModelTable models() {
    return models;
  }

  /**
   * What comes of a request, after the time that it takes.
   *
   * @throws Refusal if the service would not answer it
   * @throws IOException if the client goes away or the server stops
   */
  Told answer(Model model, InputStream body) throws Refusal, IOException {
    Asked asked = reader.read(model, body);
    Cases.Turn turn = cases.next(asked, Protocol.GEMINI);
    Step step = turn.step();
    Reply reply = sized(Objects.requireNonNullElseGet(step.reply(), () -> judged(asked, turn)));
    Duration delay = step.delay();
    pace.pause(delay == null ? pace.of(reply, turn.draw()) : delay);
    return new Told(turn.caseNumber(), reply, step, tree(asked, turn.draw(), reply));
  }

  /** The model of that id. */
  Model model(String id) throws Refusal {
    return models.of(id).orElseThrow(() -> Problem.noModel(id).refusal());
  }

  private Reply judged(Asked asked, Cases.Turn turn) {
    return cases.judge().judge(asked, turn.draw());
  }

  private AnswerTree tree(Asked asked, Draw draw, Reply reply) {
    String thought = asked.output().thoughts() ? cases.judge().thought(draw) : null;
    return new AnswerTree(asked, draw, reply, thought);
  }

  /** A picture whose size nobody has said has that of the options. */
  private Reply sized(Reply reply) {
    return reply instanceof Reply.Pictures p && p.bytes() == 0
        ? new Reply.Pictures(p.drafts(), p.text(), p.finishReason(), imageBytes, p.ratings())
        : reply;
  }

  /**
   * An answer that is ready to be sent.
   *
   * @param caseNumber of its case
   * @param step what was scripted for it
   * @param tree its JSON, unless the reply is one as it stands
   */
  record Told(int caseNumber, Reply reply, Step step, AnswerTree tree) {
    Step.Fault fault() {
      return step.fault();
    }
  }
}
