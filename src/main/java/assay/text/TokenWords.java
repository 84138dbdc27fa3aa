package assay.text;

import assay.attempt.Outcome;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Outcome.Kind;
import assay.attempt.TokenFinding;
import assay.attempt.Tokens;
import assay.attempt.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * What the token counts of an answer say of one another, and which of them can be trusted. Pure;
 * for any thread.
 */
public final class TokenWords {
  private final Texts texts;
  private final Terms terms;

  /** The words of a language. */
  public TokenWords(Texts texts) {
    this.texts = texts;
    this.terms = new Terms(texts);
  }

  /** A line for each thing that is found, such as a sum that does not add up. */
  public List<String> findings(Tokens tokens) {
    return TokenFinding.in(tokens).stream().map(this::finding).toList();
  }

  /** One finding in a sentence. */
  public String finding(TokenFinding finding) {
    return texts.of("tokens.finding." + finding.type(), finding.by());
  }

  /** Which number can be trusted, as far as it matters for this answer. */
  public List<String> caveats(Outcome outcome) {
    Tokens tokens = outcome.tokens();
    List<String> lines = new ArrayList<>();
    lines.add(texts.of("tokens.caveat." + about(outcome)));
    if (tokens.showThatTheModelRan() && outcome.kind() != Kind.IMAGE) {
      lines.add(texts.of("tokens.caveat.RAN"));
    }
    Integer cached = tokens.beside().cached();
    if (cached != null && cached > 0) {
      lines.add(texts.of("tokens.caveat.CACHED", cached));
    }
    return lines;
  }

  private static String about(Outcome outcome) {
    if (!outcome.tokens().isReported()) {
      return "NONE";
    }
    if (outcome.provenance().evidence() == Evidence.GATEWAY_SUMMARY) {
      return "GATEWAY";
    }
    return outcome.kind() == Kind.IMAGE ? "IMAGE" : "REFUSAL";
  }

  /** What a kind of token is called, such as {@code IMAGE}; an unknown one as it came. */
  public String modality(String wireName) {
    return terms.said(Vocabulary.MODALITY.of(wireName));
  }
}
