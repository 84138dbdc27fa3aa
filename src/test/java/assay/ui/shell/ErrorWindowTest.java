package assay.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ErrorWindowTest {
  @Test
  void tellsTheCausesAndWhereTheyWere() {
    IllegalStateException root = new IllegalStateException("root");
    String trace = ErrorWindow.traceOf(new IllegalArgumentException("outer", root));
    assertTrue(trace.startsWith("java.lang.IllegalArgumentException: outer"), trace);
    assertTrue(trace.contains("Caused by: java.lang.IllegalStateException: root"), trace);
    assertTrue(trace.contains("ErrorWindowTest"), trace);
  }

  @Test
  void endsWhereCausesGoRoundInACircle() {
    IllegalStateException one = new IllegalStateException("one");
    IllegalStateException two = new IllegalStateException("two", one);
    one.initCause(two);
    assertTrue(ErrorWindow.traceOf(one).contains("two"));
  }
}
