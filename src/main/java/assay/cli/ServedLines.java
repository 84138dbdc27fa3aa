package assay.cli;

import assay.cli.SimulatorHost.Served;
import assay.cli.print.Console;
import assay.exchange.JsonLine;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Prints what a simulator that is served does, for people or for other programs: when it is there,
 * each request, when it has stopped. Neither prompts nor keys.
 *
 * @param console where to
 * @param json whether each line is a JSON object
 */
record ServedLines(Console console, boolean json) {

  void started(String baseUrl) {
    if (json) {
      console.machineLine(JsonLine.of(event("started", Map.of("baseUrl", baseUrl))));
    } else {
      console.say("cli.simulate.started", baseUrl);
    }
  }

  void stopped() {
    if (json) {
      console.machineLine(JsonLine.of(event("stopped", Map.of())));
    } else {
      console.say("cli.simulate.stopped");
    }
  }

  void served(Served served) {
    if (json) {
      console.machineLine(JsonLine.of(event("request", values(served))));
    } else {
      console.line(words(served));
    }
  }

  private static Map<String, Object> event(String event, Map<String, Object> values) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("event", event);
    all.putAll(values);
    return all;
  }

  private static Map<String, Object> values(Served served) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("at", served.at().toString());
    values.put("method", served.method());
    values.put("path", served.path());
    values.put("status", served.status());
    values.put("outcome", served.said().outcome());
    values.put("step", served.said().step());
    values.put("line", served.said().line());
    values.put("millis", served.took().toMillis());
    return values;
  }

  private static String words(Served served) {
    return "%s  %-4s %s  %s  %s%s%s  %d ms"
        .formatted(
            served.at(),
            served.method(),
            served.path(),
            orDash(served.status() == 0 ? "" : String.valueOf(served.status())),
            orDash(served.said().outcome()),
            further(served.said().line()),
            further(served.said().step()),
            served.took().toMillis());
  }

  private static String further(String word) {
    return word.isEmpty() ? "" : "  " + word;
  }

  private static String orDash(String word) {
    return word.isEmpty() ? "–" : word;
  }
}
