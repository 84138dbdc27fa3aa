package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Answer.Http;
import assay.attempt.Answer.Received;
import assay.attempt.Body;
import assay.run.Blobs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The answers of a batch, line by line, while they arrive. Of each line the pictures go to the
 * blobs, and what stands in its {@code response} or {@code error} is kept as it came: as if it had
 * been answered alone. A line whose key is none of ours is passed over, and so is a second one of
 * the same key. For one batch and one thread.
 *
 * <p>Source of the fields: the converters of {@code google-genai} for Python ({@code
 * _InlinedResponse_from_mldev}), and of the lines of a file, in which {@code key} stands bare, the
 * cookbook's {@code Batch_mode.ipynb}.
 */
final class BatchLines {
  /** What of the head goes for each line, too. */
  private static final List<String> SHARED = List.of(Http.SIMULATED, "Server");

  private final ProtocolReader reader;
  private final Blobs blobs;
  private final Map<UUID, Answer> answers = new LinkedHashMap<>();
  private Map<String, List<String>> shared = Map.of();
  private @Nullable KeyMask mask;
  private @Nullable BodySplitter line;
  private boolean foreign;
  private boolean cut;

  BatchLines(ProtocolReader reader, Blobs blobs) {
    this.reader = reader;
    this.blobs = blobs;
  }

  /** Takes the lines out of a batch that stands in this answer. */
  Intake listed(Response response, Optional<KeyMask> key) {
    head(response, key);
    return new ListedLines(this);
  }

  /** Takes each line of the file that this answer is. */
  Intake file(Response response, Optional<KeyMask> key) {
    head(response, key);
    return new FileLines(this);
  }

  private void head(Response response, Optional<KeyMask> key) {
    Map<String, List<String>> some = new TreeMap<>(shared);
    for (String name : SHARED) {
      if (response.header(name) != null) {
        some.put(name, response.headers().values(name));
      }
    }
    shared = some;
    mask = key.orElse(null);
  }

  /** What came by now. */
  Map<UUID, Answer> answers() {
    return Map.copyOf(answers);
  }

  /** Whether the last line did not come to its end, or not one of those that came is ours. */
  boolean areInDoubt() {
    return cut || (foreign && answers.isEmpty());
  }

  /** Bytes of a line have come, the first or more of them. */
  void take(byte[] bytes, int from, int to) throws IOException {
    if (line == null) {
      line = new BodySplitter(blobs, reader.imageField());
    }
    line.read(new ByteArrayInputStream(bytes, from, to - from));
  }

  /** The line that had begun has ended. */
  void end() {
    if (line != null) {
      add(line.parts());
      line = null;
    }
  }

  /** Drops the line that had begun. */
  void discard() {
    if (line != null) {
      line.discard();
      line = null;
    }
  }

  private void add(BodySplitter.Parts parts) {
    Members members = Members.of(parts.body().bytes());
    Optional<UUID> key = key(members);
    cut = !members.areWhole();
    foreign = foreign || key.isEmpty();
    key.ifPresent(id -> answers.putIfAbsent(id, masked(answer(members, parts))));
  }

  private Answer masked(Answer answer) {
    return mask == null ? answer : mask.masked(answer);
  }

  private Answer answer(Members members, BodySplitter.Parts parts) {
    Received received = received(members, parts);
    if (parts.tooLong()) {
      return ProtocolReader.tooLong(received);
    }
    return members.areWhole()
        ? received
        : new Answer.Failed(Fault.CUT_OFF, "The line of the batch ends half-way", received);
  }

  /** What is neither a response nor an error is kept as a whole. */
  private Received received(Members members, BodySplitter.Parts parts) {
    Optional<byte[]> response = members.bytes("response").filter(value -> value[0] == '{');
    if (response.isPresent()) {
      return received(200, Body.of(response.get()), parts);
    }
    Optional<byte[]> error = members.bytes("error");
    return error.isPresent()
        ? received(RpcCode.httpOf(members.node("error").orElse(null)), alone(error.get()), parts)
        : received(200, parts.body(), parts);
  }

  private Received received(int status, Body body, BodySplitter.Parts parts) {
    return reader.received(
        new Http(status, shared), new BodySplitter.Parts(body, parts.images(), parts.tooLong()));
  }

  /** An error as it would stand in an answer of its own. */
  private static Body alone(byte[] error) {
    ByteArrayOutputStream body = new ByteArrayOutputStream(error.length + 10);
    body.writeBytes("{\"error\":".getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(error);
    body.write('}');
    return Body.of(body.toByteArray());
  }

  private static Optional<UUID> key(Members members) {
    return members
        .node("key")
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asString)
        .or(() -> members.node("metadata").map(node -> Fields.textOrEmpty(node, "key")))
        .flatMap(BatchLines::id);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
