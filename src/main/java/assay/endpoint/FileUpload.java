package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Received;
import assay.run.StoreFailure;
import assay.run.sweep.BatchService.Order;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;

/**
 * Hands the requests of a batch over as a file, by the resumable protocol of the Files API: first
 * what is to come, which is answered with an address, then all of it at that address.
 *
 * <p>Source: {@code files.py} and {@code _upload_fd} of {@code google-genai} for Python, which
 * takes only path and query of the address and keeps to its own host, as this does; and the curl
 * examples of ai.google.dev "Files API", which send all in one piece.
 */
record FileUpload(Talk talk) {
  private static final String JSON_LINES = "application/jsonl";
  private static final String PATH = "/upload/v1beta/files";
  private static final String WHERE = "X-Goog-Upload-URL";

  /**
   * Hands it over. The answer names the file if all went well ({@link BatchNames#fileIn}).
   *
   * @throws StoreFailure if an image is not there
   */
  Answer send(Order order) {
    StreamedBody lines =
        new StreamedBody(MediaType.get(JSON_LINES), BatchText.lines(order), talk.blobs());
    Answer begun = talk.send(beginning(order, lines.contentLength()));
    return address(begun).map(address -> talk.send(all(address, lines))).orElse(begun);
  }

  private Ask beginning(Order order, long length) {
    return new Ask(
        "POST",
        PATH,
        null,
        Map.of(
            "X-Goog-Upload-Protocol",
            "resumable",
            "X-Goog-Upload-Command",
            "start",
            "X-Goog-Upload-Header-Content-Length",
            String.valueOf(length),
            "X-Goog-Upload-Header-Content-Type",
            JSON_LINES),
        new StreamedBody(StreamedBody.JSON, BatchText.aboutFile(order, JSON_LINES), talk.blobs()));
  }

  private Ask all(HttpUrl address, StreamedBody lines) {
    Map<String, String> headers =
        Map.of("X-Goog-Upload-Command", "upload, finalize", "X-Goog-Upload-Offset", "0");
    return new Ask("POST", path(address), address.encodedQuery(), headers, lines);
  }

  private static Optional<HttpUrl> address(Answer begun) {
    return begun instanceof Received received && BatchNames.isWell(received)
        ? received.http().header(WHERE).map(HttpUrl::parse)
        : Optional.empty();
  }

  /** Behind the endpoint's base URL, which a gateway's address may hold or not. */
  private String path(HttpUrl address) {
    List<String> base =
        Optional.ofNullable(HttpUrl.parse(talk.endpoint().baseUrl())).stream()
            .map(HttpUrl::encodedPath)
            .filter(path -> !path.equals("/"))
            .toList();
    String path = address.encodedPath();
    return base.stream()
        .filter(before -> path.startsWith(before + "/"))
        .map(before -> path.substring(before.length()))
        .findFirst()
        .orElse(path);
  }
}
