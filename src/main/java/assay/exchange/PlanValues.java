package assay.exchange;

import assay.attempt.Declaration.Minors;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.run.Order;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns the text of one value into the value, or tells the problem with it; null then. For one
 * thread.
 */
public final class PlanValues {
  private static final int LONGEST_NAME = 200;
  private static final String NUMBER = "exchange.plan.number";
  private static final Pattern MODEL = Pattern.compile("[^\\s\\p{Cntrl}?#]{1,200}");

  private static final Pattern MIME_TYPE = Pattern.compile("image/[a-z0-9.+-]{1,40}");
  private static final Pattern LABEL_NAME = Pattern.compile("\\p{Ll}[\\p{Ll}0-9_-]{0,62}");
  private static final Pattern LABEL_VALUE = Pattern.compile("[\\p{Ll}0-9_-]{0,63}");
  private static final List<Minors> MINORS = List.of(Minors.NO, Minors.YES, Minors.NOT_SURE);
  private static final List<Boolean> TRUTHS = List.of(true, false);

  private final Consumer<Problem> problems;

  /** Tells its problems there. */
  public PlanValues(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /** A prompt: anything that is not blank. */
  public @Nullable String prompt(String where, String text) {
    return orTell(Optional.of(text).filter(t -> !t.isBlank()), where, "exchange.plan.blank");
  }

  /** A name of one to 200 characters, without white space around it. */
  public @Nullable String name(String where, String text) {
    Optional<String> name =
        Optional.of(text.strip()).filter(n -> !n.isEmpty() && n.length() <= LONGEST_NAME);
    return orTell(name, where, "exchange.plan.name", String.valueOf(LONGEST_NAME));
  }

  /** One line of words, since it stands in the audit log. */
  @Nullable String purpose(String where, String text) {
    Optional<String> words =
        Optional.of(text.strip().replaceAll("\\s+", " "))
            .filter(w -> !w.isEmpty() && w.length() <= Order.LONGEST_PURPOSE);
    return orTell(words, where, "exchange.plan.name", String.valueOf(Order.LONGEST_PURPOSE));
  }

  /** No, yes or not sure; that nobody was asked is said by leaving it out. */
  public @Nullable Minors minors(String where, String text) {
    return choice(
        where,
        text,
        word -> MINORS.stream().filter(m -> wordOf(m).equalsIgnoreCase(word)).findFirst(),
        MINORS.stream().map(PlanValues::wordOf));
  }

  private static String wordOf(Minors answer) {
    return answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** True or false, in any letter case. */
  public @Nullable Boolean truth(String where, String text) {
    return choice(
        where,
        text,
        word -> TRUTHS.stream().filter(t -> t.toString().equalsIgnoreCase(word)).findFirst(),
        TRUTHS.stream().map(String::valueOf));
  }

  /** A model's id: no white space, up to 200 characters. */
  public @Nullable String model(String where, String text) {
    Optional<String> id = Optional.of(text).filter(t -> MODEL.matcher(t).matches());
    return orTell(id, where, "exchange.plan.model", text);
  }

  /** The name of a profile; whether there is one is only known where the settings are. */
  public @Nullable String endpoint(String where, String text) {
    return name(where, text);
  }

  @Nullable AspectRatio aspectRatio(String where, String text) {
    Stream<String> names = Arrays.stream(AspectRatio.values()).map(AspectRatio::wireName);
    return choice(where, text, AspectRatio::ofWireName, names);
  }

  @Nullable Size size(String where, String text) {
    return choice(where, text, Size::ofWireName, Arrays.stream(Size.values()).map(Size::wireName));
  }

  @Nullable Integer repeats(String where, String text) {
    return whole(where, text, 1, Order.MOST_REPEATS);
  }

  @Nullable Integer seed(String where, String text) {
    return whole(where, text, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  @Nullable Double temperature(String where, String text) {
    Optional<Double> value = number(text, Double::valueOf).filter(v -> v >= 0 && v <= 2);
    return orTell(value, where, NUMBER, text, "0", "2");
  }

  @Nullable Integer quality(String where, String text) {
    return whole(where, text, 0, 100);
  }

  @Nullable String mimeType(String where, String text) {
    Optional<String> type = Optional.of(text).filter(t -> MIME_TYPE.matcher(t).matches());
    return orTell(type, where, "exchange.plan.mime-type", text);
  }

  /** A category by its wire name, with or without the prefix. */
  public @Nullable HarmCategory category(String where, String text) {
    return choice(
        where,
        text,
        HarmCategory::ofWireName,
        Arrays.stream(HarmCategory.values()).map(HarmCategory::name));
  }

  /** One of these constants, in any letter case. */
  <T extends Enum<T>> @Nullable T constant(String where, String text, T[] all) {
    return choice(
        where,
        text,
        t -> Arrays.stream(all).filter(c -> c.name().equalsIgnoreCase(t)).findFirst(),
        Arrays.stream(all).map(Enum::name));
  }

  /** Whether it is a label as the cloud takes them (VPROTO {@code labels}). */
  boolean label(String where, String name, String value) {
    boolean right = LABEL_NAME.matcher(name).matches() && LABEL_VALUE.matcher(value).matches();
    if (!right) {
      problems.accept(Problem.of(where, "exchange.plan.label"));
    }
    return right;
  }

  /** An address without a user, query or fragment, where a key might hide and end up in the log. */
  @Nullable String baseUrl(String where, String text) {
    return orTell(Optional.of(text).filter(PlanValues::isPlainUrl), where, "exchange.plan.url");
  }

  /** The same, on this machine. */
  @Nullable String loopbackUrl(String where, String text) {
    String url = baseUrl(where, text);
    return url == null
        ? null
        : orTell(Optional.of(url).filter(Loopback::holds), where, "exchange.plan.loopback");
  }

  /**
   * One of several values.
   *
   * @param reader empty for what is none of them
   * @param names of all, for the sentence
   */
  public <T> @Nullable T choice(
      String where, String text, Function<String, Optional<T>> reader, Stream<String> names) {
    String allowed = names.collect(Collectors.joining(", "));
    return orTell(reader.apply(text), where, "exchange.plan.one-of", text, allowed);
  }

  private static boolean isPlainUrl(String text) {
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https"))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** A whole number within these bounds, both included. */
  public @Nullable Integer whole(String where, String text, int low, int high) {
    Optional<Integer> value = number(text, Integer::valueOf).filter(v -> v >= low && v <= high);
    return orTell(value, where, NUMBER, text, String.valueOf(low), String.valueOf(high));
  }

  private static <T> Optional<T> number(String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private <T> @Nullable T orTell(
      Optional<T> value, String where, String textKey, String... arguments) {
    if (value.isEmpty()) {
      problems.accept(Problem.of(where, textKey, arguments));
    }
    return value.orElse(null);
  }
}
