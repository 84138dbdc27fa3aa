package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Answer.Received;
import assay.attempt.Reading.Form;
import assay.run.sweep.BatchService.Ended;
import assay.run.sweep.BatchService.Progress;
import assay.run.sweep.BatchService.UnderWay;
import assay.run.sweep.BatchService.Unreachable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks how a batch stands and takes in its answers once it has ended: those that stand in it, and
 * those in the file that it names. Answers that did not come whole count as none, so that they are
 * asked for again.
 *
 * @param linked fetches pictures to which answers only link
 */
record BatchLook(Talk talk, LinkedPictures linked) {
  Progress look(String name) {
    if (!BatchNames.isBatch(name)) {
      return unreachable(Fault.BAD_URL, "That is no name of a batch", null);
    }
    BatchLines lines = new BatchLines(talk.reader(), talk.blobs());
    Answer answer = talk.send(Ask.get("/v1beta/" + name, null), lines::listed);
    Optional<Standing> standing = Standing.of(answer);
    if (standing.isEmpty()) {
      return unread(answer);
    }
    return standing.get().hasEnded()
        ? ended(standing.get(), lines)
        : new UnderWay(standing.get().answered());
  }

  private static Progress unread(Answer answer) {
    return answer instanceof Received received
            && BatchNames.isWell(received)
            && received.reading().form() == Form.CUT_OFF
        ? unreachable(Fault.CUT_OFF, "The batch ends half-way", received)
        : new Unreachable(answer);
  }

  private Progress ended(Standing standing, BatchLines lines) {
    String file = standing.file();
    if (file == null) {
      return ended(standing.state(), lines);
    }
    if (!BatchNames.isFile(file)) {
      return unreachable(Fault.BAD_URL, "The batch names no file of its service", null);
    }
    String path = "/download/v1beta/" + file + ":download";
    Answer answer = talk.send(Ask.get(path, "alt=media"), lines::file);
    if (!(answer instanceof Received received && BatchNames.isWell(received))) {
      return new Unreachable(answer);
    }
    return lines.areInDoubt()
        ? unreachable(Fault.CUT_OFF, "The file of answers is none, or ends half-way", received)
        : ended(standing.state(), lines);
  }

  private Progress ended(String state, BatchLines lines) {
    Map<UUID, Answer> answers = new LinkedHashMap<>(lines.answers());
    answers.replaceAll(
        (id, answer) -> linked.complete(answer, talk.endpoint(), talk.cancellation()));
    return talk.cancellation().isCancelled()
        ? new Unreachable(new Answer.Cancelled())
        : new Ended(state, answers);
  }

  private static Progress unreachable(Fault fault, String detail, @Nullable Received partial) {
    return new Unreachable(new Answer.Failed(fault, detail, partial));
  }
}
