package assay.run.design;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** The field of q elements, 0 to q - 1, for the powers of primes that sweeps need. */
final class FiniteField {
  private static final Set<Integer> PRIMES = Set.of(2, 3, 5, 7, 11, 13, 17, 19);
  private static final int LARGEST = 19;

  /** What x^2 and x^3 are there: the fields of 4 and of 8 stand over the one of 2. */
  private static final int X_SQUARED_IN_4 = 0b111;

  private static final int X_CUBED_IN_8 = 0b1011;

  private final int q;

  private FiniteField(int q) {
    this.q = q;
  }

  /** The smallest one that has at least so many elements; empty if it is larger than is known. */
  static Optional<FiniteField> ofAtLeast(int elements) {
    OptionalInt q =
        IntStream.rangeClosed(Math.max(2, elements), LARGEST)
            .filter(n -> PRIMES.contains(n) || n == 4 || n == 8 || n == 9)
            .findFirst();
    return q.isPresent() ? Optional.of(new FiniteField(q.getAsInt())) : Optional.empty();
  }

  int size() {
    return q;
  }

  int plus(int a, int b) {
    return switch (q) {
      case 4, 8 -> a ^ b;
      case 9 -> (a % 3 + b % 3) % 3 + 3 * ((a / 3 + b / 3) % 3);
      default -> (a + b) % q;
    };
  }

  int times(int a, int b) {
    return switch (q) {
      case 4 -> timesOverTwo(a, b, X_SQUARED_IN_4);
      case 8 -> timesOverTwo(a, b, X_CUBED_IN_8);
      case 9 -> timesOverThree(a, b);
      default -> a * b % q;
    };
  }

  /** Polynomials over 2 as bits, modulo one of the degree that the field has. */
  private int timesOverTwo(int a, int b, int modulus) {
    int product = 0;
    int shifted = a;
    for (int rest = b; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        product ^= shifted;
      }
      shifted <<= 1;
      if (shifted >= q) {
        shifted ^= modulus;
      }
    }
    return product;
  }

  /** a is a % 3 + (a / 3) i, with i * i = -1. */
  private static int timesOverThree(int a, int b) {
    int real = Math.floorMod(a % 3 * (b % 3) - a / 3 * (b / 3), 3);
    int imaginary = (a % 3 * (b / 3) + a / 3 * (b % 3)) % 3;
    return real + 3 * imaginary;
  }
}
