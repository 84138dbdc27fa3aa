package assay.endpoint;

import assay.attempt.Tokens;
import assay.attempt.Tokens.Beside;
import assay.attempt.Tokens.Details;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what was counted: {@code usageMetadata} of the Gemini API, and {@code usage} as the OpenAI
 * API writes it for pictures ({@code types/images_response.py}) and for chats.
 */
final class UsageReader {
  private UsageReader() {}

  /** {@code usageMetadata}. */
  static Tokens gemini(JsonNode usage) {
    return new Tokens(
        Fields.number(usage, "promptTokenCount", "prompt_token_count"),
        Fields.number(usage, "candidatesTokenCount", "candidates_token_count"),
        Fields.number(usage, "thoughtsTokenCount", "thoughts_token_count"),
        Fields.number(usage, "totalTokenCount", "total_token_count"),
        new Beside(
            Fields.number(usage, "cachedContentTokenCount", "cached_content_token_count"),
            Fields.number(usage, "toolUsePromptTokenCount", "tool_use_prompt_token_count"),
            Fields.number(usage, "initialPromptTokenCount", "initial_prompt_token_count"),
            Fields.text(usage, "trafficType", "traffic_type"),
            Fields.text(usage, "serviceTier", "service_tier")),
        new Details(
            kinds(usage, "promptTokensDetails", "prompt_tokens_details"),
            kinds(usage, "candidatesTokensDetails", "candidates_tokens_details"),
            kinds(usage, "cacheTokensDetails", "cache_tokens_details"),
            kinds(usage, "toolUsePromptTokensDetails", "tool_use_prompt_tokens_details")));
  }

  /** {@code usage}. */
  static Tokens openAi(JsonNode usage) {
    JsonNode in = Fields.member(usage, "input_tokens_details", "prompt_tokens_details");
    JsonNode out = Fields.member(usage, "output_tokens_details", "completion_tokens_details");
    return new Tokens(
        Fields.number(usage, "input_tokens", "prompt_tokens"),
        Fields.number(usage, "output_tokens", "completion_tokens"),
        Fields.number(out, "reasoning_tokens"),
        Fields.number(usage, "total_tokens"),
        new Beside(Fields.number(in, "cached_tokens"), null, null, null, null),
        new Details(textAndImage(in), textAndImage(out), Map.of(), Map.of()));
  }

  private static Map<String, Integer> textAndImage(@Nullable JsonNode details) {
    Map<String, Integer> kinds = new HashMap<>();
    put(kinds, "TEXT", Fields.number(details, "text_tokens"));
    put(kinds, "IMAGE", Fields.number(details, "image_tokens"));
    return kinds;
  }

  private static void put(Map<String, Integer> kinds, String kind, @Nullable Integer count) {
    if (count != null) {
      kinds.put(kind, count);
    }
  }

  private static Map<String, Integer> kinds(JsonNode usage, String... names) {
    List<JsonNode> details = Fields.elements(usage, names);
    Map<String, Integer> kinds = new HashMap<>();
    for (JsonNode detail : details) {
      String modality = Fields.text(detail, "modality");
      Integer count = Fields.number(detail, "tokenCount", "token_count");
      if (modality != null && count != null) {
        kinds.merge(modality, count, Integer::sum);
      }
    }
    return kinds;
  }
}
