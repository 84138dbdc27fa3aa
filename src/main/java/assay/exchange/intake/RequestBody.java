package assay.exchange.intake;

import assay.attempt.Body;
import assay.attempt.Declaration.Minors;
import assay.exchange.intake.Found.Content;
import assay.exchange.intake.Found.Elsewhere;
import assay.exchange.intake.Found.Hashed;
import assay.exchange.intake.Found.Inline;
import assay.exchange.intake.Found.Picture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A body of {@code generateContent} as a case (Gemini API and Vertex AI {@code
 * GenerateContentRequest}; members in camelCase or snake_case). For one thread.
 */
final class RequestBody {
  private final Map<?, ?> body;
  private final SettingsReader settings;
  private final List<String> lost = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  RequestBody(String model, Map<?, ?> body) {
    this.body = body;
    this.settings = new SettingsReader(lost::add);
    settings.model(model);
  }

  Found found(long number, Map<String, Object> ofEntry) {
    Map<String, Object> declared = new LinkedHashMap<>(ofEntry);
    Optional<Skipped> skipped = Optional.empty();
    for (Map.Entry<?, ?> member : body.entrySet()) {
      String name = String.valueOf(member.getKey());
      switch (RedTeam.plain(name)) {
        case "contents" -> skipped = contents(member.getValue());
        case "safetysettings" -> settings.safety(member.getValue());
        case "generationconfig" -> settings.generation(member.getValue());
        case "labels" -> declare(declared, name, member.getValue());
        default -> lost.add(name);
      }
    }
    return new Found(number, declared, skipped, content(), lost);
  }

  private void declare(Map<String, Object> declared, String name, @Nullable Object value) {
    lost.add(name);
    if (value != null) {
      declared.put(name, value);
    }
  }

  private Content content() {
    String prompt = texts.isEmpty() ? null : String.join("\n", texts);
    return new Content(prompt, pictures, Minors.NOT_STATED, false, Notes.NONE, settings.settings());
  }

  private Optional<Skipped> contents(@Nullable Object contents) {
    List<?> turns = contents instanceof List<?> list ? list : List.of(String.valueOf(contents));
    if (turns.size() > 1) {
      return Optional.of(Skipped.SEVERAL_TURNS);
    }
    Object turn = contents instanceof Map<?, ?> ? contents : turns.isEmpty() ? null : turns.get(0);
    if (turn instanceof Map<?, ?> content && content.get("parts") instanceof List<?> parts) {
      parts.forEach(this::part);
      if (texts.size() > 1) {
        lost.add("contents.parts (several texts became one)");
      }
      return Optional.empty();
    }
    return Optional.of(Skipped.NO_BODY);
  }

  private void part(@Nullable Object part) {
    if (!(part instanceof Map<?, ?> members)) {
      return;
    }
    members.forEach((name, value) -> part(String.valueOf(name), value));
  }

  private void part(String name, @Nullable Object value) {
    switch (RedTeam.plain(name)) {
      case "text" -> texts.add(String.valueOf(value));
      case "inlinedata" -> inline(value);
      case "filedata" -> pictures.add(new Elsewhere());
      default -> lost.add("contents.parts." + name);
    }
  }

  private void inline(@Nullable Object value) {
    if (!texts.isEmpty()) {
      lost.add("contents.parts (the order of text and images)");
    }
    String data = value instanceof Map<?, ?> map && map.get("data") instanceof String s ? s : "";
    pictures.add(
        data.startsWith(Body.IMAGE_PREFIX)
            ? new Hashed(data.substring(Body.IMAGE_PREFIX.length()))
            : new Inline(data));
  }
}
