package assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workspace that nobody has made yet is no fault. */
class NoWorkspaceTest {
  private final FakeOpening opening = new FakeOpening();
  private final Terminal terminal = new Terminal(opening);

  @BeforeEach
  void thereIsNoneYet() {
    opening.failure = new StoreFailure(Kind.NOT_MADE_YET, "nowhere", null);
  }

  /** None is made by looking; what was named cannot be there. */
  @ParameterizedTest
  @CsvSource({
    "list,                                             0, READ",
    "list --json,                                      0, READ",
    "list --session Gone,                              2, READ",
    "audit,                                            0, READ",
    "audit --json,                                     0, READ",
    "standard,                                         0, READ",
    "standard --session Gone,                          2, READ",
    "redecode,                                         0, CHANGE",
    "redecode --json,                                  0, CHANGE",
    "redecode --session Gone,                          2, CHANGE",
    "flag 11111111-1111-1111-1111-111111111111,        2, CHANGE"
  })
  void saysThatThereIsNoneAndWhatMakesOne(String line, int code, String access) {
    assertEquals(code, terminal.run(line.split(" ")));
    assertEquals("", terminal.out());
    assertEquals(Terminal.TEXTS.of("store.failure." + Kind.NOT_MADE_YET), terminal.err().strip());
    assertEquals("usual " + access, opening.opened.getLast());
  }
}
