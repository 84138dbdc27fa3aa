package assay.simulator.judgement;

import assay.simulator.judgement.Rule.Tendencies;
import assay.simulator.protocol.Asked;
import assay.simulator.protocol.Bar;
import assay.simulator.protocol.Category;
import assay.simulator.protocol.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Applies the rules to a request.
 *
 * <ol>
 *   <li>What comes at a rate of its own comes, whatever the thresholds.
 *   <li>Else too few output tokens end it, or words come where no picture was asked for.
 *   <li>Else it is SAFETY if a category's drawn level reaches its threshold.
 *   <li>Else it is a picture.
 * </ol>
 */
public final class Judge {
  /** Room for the thoughts, beside the picture. */
  private static final int THINKING_ROOM = 100;

  private static final double CODE_SHARE = 0.5;
  private static final double TEXT_SHARE = 0.4;
  private static final double DRAFT_SHARE = 0.15;

  private final Rules rules;

  /** A judge by these rules. */
  public Judge(Rules rules) {
    this.rules = rules;
  }

  /** What comes of the request. */
  public Reply judge(Asked asked, Draw draw) {
    Tendencies tends = rules.of(asked.prompt()).tendencies();
    Optional<Ending> ending = tends.ending(draw.spread("ending"));
    if (ending.isPresent()) {
      return ended(ending.get(), tends, draw);
    }
    if (lacksRoom(asked)) {
      return new Reply.Ended("MAX_TOKENS", null, List.of());
    }
    if (!asked.output().modalities().contains("IMAGE")) {
      return new Reply.Words(rules.text("plain", draw));
    }
    List<Rating> ratings = ratings(asked, tends, draw);
    return ratings.stream().anyMatch(Rating::blocked)
        ? unsafe(ratings, tends, draw)
        : picture(asked, ratings, draw);
  }

  private static boolean lacksRoom(Asked asked) {
    Integer most = asked.output().maxTokens();
    return most != null && most < asked.imageTokens() + THINKING_ROOM;
  }

  private Reply ended(Ending ending, Tendencies tends, Draw draw) {
    return switch (ending.side()) {
      case PROMPT -> new Reply.Blocked(ending.reason(), List.of());
      case TEXT -> new Reply.Words(rules.text("refusal", draw));
      case OUTPUT -> new Reply.Ended(ending.reason(), message(ending, tends, draw), List.of());
    };
  }

  private @Nullable String message(Ending ending, Tendencies tends, Draw draw) {
    String message = rules.message(ending.reason()).orElse(null);
    List<String> codes = tends.codes().getOrDefault(ending, List.of());
    if (message == null || codes.isEmpty() || draw.uniform("code") >= CODE_SHARE) {
      return message;
    }
    return message + " Support code: " + codes.get(draw.below("which code", codes.size())) + ".";
  }

  /** The ratings of the categories that have a setting other than OFF, in the service's order. */
  private static List<Rating> ratings(Asked asked, Tendencies tends, Draw draw) {
    List<Rating> ratings = new ArrayList<>();
    Map<Category, Bar> ordered = new EnumMap<>(Category.class);
    ordered.putAll(asked.bars());
    ordered.forEach(
        (category, bar) -> {
          if (bar.rates()) {
            Level level = tends.level(category.chances(), draw.spread(category.name()));
            ratings.add(new Rating(category, level, bar.blocks(level)));
          }
        });
    return ratings;
  }

  private static Reply unsafe(List<Rating> ratings, Tendencies tends, Draw draw) {
    boolean isPromptSide = draw.spread("side") < tends.promptSide();
    String reason = "SAFETY";
    return isPromptSide
        ? new Reply.Blocked(reason, ratings)
        : new Reply.Ended(reason, null, ratings);
  }

  private Reply picture(Asked asked, List<Rating> ratings, Draw draw) {
    boolean mayTalk = asked.output().modalities().contains("TEXT");
    boolean talks = mayTalk && draw.uniform("talks") < TEXT_SHARE;
    boolean isSmall = !asked.output().size().equals("4K");
    int drafts = isSmall && draw.uniform("drafts") < DRAFT_SHARE ? 1 : 0;
    String text = talks ? rules.text("beside", draw) : null;
    return new Reply.Pictures(drafts, text, "STOP", 0, ratings);
  }

  /** What the model thinks aloud, where it is asked to. */
  public String thought(Draw draw) {
    return rules.text("thought", draw);
  }
}
