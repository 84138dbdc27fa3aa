package assay.rules.breach.run;

/** Stands for the port that tries endpoints. */
public interface EndpointProbe {
  String checkThresholds();
}
