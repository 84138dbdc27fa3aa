package assay.simulator.scenario;

import assay.simulator.Step;
import assay.simulator.judgement.Rating;
import assay.simulator.judgement.Reply;
import assay.simulator.protocol.Category;
import assay.simulator.protocol.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a step answers: one of {@link #ANSWERS}. */
final class AnswerReader {
  /** The keys of the answers, of which a step has one. */
  static final List<String> ANSWERS =
      List.of("image", "text", "block", "finish", "empty", "error", "raw", "rules");

  private static final long MOST_BYTES = 200_000_000;
  private static final int MOST_DRAFTS = 9;
  private static final int LONGEST = 20_000;
  private static final Map<String, Reply> EMPTIES =
      Map.of(
          "no-candidates", new Reply.Empty(Reply.Empty.Form.MISSING),
          "null-candidates", new Reply.Empty(Reply.Empty.Form.NULL),
          "empty-list", new Reply.Empty(Reply.Empty.Form.LIST),
          "stop", new Reply.Ended("STOP", null, List.of()));

  private AnswerReader() {}

  /** A step with the answer and nothing else; null if something is wrong with it. */
  static @Nullable Step read(Fields step) {
    List<String> answers = step.present(ANSWERS);
    if (answers.isEmpty()) {
      step.place().tell("scenario.wrong.no-answer", String.join(", ", ANSWERS));
    }
    for (String second : answers.stream().skip(1).toList()) {
      step.placeOf(second).tell("scenario.wrong.second-answer", answers.getFirst());
    }
    Step read = null;
    for (String answer : answers) {
      read = answer(step, answer);
    }
    return read;
  }

  private static @Nullable Step answer(Fields step, String key) {
    if (key.equals("rules")) {
      return step.value(key, value -> value.oneOf(List.of("true"))) == null ? null : Step.byRules();
    }
    Reply reply =
        switch (key) {
          case "image" -> step.part(key, AnswerReader::image);
          case "text" -> step.value(key, AnswerReader::words);
          case "block" -> step.part(key, AnswerReader::block);
          case "finish" -> step.part(key, AnswerReader::finish);
          case "empty" -> step.value(key, AnswerReader::empty);
          case "error" -> step.part(key, ErrorReader::read);
          default -> step.part(key, RawReader::read);
        };
    return reply == null ? null : Step.of(reply);
  }

  private static @Nullable Reply words(Value value) {
    String text = value.words(LONGEST);
    return text == null ? null : new Reply.Words(text);
  }

  private static @Nullable Reply empty(Value value) {
    String form = value.oneOf(EMPTIES.keySet().stream().sorted().toList());
    return form == null ? null : EMPTIES.get(form);
  }

  private static @Nullable Reply image(Place place, Node node) {
    List<String> keys = List.of("bytes", "drafts", "finishReason", "text", "ratings");
    Fields fields = Fields.of(place, node, keys);
    if (fields == null) {
      return null;
    }
    Long bytes = fields.value("bytes", value -> value.size(0, MOST_BYTES));
    Long drafts = fields.value("drafts", value -> value.number(0, MOST_DRAFTS));
    String reason = fields.value("finishReason", Value::reason);
    return new Reply.Pictures(
        drafts == null ? 0 : drafts.intValue(),
        fields.value("text", value -> value.words(LONGEST)),
        Objects.requireNonNullElse(reason, "STOP"),
        bytes == null ? 0 : bytes,
        ratings(fields));
  }

  /** What a block and a finish are made of. */
  private record Told(@Nullable String reason, @Nullable String message, List<Rating> ratings) {}

  private static @Nullable Told told(Place place, Node node) {
    Fields fields = Fields.of(place, node, List.of("reason", "message", "ratings"));
    if (fields == null) {
      return null;
    }
    return new Told(
        fields.needed("reason", Value::reason),
        fields.value("message", value -> value.words(LONGEST)),
        ratings(fields));
  }

  private static List<Rating> ratings(Fields fields) {
    List<Rating> ratings = new ArrayList<>();
    int index = 0;
    for (Node rating : fields.list("ratings")) {
      Place at = fields.placeOf("ratings").at(index++, rating);
      Optional.ofNullable(rating(at, rating)).ifPresent(ratings::add);
    }
    return ratings;
  }

  private static @Nullable Reply block(Place place, Node node) {
    Told told = told(place, node);
    return told == null || told.reason() == null
        ? null
        : new Reply.Blocked(told.reason(), told.message(), told.ratings());
  }

  private static @Nullable Reply finish(Place place, Node node) {
    Told told = told(place, node);
    return told == null || told.reason() == null
        ? null
        : new Reply.Ended(told.reason(), told.message(), told.ratings());
  }

  private static @Nullable Rating rating(Place place, Node node) {
    List<String> keys = List.of("category", "probability", "blocked", "overwrittenThreshold");
    Fields fields = Fields.of(place, node, keys);
    if (fields == null) {
      return null;
    }
    Category category = fields.needed("category", WhenReader::category);
    String level = fields.needed("probability", value -> value.oneOf(levels()));
    Boolean blocked = fields.value("blocked", Value::truth);
    String instead = fields.value("overwrittenThreshold", value -> value.oneOf(WhenReader.bars()));
    return category == null || level == null
        ? null
        : new Rating(category, Level.valueOf(level), Boolean.TRUE.equals(blocked), instead);
  }

  private static List<String> levels() {
    return Arrays.stream(Level.values()).map(Level::name).toList();
  }
}
