package assay.simulator.scenario;

import assay.simulator.Step;
import assay.simulator.Step.Fault;
import assay.simulator.When;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a step of a scenario, and what is answered where no step is for the request. */
final class StepReader {
  private static final List<String> ALWAYS =
      Stream.concat(AnswerReader.ANSWERS.stream(), Stream.of("delay", "fault")).toList();
  private static final List<String> ALL =
      Stream.concat(Stream.of("name", "when", "times"), ALWAYS.stream()).toList();
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(10);
  private static final int LONGEST_NAME = 80;
  private static final int MOST_TIMES = 1_000_000;

  private StepReader() {}

  /**
   * A step.
   *
   * @param usualName how it is called if it does not say so
   */
  static @Nullable Step read(Place place, Node node, String usualName) {
    Fields fields = Fields.of(place, node, ALL);
    if (fields == null) {
      return null;
    }
    String name = fields.value("name", value -> value.words(LONGEST_NAME));
    When when = fields.part("when", WhenReader::read);
    Integer times = fields.value("times", StepReader::times);
    Step answer = answer(fields);
    return answer == null
        ? null
        : answer
            .called(Objects.requireNonNullElse(name, usualName))
            .when(Objects.requireNonNullElse(when, When.ANY))
            .times(Objects.requireNonNullElse(times, 1));
  }

  /** What is answered to all that no step is for. */
  static @Nullable Step otherwise(Place place, Node node) {
    Fields fields = Fields.of(place, node, ALWAYS);
    Step answer = fields == null ? null : answer(fields);
    return answer == null ? null : answer.called("otherwise").times(Step.ALWAYS);
  }

  private static @Nullable Step answer(Fields fields) {
    Duration delay = fields.value("delay", value -> value.time(LONGEST_DELAY));
    Fault fault = fields.part("fault", FaultReader::read);
    Step answer = AnswerReader.read(fields);
    if (answer == null) {
      return null;
    }
    Step slow = delay == null ? answer : answer.after(delay);
    return fault == null ? slow : slow.with(fault);
  }

  private static @Nullable Integer times(Value value) {
    if (value.text().equals("always")) {
      return Step.ALWAYS;
    }
    boolean isNumber = value.text().matches("[0-9]+");
    String number =
        value.right(isNumber, value.text(), "scenario.wrong.times", Place.shown(value.text()));
    Long times = number == null ? null : value.number(1, MOST_TIMES);
    return times == null ? null : times.intValue();
  }
}
