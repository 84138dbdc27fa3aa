package assay.simulator.sdk;

import assay.simulator.Simulator;
import assay.simulator.picture.Picture;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.genai.Client;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import com.google.genai.types.ImageConfig;
import com.google.genai.types.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Google's own SDK with another base URL, one attempt, and nothing else changed. */
final class Sdk {
  static final String MODEL = "gemini-3.1-flash-image";

  private Sdk() {}

  static Client gemini(Simulator simulator, String key) {
    return Client.builder().apiKey(key).httpOptions(options(simulator, "")).build();
  }

  /** The same behind a path. */
  static Client gateway(Simulator simulator, String path) {
    return Client.builder().apiKey("any-key").httpOptions(options(simulator, path)).build();
  }

  static Client vertex(Simulator simulator, String token, String location) {
    Date tomorrow = Date.from(Instant.now().plusSeconds(86_400));
    return Client.builder()
        .vertexAI(true)
        .project("a-project")
        .location(location)
        .credentials(GoogleCredentials.create(new AccessToken(token, tomorrow)))
        .httpOptions(options(simulator, ""))
        .build();
  }

  static Client express(Simulator simulator) {
    return Client.builder()
        .vertexAI(true)
        .apiKey("any-key")
        .httpOptions(options(simulator, ""))
        .build();
  }

  private static HttpOptions options(Simulator simulator, String path) {
    return HttpOptions.builder()
        .baseUrl(simulator.baseUrl() + path)
        .retryOptions(HttpRetryOptions.builder().attempts(1).build())
        .build();
  }

  /** A configuration whose pictures are drawn fast. */
  static GenerateContentConfig.Builder small() {
    return GenerateContentConfig.builder()
        .imageConfig(ImageConfig.builder().imageSize("512").build());
  }

  static GenerateContentResponse ask(Client client, String prompt) {
    return client.models.generateContent(MODEL, prompt, small().build());
  }

  static Content withImages(String prompt, int images) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < images; i++) {
      parts.add(Part.fromBytes(png(i + 1), "image/png"));
    }
    parts.add(Part.fromText(prompt));
    return Content.fromParts(parts.toArray(Part[]::new));
  }

  private static byte[] png(int seed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new Picture(24, 16, seed, 0).writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** How many pictures stand in an answer. */
  static long pictures(GenerateContentResponse response) {
    return response.candidates().orElse(List.of()).stream()
        .flatMap(candidate -> candidate.content().stream())
        .flatMap(content -> content.parts().orElse(List.of()).stream())
        .filter(part -> part.inlineData().isPresent())
        .count();
  }
}
