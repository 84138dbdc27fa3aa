package assay.simulator;

import assay.simulator.batch.Batches;
import assay.simulator.file.FileCard;
import assay.simulator.file.StoredFile;
import assay.simulator.file.StoredFiles;
import assay.simulator.file.Upload;
import assay.simulator.file.Uploads;
import assay.simulator.file.Wanted;
import assay.simulator.protocol.Page;
import assay.simulator.protocol.Platform;
import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import assay.simulator.request.RequestReader;
import assay.simulator.route.Route;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Files API as far as batches need it: uploads that can be taken up again, as Google's SDKs
 * send them (spec JAVA {@code UploadClient} and {@code Files}, JS {@code _cross_uploader}, PY
 * {@code _api_client}; the commands {@code query} and {@code cancel}: developers.google.com
 * "Performing a Resumable Upload"), and the files themselves.
 */
final class FileCalls {
  private static final String STATUS = "X-Goog-Upload-Status";
  private static final long LARGEST_START = 1024 * 1024;

  /** What SDKs send at once; told, and not asked for. */
  private static final String CHUNK = String.valueOf(8 * 1024 * 1024);

  /** {@code ListFilesRequest} in file_service.proto. */
  private static final int USUAL_PAGE = 10;

  private static final int LARGEST_PAGE = 100;

  private final Stock stock;
  private final RequestReader reader;
  private final Wire wire;

  FileCalls(Stock stock, RequestReader reader, Wire wire) {
    this.stock = stock;
    this.reader = reader;
    this.wire = wire;
  }

  /** Where files are: those that come, those that came, and those that batches make. */
  record Stock(Uploads uploads, StoredFiles files, Batches batches) implements AutoCloseable {
    @Override
    public void close() {
      uploads.close();
      files.close();
      batches.close();
    }
  }

  Answer upload(Route.Upload route, Visit visit) throws Refusal, IOException {
    return route.session().isEmpty() ? start(visit) : goOn(route.session(), visit);
  }

  private Answer start(Visit visit) throws Refusal, IOException {
    JsonNode body =
        reader.message(Platform.GEMINI, "CreateFileRequest", visit.body(), LARGEST_START);
    if (!"resumable".equalsIgnoreCase(visit.header("X-Goog-Upload-Protocol"))
        || !commands(visit).equals(Set.of("start"))) {
      throw Upload.wrong("Only resumable uploads are taken here, and they begin with start.")
          .refusal();
    }
    String size = visit.header("X-Goog-Upload-Header-Content-Length");
    String type = visit.header("X-Goog-Upload-Header-Content-Type");
    Upload upload = stock.uploads().start(Wanted.of(body.path("file"), size, type));
    String url = visit.baseUrl() + visit.path() + "?upload_id=" + upload.id();
    Map<String, String> headers =
        Map.of(
            "X-Goog-Upload-URL",
            url + "&upload_protocol=resumable",
            "X-Goog-Upload-Chunk-Granularity",
            CHUNK,
            STATUS,
            "active");
    return Answer.of("upload start", 200, Wire.Body.NOTHING).with(headers);
  }

  private Answer goOn(String id, Visit visit) throws Refusal, IOException {
    Upload upload = stock.uploads().get(id);
    try {
      Answer answer = obey(upload, visit);
      RequestReader.drain(visit.body());
      return answer;
    } catch (Refusal refusal) {
      String status = upload.stored().isPresent() ? "final" : "active";
      visit.exchange().getResponseHeaders().set(STATUS, status);
      throw refusal;
    }
  }

