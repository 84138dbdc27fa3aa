package assay.simulator.protocol;

/** A request is not answered. Carries what the client is told. */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  Refusal(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  /** What the client is told. */
  public Problem problem() {
    return problem;
  }
}
