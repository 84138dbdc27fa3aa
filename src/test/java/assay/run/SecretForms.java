package assay.run;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All that a secret may look like where it must not be: as it is, in an address, in base64. */
public final class SecretForms {
  private final Set<String> forms = new TreeSet<>();

  private SecretForms() {}

  /** Those of these secrets; each at least twelve characters long. */
  public static SecretForms of(String... secrets) {
    SecretForms all = new SecretForms();
    for (String secret : secrets) {
      all.add(secret);
    }
    return all;
  }

  private void add(String secret) {
    forms.add(secret);
    forms.add(secret.replace("/", "\\/"));
    forms.add(secret.replace("/", "\\/").replace("=", "\\u003d"));
    forms.add(secret.replace("=", "\\u003d"));
    forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
    for (int before = 0; before < 3; before++) {
      String base64 = withinBase64(secret, before);
      forms.add(base64);
      forms.add(base64.replace('+', '-').replace('/', '_'));
    }
  }

  /** The letters that are the same whatever stands that many bytes before and whatever after. */
  private static String withinBase64(String secret, int before) {
    byte[] bytes = ("-".repeat(before) + secret).getBytes(StandardCharsets.UTF_8);
    String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    return base64.substring(before == 0 ? 0 : before + 1, bytes.length / 3 * 4);
  }

  /** Those of the texts in which one of them stands. */
  public List<String> in(Iterable<String> texts) {
    List<String> found = new ArrayList<>();
    for (String text : texts) {
      if (forms.stream().anyMatch(text::contains)) {
        found.add(text);
      }
    }
    return found;
  }
}
