package assay.exchange.intake;

import assay.exchange.bundle.file.TreeJson;
import assay.exchange.intake.Found.Content;
import assay.exchange.intake.IntakeRefused.Reason;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Walks through the entries of a HAR. For one thread. */
final class HarEntries {
  /** Gemini API, Vertex AI and native gateways alike. */
  private static final Pattern ASKED =
      Pattern.compile(".*/models/([^/:?#]{1,200}):(generateContent|streamGenerateContent)");

  private static final Set<String> STEPPED_OVER =
      Set.of("response", "timings", "cache", "startedDateTime", "time", "serverIPAddress");

  private static final int MOST_DECLARED = 1_000;
  private static final int LONGEST_DECLARED = 1_000;

  private final JsonParser parser;
  private final IntakeFormat.Taker taker;
  private final Map<String, Object> ofFile = new LinkedHashMap<>();
  private long number;
  private int declaredLeft;

  HarEntries(JsonParser parser, IntakeFormat.Taker taker) {
    this.parser = parser;
    this.taker = taker;
  }

  /** Which entry was begun last, from 1. */
  long number() {
    return number;
  }

  void read() throws IntakeRefused {
    expect(parser.nextToken(), JsonToken.START_OBJECT);
    boolean found = false;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean log = parser.currentName().equals("log");
      JsonToken value = parser.nextToken();
      if (log) {
        expect(value, JsonToken.START_OBJECT);
        found |= log();
      } else {
        parser.skipChildren();
      }
    }
    if (!found || parser.nextToken() != null) {
      throw new IntakeRefused(Reason.NO_HAR, number);
    }
  }

  private boolean log() throws IntakeRefused {
    boolean found = false;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("entries")) {
        expect(value, JsonToken.START_ARRAY);
        found = true;
        entries();
      } else if (name.equals("pages") || name.equals("version")) {
        parser.skipChildren();
      } else {
        declaredLeft = MOST_DECLARED;
        creator(name, declared());
      }
    }
    return found;
  }

  private void creator(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> creator && creator.get("name") instanceof String by) {
      ofFile.put("creator", by);
    } else if (value != null) {
      ofFile.put(name, value);
    }
  }

  private void entries() throws IntakeRefused {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      number++;
      expect(parser.currentToken(), JsonToken.START_OBJECT);
      declaredLeft = MOST_DECLARED;
      entry();
    }
  }

  private void entry() throws IntakeRefused {
    Map<String, Object> declared = new LinkedHashMap<>(ofFile);
    Request request = new Request(null, null, null);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("request")) {
        expect(value, JsonToken.START_OBJECT);
        request = request();
      } else if (STEPPED_OVER.contains(name)) {
        parser.skipChildren();
      } else {
        Object said = declared();
        if (said != null) {
          declared.put(name, said);
        }
      }
    }
    taker.take(found(declared, request));
  }

  private record Request(@Nullable String method, @Nullable String path, @Nullable String body) {}

  private Request request() throws IntakeRefused {
    String method = null;
    String path = null;
    String body = null;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("method") && value == JsonToken.VALUE_STRING) {
        method = parser.getString();
      } else if (name.equals("url") && value == JsonToken.VALUE_STRING) {
        path = parser.getString().split("[?#]", 2)[0];
      } else if (name.equals("postData") && value == JsonToken.START_OBJECT) {
        body = body();
      } else {
        parser.skipChildren();
      }
    }
    return new Request(method, path, body);
  }

  private @Nullable String body() {
    String body = null;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean text = parser.currentName().equals("text");
      if (parser.nextToken() == JsonToken.VALUE_STRING && text) {
        body = parser.getString();
      } else {
        parser.skipChildren();
      }
    }
    return body;
  }

  private Found found(Map<String, Object> declared, Request request) {
    Matcher asked = ASKED.matcher(String.valueOf(request.path()));
    if (!"POST".equals(request.method()) || !asked.matches()) {
      return skipped(declared, Skipped.NO_REQUEST);
    }
    if (!asked.group(2).equals("generateContent")) {
      return skipped(declared, Skipped.STREAMED);
    }
    if (String.valueOf(declared.get("comment")).endsWith("withheld: the case is locked")) {
      return skipped(declared, Skipped.LOCKED);
    }
    Map<?, ?> body = tree(request.body());
    return body == null
        ? skipped(declared, Skipped.NO_BODY)
        : new RequestBody(asked.group(1), body).found(number, declared);
  }

  private static @Nullable Map<?, ?> tree(@Nullable String body) {
    try {
      return body != null && TreeJson.parse(body) instanceof Map<?, ?> map ? map : null;
    } catch (IOException e) {
      return null;
    }
  }

  private Found skipped(Map<String, Object> declared, Skipped why) {
    return new Found(number, declared, Optional.of(why), Content.NONE, List.of());
  }

  /** A small value as a tree; what is more than that is stepped over. */
  private @Nullable Object declared() {
    if (declaredLeft-- <= 0) {
      parser.skipChildren();
      return null;
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> declaredMembers();
      case START_ARRAY -> declaredItems();
      case VALUE_STRING ->
          parser.getString().substring(0, Math.min(parser.getStringLength(), LONGEST_DECLARED));
      case VALUE_TRUE -> true;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getString();
      default -> null;
    };
  }

  private Map<String, Object> declaredMembers() {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      Object value = declared();
      if (value != null) {
        members.put(name, value);
      }
    }
    return members;
  }

  private List<Object> declaredItems() {
    List<Object> items = new java.util.ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Object value = declared();
      if (value != null) {
        items.add(value);
      }
    }
    return items;
  }

  private void expect(@Nullable JsonToken token, JsonToken wanted) throws IntakeRefused {
    if (token != wanted) {
      throw new IntakeRefused(Reason.NO_HAR, number);
    }
  }
}
