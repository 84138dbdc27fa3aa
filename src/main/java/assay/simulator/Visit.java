package assay.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request under way. */
record Visit(HttpExchange exchange, Instant at) {
  String path() {
    return exchange.getRequestURI().getPath();
  }

  String method() {
    return exchange.getRequestMethod();
  }

  InputStream body() {
    return exchange.getRequestBody();
  }

  @Nullable String header(String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  /** Whether a token comes with it and no key. */
  boolean bearsToken() {
    return header("Authorization") != null && header("x-goog-api-key") == null;
  }

  @Nullable String query() {
    return exchange.getRequestURI().getRawQuery();
  }

  /** A value of the query; empty if there is none. */
  String query(String name) {
    String query = query();
    return Stream.of(query == null ? new String[0] : query.split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
        .findFirst()
        .orElse("");
  }

  /** The server's address as this client reached it. */
  String baseUrl() {
    return "http://127.0.0.1:" + exchange.getLocalAddress().getPort();
  }

  Served served(Answer answer) {
    int status = answer.status();
    return new Served(at, method(), path(), answer.caseNumber(), answer.said(), status);
  }
}