  private Answer obey(Upload upload, Visit visit) throws Refusal, IOException {
    Set<String> commands = commands(visit);
    if (commands.equals(Set.of("query"))) {
      return told(upload, visit);
    }
    if (commands.equals(Set.of("cancel"))) {
      stock.uploads().cancel(upload);
      return Answer.of("upload cancelled", 200, Wire.Body.NOTHING)
          .with(Map.of(STATUS, "cancelled"));
    }
    if (commands.isEmpty() || !Set.of("upload", "finalize").containsAll(commands)) {
      throw Upload.wrong("X-Goog-Upload-Command is not one of query, upload, finalize, cancel.")
          .refusal();
    }
    if (commands.contains("upload")) {
      String offset = visit.header("X-Goog-Upload-Offset");
      upload.write(offset == null ? "" : offset.strip(), visit.body());
    }
    if (commands.contains("finalize")) {
      StoredFile unused = stock.uploads().finish(upload);
    }
    return told(upload, visit);
  }

  /** How far it is, or the file that it became. */
  private Answer told(Upload upload, Visit visit) {
    Optional<StoredFile> stored = upload.stored();
    if (stored.isEmpty()) {
      String received = String.valueOf(upload.received());
      return Answer.of("upload active", 200, Wire.Body.NOTHING)
          .with(Map.of(STATUS, "active", "X-Goog-Upload-Size-Received", received));
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("file", stored.get().card().toJson(visit.baseUrl()));
    return Answer.of("upload final", 200, wire.of(json)).with(Map.of(STATUS, "final"));
  }

  private static Set<String> commands(Visit visit) {
    String header = visit.header("X-Goog-Upload-Command");
    Set<String> commands = new TreeSet<>();
    for (String command : header == null ? new String[0] : header.split(",", 9)) {
      commands.add(command.strip());
    }
    return commands;
  }

  Answer answer(Route.Files route, Visit visit) throws Refusal, IOException {
    RequestReader.drain(visit.body());
    if (route.id().isEmpty()) {
      return list(visit);
    }
    return visit.method().equals("DELETE") ? delete(route.id()) : get(route.id(), visit);
  }

  private Answer get(String id, Visit visit) throws Refusal {
    Optional<FileCard> made = stock.batches().file(id);
    FileCard card = made.isPresent() ? made.get() : stock.files().get("files/" + id).card();
    return Answer.of("file", 200, wire.of(card.toJson(visit.baseUrl())));
  }

  /** The files of answers have ids that are too long for this (python-genai#1759). */
  private Answer delete(String id) throws Refusal {
    if (Wanted.isTooLong(id)) {
      throw Wanted.tooLong("DeleteFileRequest.name").refusal();
    }
    stock.files().delete("files/" + id);
    return Answer.of("file deleted", 200, wire.of(JsonNodeFactory.instance.objectNode()));
  }

  private Answer list(Visit visit) throws Refusal {
    String size = visit.query("pageSize");
    int most = size.isEmpty() ? 0 : Page.number(size, "page_size");
    List<FileCard> all = new ArrayList<>(stock.files().list());
    all.addAll(stock.batches().files());
    all.sort(Comparator.comparing(FileCard::made));
    int usual = most == 0 ? USUAL_PAGE : Math.min(most, LARGEST_PAGE);
    Page<FileCard> page = Page.of(all.reversed(), usual, visit.query("pageToken"));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode list = json.putArray("files");
    page.items().forEach(card -> list.add(card.toJson(visit.baseUrl())));
    page.next().ifPresent(token -> json.put("nextPageToken", token));
    return Answer.of("files", 200, wire.of(json));
  }

  /** What clients uploaded cannot be fetched (spec PY {@code files.download}). */
  Answer download(Route.Download route, Visit visit) throws Refusal, IOException {
    RequestReader.drain(visit.body());
    if (!visit.query("alt").equals("media")) {
      String text = "* DownloadFileRequest: only alt=media is served here.";
      throw Problem.invalid(List.of(new Problem.Violation("alt", text))).refusal();
    }
    Optional<Batches.Writing> file = stock.batches().fetch(route.id());
    if (file.isEmpty()) {
      String name = stock.files().get("files/" + route.id()).card().id();
      String text = "Only generated files can be downloaded, and files/" + name + " is uploaded.";
      throw Problem.invalid(text, List.of()).refusal();
    }
    return Answer.of("download", 200, file.get()::writeTo)
        .with(Map.of("Content-Type", "application/jsonl"));
  }
}
