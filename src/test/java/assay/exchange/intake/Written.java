package assay.exchange.intake;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import tools.jackson.databind.json.JsonMapper;

/** Files as other programs write them: prompts with marks that declare something. */
final class Written {
  private static final JsonMapper JSON = new JsonMapper();

  private Written() {}

  /** A row of each format: a prompt, and fields beside it. */
  record Row(String prompt, Map<String, String> fields) {}

  static String of(String format, List<Row> rows) {
    return switch (format) {
      case "csv" -> csv(rows);
      case "jsonl" -> jsonl(rows);
      case "har" -> har(rows);
      default -> throw new IllegalArgumentException("Nobody writes " + format + " for the tests");
    };
  }

  private static String csv(List<Row> rows) {
    List<String> names =
        rows.stream().flatMap(row -> row.fields().keySet().stream()).distinct().toList();
    StringBuilder text = new StringBuilder();
    text.append(line(Stream.concat(Stream.of("prompt"), names.stream())));
    for (Row row : rows) {
      Stream<String> fields = names.stream().map(name -> row.fields().getOrDefault(name, ""));
      text.append(line(Stream.concat(Stream.of(row.prompt()), fields)));
    }
    return text.toString();
  }

  private static String line(Stream<String> cells) {
    return CSVFormat.RFC4180.format(cells.toArray()) + "\r\n";
  }

  private static String jsonl(List<Row> rows) {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      Map<String, Object> line = new LinkedHashMap<>(row.fields());
      line.put("prompt", row.prompt());
      text.append(JSON.writeValueAsString(line)).append('\n');
    }
    return text.toString();
  }

  private static String har(List<Row> rows) {
    return har(
        rows.stream()
            .map(
                row -> {
                  Map<String, Object> entry = new LinkedHashMap<>(row.fields());
                  entry.putAll(entry(body(row.prompt(), List.of())));
                  return entry;
                })
            .toList(),
        "Some browser");
  }

  static String har(List<Map<String, Object>> entries, String creator) {
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("version", "1.2");
    log.put("creator", Map.of("name", creator, "version", "1"));
    log.put("entries", entries);
    return JSON.writeValueAsString(Map.of("log", log));
  }

  static Map<String, Object> entry(Object body) {
    return entry("gemini-3-pro-image:generateContent", body);
  }

  static Map<String, Object> entry(String path, Object body) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("method", "POST");
    request.put(
        "url", "https://host.example/v1beta/models/" + path + "?key=AIzaMARKER0123456789abc");
    request.put(
        "headers",
        List.of(
            Map.of("name", "x-goog-api-key", "value", "AIzaMARKER0123456789abc"),
            Map.of("name", "Authorization", "value", "Bearer MARKER-token-0123456789")));
    request.put("postData", Map.of("text", JSON.writeValueAsString(body)));
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("request", request);
    entry.put("response", Map.of("content", Map.of("text", "MARKER")));
    return entry;
  }

  static Map<String, Object> body(String prompt, List<byte[]> images) {
    List<Object> parts = new java.util.ArrayList<>();
    for (byte[] image : images) {
      String data = Base64.getEncoder().encodeToString(image);
      parts.add(Map.of("inlineData", Map.of("mimeType", "image/png", "data", data)));
    }
    parts.add(Map.of("text", prompt));
    return new LinkedHashMap<>(Map.of("contents", List.of(Map.of("role", "user", "parts", parts))));
  }
}
