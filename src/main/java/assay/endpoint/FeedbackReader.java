package assay.endpoint;

import assay.attempt.BlockReason;
import assay.attempt.Phrase;
import assay.attempt.Reading.PromptFeedback;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what is said of the prompt. Usually one event of a stream says it; where several do, the
 * one that blocks decides, and the words and ratings of all are kept.
 */
final class FeedbackReader {
  private FeedbackReader() {}

  static @Nullable PromptFeedback read(List<JsonNode> documents) {
    List<PromptFeedback> all =
        documents.stream()
            .map(document -> Fields.member(document, "promptFeedback", "prompt_feedback"))
            .filter(Objects::nonNull)
            .map(FeedbackReader::feedback)
            .toList();
    return all.isEmpty() ? null : merged(all);
  }

  private static PromptFeedback feedback(JsonNode node) {
    return new PromptFeedback(
        Fields.text(node, "blockReason", "block_reason"),
        Fields.text(node, "blockReasonMessage", "block_reason_message"),
        GeminiReader.ratings(node));
  }

  private static PromptFeedback merged(List<PromptFeedback> all) {
    PromptFeedback main =
        Objects.requireNonNull(
            all.stream().max(Comparator.comparingInt(FeedbackReader::weight)).orElse(null));
    String messages =
        Stream.concat(Stream.of(main), all.stream().filter(other -> !excuses(other, main)))
            .map(PromptFeedback::blockReasonMessage)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining("\n"));
    return new PromptFeedback(
        main.blockReason(),
        messages.isEmpty() ? null : messages,
        all.stream().flatMap(feedback -> feedback.ratings().stream()).toList());
  }

  /** What is said of one reason to be a matter of rights does not excuse another. */
  private static boolean excuses(PromptFeedback other, PromptFeedback main) {
    return namesThirdParty(other) && !namesThirdParty(main);
  }

  private static int weight(PromptFeedback feedback) {
    String reason = feedback.blockReason();
    if (reason == null) {
      return 0;
    }
    boolean locks = BlockReason.of(reason).ruling().isHardStop();
    return !locks ? 1 : namesThirdParty(feedback) ? 2 : 3;
  }

  private static boolean namesThirdParty(PromptFeedback feedback) {
    String message = feedback.blockReasonMessage();
    return message != null && Phrase.THIRD_PARTY.isIn(message);
  }
}
