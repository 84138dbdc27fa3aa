package assay.bench;

import assay.attempt.Answer;
import assay.attempt.Answer.StoredImage;
import assay.attempt.Attempt;
import assay.attempt.Body;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.Outcome;
import assay.attempt.OutputOptions;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.endpoint.ProtocolReader;
import assay.run.AttemptLog;
import assay.run.AttemptLog.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Attempts with prompts, settings and raw answers as a year of work would leave them, from a seed:
 * the words of a prompt come from a list of a few hundred, so that a search finds some and not all.
 * Safe for many threads.
 */
final class SeededAttempts {
  private static final String[] THINGS = {
    "lake", "apple", "bridge", "mug", "lantern", "teapot", "bicycle", "harbour", "orchard",
        "violin",
    "kite", "meadow", "lighthouse", "clock", "umbrella", "canyon", "fern", "pear", "sailboat",
        "tram"
  };
  private static final String[] LOOKS = {
    "red", "old", "glass", "wooden", "misty", "quiet", "bright", "tiny", "rusty", "golden", "paper",
    "stone", "woven", "striped", "snowy", "painted", "round", "tall", "marble", "copper"
  };
  private static final String[] LIGHTS = {
    "at dawn",
    "at noon",
    "in rain",
    "by candlelight",
    "under neon signs",
    "in soft light",
    "in fog",
    "under stars"
  };
  private static final String USAGE =
      "\"usageMetadata\":{\"promptTokenCount\":31,\"candidatesTokenCount\":1290,"
          + "\"totalTokenCount\":1321},\"modelVersion\":\"gemini-3-pro-image\"}";
  private static final String[] BLOCKED = {
    "{\"promptFeedback\":{\"blockReason\":\"SAFETY\"}," + USAGE,
    "{\"candidates\":[{\"finishReason\":\"IMAGE_SAFETY\",\"finishMessage\":\"Unable to show the "
        + "generated image.\"}],"
        + USAGE,
    "{\"candidates\":[{\"finishReason\":\"NO_IMAGE\"}]," + USAGE,
    "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"I would rather describe it.\"}]},"
        + "\"finishReason\":\"STOP\"}],"
        + USAGE
  };
  private static final int RUN = 100;

  private final AttemptLog log;
  private final UUID session;
  private final List<StoredImage> images;
  private final Map<String, Decoded> known = new ConcurrentHashMap<>();
  private final AtomicLong next = new AtomicLong();
  private volatile Run run;

  /** Attempts without pictures, in the newest session. */
  SeededAttempts(AttemptLog log) {
    this(log, log.sessions().getFirst().id(), List.of());
  }

  /**
   * @param images what the attempts that gave a picture give, in turn; those without give none
   */
  SeededAttempts(AttemptLog log, UUID session, List<StoredImage> images) {
    this.log = log;
    this.session = session;
    this.images = List.copyOf(images);
    this.run = log.openRun(session, RUN);
  }

  /** Writes the next one, begun and complete. */
  void add() {
    long number = next.getAndIncrement();
    Random random = new Random(number / RUN * 31);
    Configuration configuration = configuration(random);
    Case tested = Case.ofPrompt(prompt(random, number / RUN));
    Attempt begun =
        new Attempt(UUID.randomUUID(), place(number), tested, configuration, at(number), null);
    log.begin(begun, configuration.endpoint().baseUrl(), request(tested));
    Decoded decoded = decoded(configuration.endpoint(), number);
    Attempt.Completion completion =
        new Attempt.Completion(
            at(number).plusSeconds(9), Duration.ofSeconds(9), 1, decoded.outcome());
    Attempt.Try only = new Attempt.Try(1, at(number), Duration.ofSeconds(9), decoded.answer());
    log.complete(begun.id(), completion, List.of(only), null);
  }

  private Attempt.Place place(long number) {
    int repeat = (int) (number % RUN) + 1;
    Run current = repeat == 1 && number > 0 ? opened() : run;
    return new Attempt.Place(session, current.id(), current.number(), repeat, RUN);
  }

  private synchronized Run opened() {
    run = log.openRun(session, RUN);
    return run;
  }

  private static Instant at(long number) {
    return Instant.parse("2026-01-05T08:00:00Z").plusSeconds(number * 20);
  }

  private static String prompt(Random random, long run) {
    return "A %s %s beside a %s %s %s, study %d"
        .formatted(
            LOOKS[random.nextInt(LOOKS.length)],
            THINGS[random.nextInt(THINGS.length)],
            LOOKS[random.nextInt(LOOKS.length)],
            THINGS[random.nextInt(THINGS.length)],
            LIGHTS[random.nextInt(LIGHTS.length)],
            run);
  }

  private static Configuration configuration(Random random) {
    Map<HarmCategory, Threshold> thresholds =
        List.of(HarmCategory.HARASSMENT, HarmCategory.HATE_SPEECH, HarmCategory.DANGEROUS_CONTENT)
            .stream()
            .collect(
                Collectors.toMap(
                    category -> category,
                    category ->
                        random.nextBoolean()
                            ? Threshold.BLOCK_ONLY_HIGH
                            : Threshold.BLOCK_MEDIUM_AND_ABOVE));
    return new Configuration(
        new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1"),
        "gemini-3-pro-image",
        new Thresholds(thresholds),
        OutputOptions.NOT_SENT);
  }

  private static String request(Case tested) {
    return "{\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":\""
        + tested.prompt()
        + "\"}]}],\"generationConfig\":{\"responseModalities\":[\"TEXT\",\"IMAGE\"]}}";
  }

  /** An answer and what it says: decoding is no part of what is measured here. */
  private record Decoded(Answer answer, Outcome outcome) {}

  /** Six of ten give a picture, if there are pictures. */
  private Decoded decoded(Endpoint endpoint, long number) {
    boolean gives = number % 10 < 6 && !images.isEmpty();
    String name = gives ? "picture " + number % images.size() : "blocked " + number % 4;
    return known.computeIfAbsent(
        name,
        none -> {
          Answer answer = answer(endpoint, number, gives);
          return new Decoded(answer, Outcome.of(answer));
        });
  }

  private Answer answer(Endpoint endpoint, long number, boolean gives) {
    List<StoredImage> given =
        gives ? List.of(images.get((int) (number % images.size()))) : List.of();
    Body body = Body.of(gives ? picture(given.getFirst()) : BLOCKED[(int) (number % 4)]);
    Answer.Http http =
        new Answer.Http(200, Map.of("content-type", List.of("application/json; charset=UTF-8")));
    return new Answer.Received(
        http, body, given, ProtocolReader.readStored(endpoint, http, body, given));
  }

  private static String picture(StoredImage image) {
    return "{\"candidates\":[{\"content\":{\"parts\":[{\"inlineData\":{\"mimeType\":\"image/png\","
        + "\"data\":\""
        + Body.IMAGE_PREFIX
        + image.sha256().hex()
        + "\"}}]},\"finishReason\":\"STOP\"}],"
        + USAGE;
  }
}
