package assay.conduct;

import assay.attempt.Case;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The hashes by which a case is known to a lock: one of its normalised prompt and those of each
 * image. A case that shares any of them with a locked one is locked, so that neither another
 * wording around the same picture nor another picture under the same words goes through.
 */
public final class CaseKeys {
  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

  private CaseKeys() {}

  /** The keys of a case, the prompt's first. An empty prompt has no key. */
  public static Set<Sha256> of(Case tested) {
    Set<Sha256> keys = new LinkedHashSet<>();
    String prompt = normalised(tested.prompt());
    if (!prompt.isEmpty()) {
      keys.add(Sha256.of(("prompt:" + prompt).getBytes(StandardCharsets.UTF_8)));
    }
    tested.images().forEach(image -> keys.addAll(of(image)));
    return keys;
  }

  /**
   * The keys of an image: the bytes that are sent, the file that they were taken from, and the
   * picture's data alone. So neither taking metadata out nor putting other metadata in makes
   * another image of it.
   */
  public static Set<Sha256> of(ReferenceImage image) {
    Set<Sha256> keys = new LinkedHashSet<>();
    keys.add(image.sha256());
    keys.add(image.original());
    Optional.ofNullable(image.origin().picture()).ifPresent(keys::add);
    return keys;
  }

  /**
   * The prompt without regard to letter case, width, punctuation, white space and characters that
   * nobody sees. Where nothing but signs is left, such as an emoji, the signs stand.
   */
  static String normalised(String prompt) {
    String visible = INVISIBLE.matcher(prompt).replaceAll("");
    String folded =
        Normalizer.normalize(visible, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    String words = NOT_WORDS.matcher(folded).replaceAll(" ").strip();
    return words.isEmpty() ? folded.strip() : words;
  }
}
