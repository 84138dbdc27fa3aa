package assay.simulator.route;

import java.util.List;

/** What a path asks for. */
public sealed interface Route {

  /** Where it comes in. */
  Door door();

  /** The methods that the path takes. */
  List<String> methods();

  /** Asks something of a model: {@code generateContent} and its like. */
  record Call(Door door, Verb verb, String model) implements Route {
    @Override
    public List<String> methods() {
      return List.of("POST");
    }
  }

  /** What a model can be asked. */
  enum Verb {
    generateContent,
    streamGenerateContent,
    countTokens,
    batchGenerateContent
  }

  /** The list of models, or one of them if its name is not empty. */
  record Models(Door door, String model) implements Route {
    @Override
    public List<String> methods() {
      return List.of("GET");
    }
  }

  /** The list of batches, or one of them if its id is not empty. */
  record Batches(Door door, String id) implements Route {
    @Override
    public List<String> methods() {
      return id.isEmpty() ? List.of("GET") : List.of("GET", "DELETE");
    }
  }

  /** Cancels a batch. */
  record Cancel(Door door, String id) implements Route {
    @Override
    public List<String> methods() {
      return List.of("POST");
    }
  }

  /**
   * Uploads a file.
   *
   * @param session what an upload under way is known by; empty for a new one
   */
  record Upload(Door door, String session) implements Route {
    @Override
    public List<String> methods() {
      return session.isEmpty() ? List.of("POST") : List.of("POST", "PUT");
    }

    /**
     * The same for an upload that is under way. Its address is its key: SDKs send none (spec PY
     * {@code _upload_fd}, ai.google.dev "Batch API").
     */
    public Upload of(String id) {
      return id.isEmpty() ? this : new Upload(Door.of(Door.Kind.OPEN), id);
    }
  }

  /** The list of files, or one of them if its id is not empty. */
  record Files(Door door, String id) implements Route {
    @Override
    public List<String> methods() {
      return id.isEmpty() ? List.of("GET") : List.of("GET", "DELETE");
    }
  }

  /** What is in a file. */
  record Download(Door door, String id) implements Route {
    @Override
    public List<String> methods() {
      return List.of("GET");
    }
  }

  /** Makes images in OpenAI's form, or changes some. */
  record Images(Door door, boolean edits) implements Route {
    @Override
    public List<String> methods() {
      return List.of("POST");
    }
  }

  /** A picture that was given an address. */
  record PictureFile(Door door, String name) implements Route {
    @Override
    public List<String> methods() {
      return List.of("GET", "HEAD");
    }
  }
}
