package assay.rules.breach;

import java.io.PrintStream;

/** Stands for the root package, which may hand the streams on and not print. */
public final class Wiring {
  final String name = "root";

  PrintStream handsOn() {
    return System.out;
  }

  void printsAtRoot(PrintStream out) {
    out.println(name);
  }
}
