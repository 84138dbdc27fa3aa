package assay.rules.breach.run.sweep;

/** Stands for the port that sends many at once. */
public interface BatchService {
  String make(String order);

  String look(String name);
}
