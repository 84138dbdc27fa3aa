package assay.rules.breach.attempt;

/** Planted: a breach that a rule must find. */
class Greedy {
  final int sum;

  Greedy(int a, int b, int c, int d, int e, int f, int g) {
    sum = a + b + c + d + e + f + g;
  }
}
