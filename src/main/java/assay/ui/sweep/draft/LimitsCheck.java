package assay.ui.sweep.draft;

import assay.run.design.Pace;
import assay.run.sweep.Budget;
import assay.run.sweep.Caps;
import assay.run.sweep.Terms;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the limits that were typed, and says what is wrong with them. Pure. */
public final class LimitsCheck {
  private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,8}");
  private static final Pattern DOLLARS = Pattern.compile("[0-9]{1,7}(?:[.,][0-9]{1,2})?");

  private LimitsCheck() {}

  /** The key of the sentence that says what is wrong. */
  public static Optional<String> problemOf(LimitsModel typed) {
    Map<String, String> whole = new LinkedHashMap<>();
    whole.put("sweep.problem.per-minute", typed.perMinuteProperty().get());
    whole.put("sweep.problem.tokens", typed.tokensProperty().get());
    whole.put("sweep.problem.requests", typed.requestsProperty().get());
    whole.put("sweep.problem.minutes", typed.minutesProperty().get());
    whole.put("sweep.problem.caps", typed.perCaseProperty().get());
    whole.put("sweep.problem.caps.day", typed.perDayProperty().get());
    return whole.entrySet().stream()
        .filter(entry -> isWrong(entry.getValue(), WHOLE))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> dollarsProblem(typed.dollarsProperty().get()));
  }

  /** The key of the sentence that says what is wrong with a budget. */
  public static Optional<String> dollarsProblem(String typed) {
    return isWrong(typed, DOLLARS) ? Optional.of("sweep.problem.dollars") : Optional.empty();
  }

  private static boolean isWrong(String typed, Pattern right) {
    return !typed.isBlank() && !right.matcher(typed.strip()).matches();
  }

  /**
   * How it is sent; what cannot be read is no limit.
   *
   * @param purpose why a threshold lies below the session's standard; null if not said
   */
  public static Terms terms(LimitsModel typed, @Nullable String purpose) {
    return new Terms(
        new Pace(
            typed.atOnceProperty().get(),
            whole(typed.perMinuteProperty().get()),
            whole(typed.tokensProperty().get())),
        new Budget(
            dollars(typed.dollarsProperty().get()),
            typed.assumptionProperty().get(),
            whole(typed.requestsProperty().get()),
            whole(typed.minutesProperty().get())),
        new Caps(whole(typed.perCaseProperty().get()), whole(typed.perDayProperty().get())),
        typed.batchProperty().get() ? Terms.Way.BATCH : Terms.Way.ONE_BY_ONE,
        purpose);
  }

  private static @Nullable Integer whole(String typed) {
    String number = typed.strip();
    return WHOLE.matcher(number).matches() ? Integer.valueOf(number) : null;
  }

  /** The amount that was typed; null if there is none that can be read. */
  public static @Nullable BigDecimal dollars(String typed) {
    String number = typed.strip();
    return DOLLARS.matcher(number).matches() ? new BigDecimal(number.replace(',', '.')) : null;
  }
}
