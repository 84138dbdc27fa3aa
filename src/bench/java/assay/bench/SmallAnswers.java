package assay.bench;

import com.google.genai.Client;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.HttpOptions;
import java.nio.file.Path;

/**
 * P1: one small answer at a time, warm, its row durable. P1b: the client layer alone, beside
 * Google's Java SDK.
 */
final class SmallAnswers {
  private static final int COUNT = 1_000;
  private static final int WARMINGS = 15;

  private SmallAnswers() {}

  /** Runs it. */
  public static void main(String[] none) throws Exception {
    try (Scratch scratch = Scratch.make();
        Child server = AnswerServer.start();
        Ours ours = new Ours(scratch.path().resolve("ours"), server.line(), "small")) {
      Path image = scratch.path().resolve("image");
      String base = ours.base();
      String body = ours.body();
      try (HttpFloor http = new HttpFloor(base, "small", image, true);
          RowFloor rows = new RowFloor(scratch.path().resolve("floor.db"));
          Client google = google(base)) {
        new Turns("attempt", COUNT)
            .with("durable floor", () -> durable(http, rows, body))
            .with("Assay, attempt stored", () -> ours.attempts(COUNT, 1))
            .warmed(WARMINGS)
            .run();
        new Turns("answer", COUNT)
            .with("HTTP floor", () -> times(() -> http.send(body)))
            .with("Assay's client", () -> times(ours::answer))
            .with("Google's Java SDK", () -> times(() -> google(google)))
            .warmed(WARMINGS)
            .run();
      }
    }
  }

  private static void durable(HttpFloor http, RowFloor rows, String body) throws Exception {
    for (int i = 0; i < COUNT; i++) {
      http.send(body);
      rows.add(1);
    }
  }

  private static void times(Turns.Work work) throws Exception {
    for (int i = 0; i < COUNT; i++) {
      work.run();
    }
  }

  private static Client google(String base) {
    return Client.builder()
        .apiKey("none")
        .httpOptions(HttpOptions.builder().baseUrl(base).build())
        .build();
  }

  private static void google(Client client) {
    client.models.generateContent(
        "small", "A mountain lake at dawn, in soft light", GenerateContentConfig.builder().build());
  }
}
