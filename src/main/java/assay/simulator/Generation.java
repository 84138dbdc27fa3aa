package assay.simulator;

import assay.simulator.answer.AnswerTree;
import assay.simulator.answer.VertexTouch;
import assay.simulator.judgement.Draw;
import assay.simulator.judgement.Reply;
import assay.simulator.protocol.Asked;
import assay.simulator.wire.Pace;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Answers valid requests, whatever protocol they came in: judged, waited for, told. */
final class Generation {
  private final Cases cases;
  private final Pace pace;
  private final long imageBytes;
  private final Clock clock;

  Generation(Cases cases, Pace pace, long imageBytes, Clock clock) {
    this.cases = cases;
    this.pace = pace;
    this.imageBytes = imageBytes;
    this.clock = clock;
  }

  /**
   * What comes of a request, after the time that it takes.
   *
   * @throws IOException if the server stops meanwhile
   */
  Told answer(Protocol protocol, Asked asked) throws IOException {
    Cases.Turn turn = cases.next(asked, protocol);
    Step step = turn.step();
    Told told = told(protocol, asked, turn);
    Duration delay = step.delay();
    pace.pause(delay == null ? pace.of(told.reply(), turn.draw()) : delay);
    return told;
  }

  /** What comes of a line of a batch. It takes no time of its own, and nothing cuts it. */
  Told line(Asked asked) {
    return told(Protocol.GEMINI, asked, cases.next(asked, Protocol.GEMINI));
  }

  private Told told(Protocol protocol, Asked asked, Cases.Turn turn) {
    Step step = turn.step();
    Reply reply = sized(Objects.requireNonNullElseGet(step.reply(), () -> judged(asked, turn)));
    ObjectNode json = tree(asked, turn.draw(), reply).json();
    if (protocol == Protocol.VERTEX) {
      new VertexTouch(turn.draw(), clock.instant()).apply(json);
    }
    return new Told(turn.caseNumber(), reply, step, json);
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
   * @param json its JSON, unless the reply is one as it stands
   */
  record Told(int caseNumber, Reply reply, Step step, ObjectNode json) {}
}
