package build;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.spi.ToolProvider;

/** A tool of the JDK that runs this program. */
final class Tool {
  private Tool() {}

  /**
   * Runs it and returns what it has printed.
   *
   * @throws IllegalStateException with its words, if it fails
   */
  static String run(String name, List<String> arguments) {
    ToolProvider tool =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new IllegalStateException("This JDK has no " + name));
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    if (tool.run(out, out, arguments.toArray(String[]::new)) != 0) {
      throw new IllegalStateException(name + " failed: " + said);
    }
    return said.toString();
  }
}
