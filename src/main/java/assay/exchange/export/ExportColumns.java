package assay.exchange.export;

import assay.attempt.Attempt.Completion;
import assay.attempt.HarmCategory;
import assay.attempt.Outcome;
import assay.attempt.Outcome.AnswerImage;
import assay.attempt.ReferenceImage;
import assay.attempt.Review;
import assay.attempt.Secrets;
import assay.attempt.SupportCode;
import assay.attempt.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an attempt, the same in every format that has columns, in this order. Their names
 * are documented in {@code docs/columns.md} and never change; new ones come at the end.
 */
public final class ExportColumns {
  private static final String NOT_SENT = "NOT_SENT";

  /** All of them. */
  static final List<Column> ALL = List.copyOf(all());

  /**
   * A column.
   *
   * @param name in snake_case
   * @param value a text, a number, a truth, or null where there is none
   */
  record Column(String name, Function<Row, @Nullable Object> value) {
    /** Its value, without anything that looks like a key. */
    @Nullable Object of(Row row) {
      Object found = value.apply(row);
      return found instanceof String text ? Secrets.masked(text) : found;
    }
  }

  private ExportColumns() {}

  /** The names, in order. */
  public static List<String> names() {
    return ALL.stream().map(Column::name).toList();
  }

  private static List<Column> all() {
    List<Column> all = new ArrayList<>(place());
    all.addAll(sent());
    all.addAll(came());
    all.addAll(tokens());
    all.addAll(review());
    return all;
  }

  private static List<Column> place() {
    return List.of(
        column("id", row -> row.attempt().id().toString()),
        column("session", row -> row.session().name()),
        column("session_id", row -> row.session().id().toString()),
        column("run", row -> row.attempt().place().runNumber()),
        column("repeat", row -> row.attempt().place().repeat()),
        column("repeats", row -> row.attempt().place().repeats()),
        column("begun_at", row -> row.attempt().begunAt().toString()),
        column("ended_at", of(end -> end.endedAt().toString())),
        column("took_millis", of(end -> end.took().toMillis())),
        column("tries", of(Completion::tries)),
        column("simulated", row -> row.attempt().isSimulated()));
  }

  private static List<Column> sent() {
    List<Column> sent = new ArrayList<>();
    sent.add(
        column(
            "endpoint",
            row -> word(row.attempt().configuration().endpoint().kind()).replace('_', '-')));
    sent.add(column("endpoint_name", row -> row.attempt().configuration().endpoint().name()));
    sent.add(column("model", row -> row.attempt().configuration().model()));
    for (HarmCategory category : HarmCategory.values()) {
      sent.add(column("threshold_" + word(category), row -> threshold(row, category)));
    }
    sent.add(column("prompt", row -> row.attempt().tested().prompt()));
    sent.add(column("prompt_sha256", row -> row.privacy().promptSha256()));
    sent.add(column("prompt_withheld", row -> row.privacy().promptStays()));
    sent.add(
        column(
            "reference_images",
            row ->
                row.attempt().tested().images().stream()
                    .map(ReferenceImage::sha256)
                    .map(sha256 -> sha256.hex())
                    .collect(Collectors.joining(" "))));
    sent.add(column("locked", row -> row.privacy().locked()));
    return sent;
  }

  private static String threshold(Row row, HarmCategory category) {
    Threshold sent = row.attempt().configuration().thresholds().byCategory().get(category);
    return sent == null ? NOT_SENT : sent.name();
  }

  private static List<Column> came() {
    return List.of(
        column("kind", outcome(outcome -> outcome.kind().name())),
        column("group", outcome(outcome -> word(outcome.group()))),
        column("layer", outcome(outcome -> word(outcome.judgement().layer()))),
        column("adjustable", outcome(outcome -> word(outcome.judgement().adjustable()))),
        column("repeat_advice", outcome(outcome -> word(outcome.judgement().repeat()))),
        column("hard_stop", outcome(outcome -> name(outcome.judgement().hardStop()))),
        column(
            "finish_reason",
            outcome(
                outcome ->
                    outcome.signals().finishReason() == null
                        ? null
                        : outcome.signals().finishReason().wireName())),
        column(
            "block_reason",
            outcome(
                outcome ->
                    outcome.signals().blockReason() == null
                        ? null
                        : outcome.signals().blockReason().wireName())),
        column("message", outcome(outcome -> outcome.signals().message())),
        column(
            "support_codes",
            outcome(
                outcome ->
                    outcome.signals().supportCodes().stream()
                        .map(SupportCode::code)
                        .collect(Collectors.joining(" ")))),
        column("http_status", outcome(outcome -> outcome.limits().httpStatus())),
        column(
            "evidence",
            outcome(outcome -> outcome.evidence().map(ExportColumns::word).orElse(null))),
        column("model_version", outcome(outcome -> outcome.provenance().modelVersion())),
        column("decoder_version", outcome(outcome -> outcome.provenance().decoderVersion())),
        column(
            "final_image",
            outcome(outcome -> outcome.finalImage().map(i -> i.sha256().hex()).orElse(null))),
        column(
            "images",
            outcome(
                outcome ->
                    outcome.images().stream()
                        .map(AnswerImage::sha256)
                        .map(sha256 -> sha256.hex())
                        .collect(Collectors.joining(" ")))));
  }

  private static List<Column> tokens() {
    return List.of(
        column("prompt_tokens", outcome(outcome -> outcome.tokens().prompt())),
        column("candidate_tokens", outcome(outcome -> outcome.tokens().candidates())),
        column("thought_tokens", outcome(outcome -> outcome.tokens().thoughts())),
        column("total_tokens", outcome(outcome -> outcome.tokens().total())));
  }

  private static List<Column> review() {
    return List.of(
        column("verdict", given(review -> review.verdict().name())),
        column("note", given(Review::note)),
        column("reviewer", given(Review::author)),
        column("reviewed_at", given(review -> review.at().toString())));
  }

  private static Column column(String name, Function<Row, @Nullable Object> value) {
    return new Column(name, value);
  }

  private static Function<Row, @Nullable Object> of(Function<Completion, @Nullable Object> value) {
    return row -> {
      Completion end = row.attempt().completion();
      return end == null ? null : value.apply(end);
    };
  }

  private static Function<Row, @Nullable Object> outcome(
      Function<Outcome, @Nullable Object> value) {
    return of(end -> value.apply(end.outcome()));
  }

  private static Function<Row, @Nullable Object> given(Function<Review, @Nullable Object> value) {
    return row -> row.review().isEmpty() ? null : value.apply(row.review().get());
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
