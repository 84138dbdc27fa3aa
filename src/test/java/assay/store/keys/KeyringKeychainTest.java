package assay.store.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.store.ChildProgram;
import java.io.BufferedReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The library itself, on a machine without a keychain; the user's own one is left alone. */
@EnabledOnOs(OS.LINUX)
class KeyringKeychainTest {
  private static final List<String> NO_BUS =
      List.of(
          "env", "DBUS_SESSION_BUS_ADDRESS=unix:path=none", "sh", "-c", "exec \"$0\" \"$@\" 2>&1");

  @Test
  void saysThatThereIsNoneAndNothingElse() throws Exception {
    try (ChildProgram child = ChildProgram.start(NO_BUS, Opened.class);
        BufferedReader said = child.output()) {
      assertEquals(List.of("none"), said.lines().toList());
    }
  }

  /** Opens it and ends. */
  static final class Opened {
    private Opened() {}

    public static void main(String[] arguments) {
      System.out.println(KeyringKeychain.open().isPresent() ? "some" : "none");
      System.exit(0);
    }
  }
}
