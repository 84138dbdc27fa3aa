package assay.rules.breach.run;

/** Stands for the port that sends. */
public interface ImageService {
  String prepare();

  String send(String prepared);
}
