package assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.run.StoreFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
  private final FakeOpening opening = new FakeOpening();
  private final Terminal terminal = new Terminal(opening);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "run --help",
        "list --help",
        "decode --help",
        "simulate --help",
        "window --help"
      })
  void explainsItselfInOurOwnWords(String line) {
    assertEquals(0, terminal.run(line.split(" ", -1)));
    assertTrue(terminal.out().startsWith("Usage: assay"), terminal.out());
    assertFalse(terminal.out().contains("bundle:"), terminal.out());
    assertTrue(terminal.out().contains("Show this help and end."), terminal.out());
    assertEquals("", terminal.err());
    assertTrue(opening.opened.isEmpty());
  }

  @Test
  void saysWhatEachExitCodeMeans() {
    terminal.run("--help");
    for (String code : new String[] {"0 done", "1 ", "2 wrong use", "130 stopped"}) {
      assertTrue(terminal.out().contains(code), terminal.out());
    }
  }

  /** A name that is too long for its column has its description on the next line. */
  @ParameterizedTest
  @ValueSource(strings = {"run", "list", "decode", "simulate", "window"})
  void describesEveryOption(String command) {
    terminal.run(command, "--help");
    String descriptions = terminal.out().replaceAll("\\R {20,}", "  ");
    descriptions.lines().forEach(line -> assertFalse(line.matches(" +--[-a-z]+(=\\S+)? *"), line));
  }

  @Test
  void saysItsVersion() {
    assertEquals(0, terminal.run("--version"));
    assertTrue(terminal.out().matches("assay [0-9].*\\R"), terminal.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                              | Say what to do",
        "rum                             | Did you mean: run",
        "frobnicate                      | Something on the command line is not understood",
        "window --json                   | Not understood: --json",
        "window                          | The window opens",
        "window --workspace x            | The window opens",
        "run --prompt x --prompt y       | Given more than once: --prompt",
        "run --json --json               | Given more than once: --json",
        "list --limit 1 --limit 2        | Given more than once: --limit",
        "decode a b                      | Something on the command line is not understood",
        "run --promt x                   | Not understood: --promt",
        "run --api-key=secret            | Not understood: --api-key",
        "run --prompt                    | --prompt",
        "list --limit many               | many is not a value for --limit.",
        "list --limit 0                  | 0 is not a value for --limit.",
        "decode                          | Something is missing: FILE",
        "decode --http-status 99 x       | 99 is not a value for --http-status.",
        "decode --http-status two x      | two is not a value for --http-status.",
        "decode --header nonsense x      | nonsense is not a value for --header.",
        "decode --protocol smtp x        | smtp is not a value for --protocol.",
        "simulate --port 70000           | 70000 is not a value for --port.",
        "simulate --pace -1              | -1.0 is not a value for --pace.",
        "simulate --image-bytes huge     | huge is not a value for --image-bytes.",
        "simulate --image-bytes 999M     | 999M is not a value for --image-bytes.",
      })
  void saysWhatIsWrongWithTheCommandLine(String line, String said) {
    assertEquals(2, terminal.run(line.isEmpty() ? new String[0] : line.split(" ", -1)));
    assertTrue(terminal.err().contains(said), terminal.err());
    assertEquals("", terminal.out());
    assertTrue(opening.opened.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret",
        "run --prompt x --api-key=secret",
        "run --prompt x --api-key secret",
        "run plan.yaml secret",
        "run plan.yaml secret more",
        "list secret",
        "run --session a --session secret",
      })
  void neverRepeatsWhatMayBeAKey(String line) {
    assertEquals(2, terminal.run(line.split(" ", -1)));
    assertFalse(terminal.err().contains("secret"), terminal.err());
    assertFalse(terminal.err().isBlank());
  }

  /** The library's own sentences are in English alone, and quote what they were given. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "run --prompt x --prompt y",
        "run --json=maybe",
        "list --limit 1 --limit 2",
        "decode a b",
        "--help=x",
        "frobnicate",
      })
  void saysItInOurOwnSentences(String line) {
    assertEquals(2, terminal.run(line.split(" ", -1)));
    for (String theirs : List.of("option '", "should be specified", "Invalid value", "Unmatched")) {
      assertFalse(terminal.err().contains(theirs), terminal.err());
    }
  }

  @Test
  void pointsToTheHelpOfTheCommand() {
    terminal.run("list", "--limit", "many");
    assertTrue(terminal.err().contains("See: assay list --help"), terminal.err());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT_MADE_YET")
  void saysWhatAWorkspaceCannotDo(StoreFailure.Kind kind) {
    opening.failure = new StoreFailure(kind, "detail for the log", null);
    assertEquals(1, terminal.run("list"));
    assertEquals(Terminal.TEXTS.of("store.failure." + kind), terminal.err().strip());
    assertTrue(Terminal.TEXTS.has("store.failure." + kind));
  }

  @Test
  void neverShowsAStackTrace() {
    opening.service =
        new assay.run.FakeImageService(
            sent -> {
              throw new IllegalStateException("inner workings");
            });
    assertEquals(1, terminal.run("run", "--prompt", "A red apple"));
    assertTrue(terminal.err().startsWith("Something unexpected happened"), terminal.err());
    assertFalse(terminal.err().contains("\tat "), terminal.err());
    assertEquals(1, opening.closed);
  }
}
