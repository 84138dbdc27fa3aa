package assay.simulator.protocol;

/**
 * How probable it is that something is harmful: {@code HarmProbability} in {@code safety.proto}.
 */
public enum Level {
  NEGLIGIBLE,
  LOW,
  MEDIUM,
  HIGH
}
