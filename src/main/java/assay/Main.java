package assay;

/** Where the program starts. */
public final class Main {
  sealed interface A permits B, C {}

  record B(int x) implements A {}

  record C(String y) implements A {}

  private Main() {}

  static String f(A a) {
    return switch (a) {
      case B b -> "b" + b.x();
      case C c -> c.y();
    };
  }

  public static void main(String[] args) {
    System.out.println(f(new B(1)) + Runtime.version());
  }
}
