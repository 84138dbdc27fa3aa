package assay.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import assay.exchange.PlanNode.Named;
import assay.exchange.PlanNode.Plain;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanYamlTest {
  private static PlanYaml.Result parse(String text) {
    return PlanYaml.parse("plan.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  /** The parser takes a text in pieces of 1025 characters. */
  @Test
  void takesASignOfTwoCharactersWhereverItStands() {
    for (int length = 1000; length < 1050; length++) {
      String words = "a".repeat(length) + "\ud83c\udf4e and more".repeat(300);
      PlanYaml.Whole whole =
          assertInstanceOf(PlanYaml.Whole.class, parse("prompt: " + words), "after " + length);
      assertEquals(new Named(Map.of("prompt", new Plain(words))), whole.root());
    }
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] bytes = {'a', ':', ' ', (byte) 0xC3, (byte) 0x28};
    PlanYaml.Broken broken =
        assertInstanceOf(PlanYaml.Broken.class, PlanYaml.parse("plan.yaml", bytes));
    assertEquals(Problem.of("plan.yaml", "exchange.plan.not-yaml"), broken.problem());
  }
}
