package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Answer.Received;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the service calls batches and files. These names become part of an address, so that none is
 * taken which could lead elsewhere.
 */
final class BatchNames {
  private static final Pattern BATCH = Pattern.compile("batches/[A-Za-z0-9][A-Za-z0-9_-]{0,127}");
  private static final Pattern FILE = Pattern.compile("files/[A-Za-z0-9][A-Za-z0-9_-]{0,127}");

  private BatchNames() {}

  static boolean isBatch(@Nullable String name) {
    return name != null && BATCH.matcher(name).matches();
  }

  static boolean isFile(@Nullable String name) {
    return name != null && FILE.matcher(name).matches();
  }

  /** The name of the batch that was made; empty if none was. */
  static Optional<String> batchIn(Answer answer) {
    return documents(answer)
        .map(document -> Fields.textOrEmpty(document, "name"))
        .filter(BatchNames::isBatch)
        .findFirst();
  }

  /** The name of the file that was handed over; empty if none was. */
  static Optional<String> fileIn(Answer answer) {
    return documents(answer)
        .map(document -> Fields.textOrEmpty(Fields.member(document, "file"), "name"))
        .filter(BatchNames::isFile)
        .findFirst();
  }

  /** What was said, if it came whole and all is well. */
  static Stream<JsonNode> documents(Answer answer) {
    return answer instanceof Received received && isWell(received)
        ? Documents.in(received.body()).documents().stream()
        : Stream.empty();
  }

  /** An answer in which a name was looked for: without one, all cannot be well. */
  static Answer nameless(Answer answer) {
    return answer instanceof Received received && isWell(received)
        ? new Answer.Failed(Fault.CUT_OFF, "The answer does not name what was made", received)
        : answer;
  }

  static boolean isWell(Received received) {
    return received.http().status() >= 200 && received.http().status() <= 299;
  }
}
