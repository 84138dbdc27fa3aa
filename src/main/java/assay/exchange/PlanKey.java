package assay.exchange;

import java.util.Arrays;
import java.util.Optional;

/** The keys of a plan file that take one plain value. */
public enum PlanKey {
  PROMPT("prompt"),
  MODEL("model"),
  ENDPOINT("endpoint"),
  /** In a file only on this machine: a plan may come from anybody, and the key is sent there. */
  BASE_URL("baseUrl"),
  REPEATS("repeats"),
  AT_ONCE("atOnce"),
  ASPECT_RATIO("aspectRatio"),
  IMAGE_SIZE("imageSize"),
  SEED("seed"),
  TEMPERATURE("temperature"),
  THINKING_LEVEL("thinkingLevel"),
  PERSON_GENERATION("personGeneration"),
  PROMINENT_PEOPLE("prominentPeople"),
  OUTPUT_MIME_TYPE("outputMimeType"),
  COMPRESSION_QUALITY("outputCompressionQuality"),
  SESSION("session"),
  STRIP_METADATA("stripMetadata"),
  MINORS("minors"),
  RIGHTS_CONFIRMED("rightsConfirmed"),
  PURPOSE("purpose");

  private final String inFile;

  PlanKey(String inFile) {
    this.inFile = inFile;
  }

  /** How it is spelled in a plan file. */
  public String inFile() {
    return inFile;
  }

  /** The key of that spelling; empty if there is none. */
  public static Optional<PlanKey> ofFile(String name) {
    return Arrays.stream(values()).filter(key -> key.inFile.equals(name)).findFirst();
  }
}
