package assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The search itself: it finds what it is for, and nothing else. */
class SecretFormsTest {
  private static final String KEY = "AIza/This+Is=Nobodys-Key_01";

  private final SecretForms forms = SecretForms.of("another-secret", KEY);

  private void assertFound(String text) {
    assertEquals(List.of(text), forms.in(List.of("clean", text)));
  }

  @Test
  void findsItAsItIsInJsonAndInAnAddress() {
    assertFound("Not " + KEY + "!");
    assertFound("{\"m\":\"" + KEY.replace("/", "\\/") + "\"}");
    assertFound("?key=" + URLEncoder.encode(KEY, StandardCharsets.UTF_8));
  }

  @Test
  void findsItInBase64WhateverStandsAroundIt() {
    for (String before : List.of("", "a", "ab", "abc", "user:", "Bearer ")) {
      for (String after : List.of("", "x", "xy")) {
        byte[] bytes = (before + KEY + after).getBytes(StandardCharsets.UTF_8);
        assertFound(Base64.getEncoder().encodeToString(bytes));
        assertFound(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
      }
    }
  }

  @Test
  void findsNothingWhereItIsMasked() {
    assertEquals(List.of(), forms.in(List.of("", "[key]", "AIza/This")));
  }
}
