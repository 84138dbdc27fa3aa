package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Answer.Received;
import assay.endpoint.Segments.Segment;
import assay.run.StoreFailure;
import assay.run.sweep.BatchService.Absent;
import assay.run.sweep.BatchService.Accepted;
import assay.run.sweep.BatchService.Doubtful;
import assay.run.sweep.BatchService.Found;
import assay.run.sweep.BatchService.Made;
import assay.run.sweep.BatchService.Order;
import assay.run.sweep.BatchService.Refused;
import assay.run.sweep.BatchService.Unasked;
import java.util.List;
import java.util.Optional;

/**
 * Makes a batch, inline where it is small and by a file where it is not. Where the answer does not
 * say whether it was made, it is looked for by its display name: one that was made counts as made,
 * or is stopped if the user had stopped the making. Nothing is sent twice.
 */
record BatchMaking(Talk talk) {
  /**
   * Longer ones come as a file, in bytes with images as base64. What is published is 20 MB
   * (ai.google.dev "Batch API").
   */
  static final long LONGEST_INLINE = 16_000_000;

  Made make(Order order) {
    try {
      if (talk.cancellation().isCancelled()) {
        return new Refused(new Answer.Cancelled());
      }
      StreamedBody inline = body(BatchText.inline(order));
      return inline.contentLength() <= LONGEST_INLINE ? make(order, inline) : makeByFile(order);
    } catch (StoreFailure e) {
      return new Refused(new Answer.Failed(Fault.NOT_STORED, e.detail(), null));
    }
  }

  /** A file that no batch reads is taken back. */
  private Made makeByFile(Order order) {
    Answer sent = new FileUpload(talk).send(order);
    Optional<String> file = BatchNames.fileIn(sent);
    if (file.isEmpty()) {
      return new Refused(BatchNames.nameless(sent));
    }
    Made made = make(order, body(BatchText.ofFile(order, file.get())));
    if (made instanceof Refused) {
      talk.unstoppable().send(Ask.delete("/v1beta/" + file.get()));
    }
    return made;
  }

  private Made make(Order order, StreamedBody body) {
    String path = "/v1beta/models/" + Head.piece(order.model()) + ":batchGenerateContent";
    Answer answer = talk.send(Ask.post(path, body));
    Optional<String> name = BatchNames.batchIn(answer);
    if (name.isPresent()) {
      return new Accepted(name.get());
    }
    return mayStand(answer) ? lookedFor(order, answer) : new Refused(answer);
  }

  /** Whether the service may have made it all the same. */
  private static boolean mayStand(Answer answer) {
    return switch (answer) {
      case Received received -> BatchNames.isWell(received) || received.http().status() >= 500;
      case Answer.Failed failed -> !failed.fault().isBeforeSending();
      case Answer.Cancelled cancelled -> true;
      case Answer.Interrupted interrupted -> false;
    };
  }

  private Made lookedFor(Order order, Answer answer) {
    BatchList list = new BatchList(talk.unstoppable());
    return switch (list.find(order.displayName())) {
      case Found found -> stands(list, found.name(), answer);
      case Absent absent -> new Refused(BatchNames.nameless(answer));
      case Unasked unasked -> new Doubtful(BatchNames.nameless(answer));
    };
  }

  private static Made stands(BatchList list, String name, Answer answer) {
    if (answer instanceof Answer.Cancelled) {
      list.cancel(name);
      return new Refused(answer);
    }
    return new Accepted(name);
  }

  private StreamedBody body(List<Segment> segments) {
    return new StreamedBody(StreamedBody.JSON, segments, talk.blobs());
  }
}
