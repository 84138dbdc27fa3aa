package assay.exchange.intake;

import assay.attempt.Declaration.Minors;
import assay.attempt.Secrets;
import assay.attempt.Sha256;
import assay.exchange.intake.Found.Content;
import assay.exchange.intake.Found.Hashed;
import assay.exchange.intake.Found.Named;
import assay.exchange.intake.Found.Picture;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of named fields, be it of separated values or of JSON. */
final class FieldRow {
  /** What a case is made of. */
  private static final Set<String> TAKEN =
      Set.of(
          "prompt",
          "id",
          "caseid",
          "image",
          "images",
          "intent",
          "tag",
          "tags",
          "expected",
          "minors",
          "rightsconfirmed",
          "plan");

  /** What says how to read the others, in our own exports. */
  private static final Set<String> READ =
      Set.of("promptsha256", "promptwithheld", "referenceimages", "locked");

  private final long number;
  private final Map<?, ?> declared;
  private final Map<String, Object> fields = new LinkedHashMap<>();

  FieldRow(long number, Map<?, ?> declared) {
    this.number = number;
    this.declared = declared;
    declared.forEach(
        (name, value) -> {
          if (value != null && !String.valueOf(value).isBlank()) {
            fields.putIfAbsent(RedTeam.plain(String.valueOf(name)), value);
          }
        });
  }

  /**
   * What stands in it.
   *
   * @param ragged whether it has more cells than there are names
   */
  Found found(boolean ragged) {
    Optional<Minors> minors = minors();
    return new Found(number, declared, skipped(ragged, minors), content(minors), lost());
  }

  private Optional<Skipped> skipped(boolean ragged, Optional<Minors> minors) {
    if (ragged) {
      return Optional.of(Skipped.RAGGED);
    }
    if (isTrue("locked")) {
      return Optional.of(Skipped.LOCKED);
    }
    if (isTrue("promptwithheld")) {
      return Optional.of(Skipped.PROMPT_WITHHELD);
    }
    return minors.isEmpty() ? Optional.of(Skipped.NO_ANSWER) : Optional.empty();
  }

  private Content content(Optional<Minors> minors) {
    Notes notes =
        new Notes(
            note(text("id").or(() -> text("caseid"))),
            note(text("intent")),
            tags(),
            note(text("expected")));
    return new Content(
        prompt(),
        pictures(),
        minors.orElse(Minors.NOT_STATED),
        isTrue("rightsconfirmed"),
        notes,
        Settings.NONE);
  }

  /** Our own export puts an apostrophe before what a spreadsheet would take for a formula. */
  private @Nullable String prompt() {
    String prompt = fields.get("prompt") instanceof String text ? text : null;
    if (prompt == null || !prompt.startsWith("'")) {
      return prompt;
    }
    String bare = prompt.substring(1);
    String hash = Sha256.of(bare.getBytes(StandardCharsets.UTF_8)).hex();
    return text("promptsha256").filter(hash::equalsIgnoreCase).isPresent() ? bare : prompt;
  }

  private List<Picture> pictures() {
    List<Picture> pictures = new ArrayList<>();
    Stream.of("image", "images")
        .filter(name -> !isOurs() || !name.equals("images"))
        .map(fields::get)
        .filter(Objects::nonNull)
        .flatMap(value -> parts(value, "[|\r\n]"))
        .forEach(path -> pictures.add(new Named(path)));
    text("referenceimages")
        .ifPresent(hashes -> parts(hashes, "\\s+").forEach(hash -> pictures.add(new Hashed(hash))));
    return pictures;
  }

  /** In our own exports {@code images} are those of the answer. */
  private boolean isOurs() {
    return declared.keySet().stream()
        .anyMatch(name -> RedTeam.plain(String.valueOf(name)).equals("referenceimages"));
  }

  /** No answer at all is one, and so is each of the three; anything else is not. */
  private Optional<Minors> minors() {
    Object said = fields.get("minors");
    if (said == null) {
      return Optional.of(Minors.NOT_STATED);
    }
    String word = RedTeam.plain(String.valueOf(said));
    return Arrays.stream(Minors.values())
        .filter(answer -> answer != Minors.NOT_STATED)
        .filter(answer -> RedTeam.plain(answer.name()).equals(word))
        .findFirst();
  }

  private List<String> tags() {
    return Stream.of("tag", "tags")
        .map(fields::get)
        .filter(Objects::nonNull)
        .flatMap(value -> parts(value, "[,;|\r\n]"))
        .map(tag -> note(Optional.of(tag)))
        .limit(Bounds.MOST_TAGS)
        .toList();
  }

  private static Stream<String> parts(Object value, String separators) {
    Stream<String> all =
        switch (value) {
          case Collection<?> many ->
              many.stream().filter(String.class::isInstance).map(String.class::cast);
          case String text -> Stream.of(text.split(separators)).map(String::strip);
          default -> Stream.empty();
        };
    return all.filter(Predicate.not(String::isBlank));
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(fields.get(name))
        .filter(value -> value instanceof String || value instanceof Number)
        .map(String::valueOf)
        .map(String::strip);
  }

  private boolean isTrue(String name) {
    return "true".equals(String.valueOf(fields.get(name)).strip().toLowerCase(Locale.ROOT));
  }

  static String note(Optional<String> text) {
    String plain =
        text.map(t -> t.substring(0, Math.min(t.length(), 4 * Bounds.LONGEST_NOTE)))
            .map(Secrets::masked)
            .orElse("");
    return plain.length() <= Bounds.LONGEST_NOTE
        ? plain
        : plain.substring(0, Bounds.LONGEST_NOTE - 1) + "…";
  }

  private List<String> lost() {
    List<String> lost = new ArrayList<>();
    declared.forEach(
        (name, value) -> {
          String plain = RedTeam.plain(String.valueOf(name));
          boolean says = value != null && !String.valueOf(value).isBlank();
          boolean ofAnswer = plain.equals("images") && isOurs();
          if (says && (ofAnswer || (!TAKEN.contains(plain) && !READ.contains(plain)))) {
            lost.add(String.valueOf(name));
          }
        });
    return lost;
  }
}
