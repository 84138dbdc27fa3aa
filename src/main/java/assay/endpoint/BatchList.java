package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Received;
import assay.endpoint.Segments.Segment;
import assay.run.sweep.BatchService.Absent;
import assay.run.sweep.BatchService.Found;
import assay.run.sweep.BatchService.Search;
import assay.run.sweep.BatchService.Unasked;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okio.ByteString;
import tools.jackson.databind.JsonNode;

/**
 * The batches that an endpoint has ({@code GET batches}: {@code operations} and {@code
 * nextPageToken}, {@code _ListBatchJobsResponse_from_mldev} of {@code google-genai}).
 */
record BatchList(Talk talk) {
  private static final String PATH = "/v1beta/batches";
  private static final int MOST_PAGES = 100;

  /** The first one that was made under this display name. */
  Search find(String displayName) {
    String token = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      Answer answer = page(token);
      if (!(answer instanceof Received received && BatchNames.isWell(received))) {
        return new Unasked(answer);
      }
      List<JsonNode> said = BatchNames.documents(answer).toList();
      Optional<String> name = said.stream().flatMap(list -> named(list, displayName)).findFirst();
      String next = said.isEmpty() ? "" : Fields.textOrEmpty(said.getFirst(), "nextPageToken");
      if (name.isPresent() || next.isEmpty() || next.equals(token)) {
        return name.<Search>map(Found::new).orElse(new Absent());
      }
      token = next;
    }
    return new Absent();
  }

  /** Asks that one be stopped. */
  void cancel(String name) {
    if (BatchNames.isBatch(name)) {
      Segment nothing = new Segment.Text(ByteString.encodeUtf8("{}"));
      StreamedBody body = new StreamedBody(StreamedBody.JSON, List.of(nothing), talk.blobs());
      talk.send(Ask.post("/v1beta/" + name + ":cancel", body));
    }
  }

  /** A list that holds answers, against all custom, is read without them. */
  private Answer page(String token) {
    BatchLines passedOver = new BatchLines(talk.reader(), new ForgottenBlobs());
    String query = "pageSize=100";
    if (!token.isEmpty()) {
      query += "&pageToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
    return talk.send(Ask.get(PATH, query), passedOver::listed);
  }

  private static Stream<String> named(JsonNode list, String displayName) {
    return Fields.elements(list, "operations").stream()
        .filter(
            batch ->
                Fields.textOrEmpty(Fields.member(batch, "metadata"), "displayName")
                    .equals(displayName))
        .map(batch -> Fields.textOrEmpty(batch, "name"))
        .filter(BatchNames::isBatch);
  }
}
