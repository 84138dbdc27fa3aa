package assay.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.SupportCode.Category;
import assay.attempt.SupportCode.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportCodeTest {
  @ParameterizedTest
  @CsvSource({
    "58061214, CHILD, PROMPT",
    "17301594, CHILD, IMAGE",
    "29310472, CELEBRITY, PROMPT",
    "15236754, CELEBRITY, IMAGE",
    "64151117, CELEBRITY_OR_CHILD, EITHER",
    "62263041, DANGEROUS, PROMPT",
    "57734940, HATE, PROMPT",
    "22137204, HATE, IMAGE",
    "42876398, OTHER, PROMPT",
    "29578790, OTHER, IMAGE",
    "74803281, OTHER, IMAGE",
    "39322892, PERSON_OR_FACE, IMAGE",
    "92201652, PERSONAL_INFORMATION, PROMPT",
    "89371032, PROHIBITED, PROMPT",
    "49114662, PROHIBITED, IMAGE",
    "72817394, PROHIBITED, IMAGE",
    "90789179, SEXUAL, PROMPT",
    "63429089, SEXUAL, IMAGE",
    "43188360, SEXUAL, IMAGE",
    "78610348, TOXIC, PROMPT",
    "61493863, VIOLENCE, PROMPT",
    "56562880, VIOLENCE, IMAGE",
    "32635315, VULGAR, PROMPT",
    "11030041, UNKNOWN, UNKNOWN"
  })
  void decodesByThePublishedTable(String code, Category category, Side side) {
    assertEquals(new SupportCode(code, category, side), SupportCode.of(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Filtered. Support code: 42876398.           | 42876398",
        "Filtered. Support codes: 42876398, 58061214 | 42876398 58061214",
        "support CODES:29310472,15236754             | 29310472 15236754",
        "Support code: 1 and Support code: 2         | 1 2",
        "Support codes: 7, 7, 7                      | 7",
        "Support codes: 7 , 8, and more              | 7 8",
        "Support code: 7 of 9                        | 7",
        "Support code 42876398                       | ''",
        "Support code: none                          | ''",
        "''                                          | ''"
      })
  void findsEveryCodeOnceInItsOrder(String message, String codes) {
    List<String> found = SupportCode.in(message).stream().map(SupportCode::code).toList();
    assertEquals(codes, String.join(" ", found));
  }

  @Test
  void takesAListOfAnyLength() {
    StringBuilder message = new StringBuilder("Support codes: 0");
    for (int i = 1; i < 3000; i++) {
      message.append(", ").append(i);
    }
    assertEquals(3000, SupportCode.in(message.toString()).size());
    assertEquals(1, SupportCode.in("Support codes: 5" + ", 5".repeat(100_000)).size());
  }
}
