package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked examples of the reference, as the command line makes them. */
@Timeout(120)
class DryRunJourneyTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MUG = "Change the mug to deep blue. Keep everything else unchanged.";
  private static final String GENERATION = "A ceramic coffee mug on a wooden table, studio light";
  private static final String[] FOUR = {
    "--preset", "all-high", "--threshold", "SEXUALLY_EXPLICIT=BLOCK_MEDIUM_AND_ABOVE"
  };

  @TempDir Path folder;

  @Test
  void aGenerationAndAnEditOfTheGeminiApi() throws Exception {
    assertEquals(
        sample("request-generate"),
        body(
            with(FOUR, "--endpoint", "gemini-api", "--prompt", GENERATION)
                .and("--aspect-ratio", "1:1", "--image-size", "1K")));
    assertEquals(
        sample("request-edit"),
        body(
            with(FOUR, "--endpoint", "gemini-api", "--prompt", MUG)
                .and("--image", mug(), "--image-size", "2K")));
    assertFalse(Files.exists(folder.resolve("workspace")), "A dry run made a workspace");
  }

  @Test
  void anEditOfVertexAiFromAPlan() throws Exception {
    mug();
    Path plan =
        Files.writeString(
            folder.resolve("plan.yaml"),
            """
            prompt: Change the mug to deep blue. Keep everything else unchanged.
            images: mug.png
            endpoint: cloud
            imageSize: 2K
            aspectRatio: 16:9
            personGeneration: ALLOW_ADULT
            outputMimeType: image/jpeg
            outputCompressionQuality: 85
            thresholds:
              HARASSMENT: BLOCK_ONLY_HIGH
              HATE_SPEECH: BLOCK_ONLY_HIGH
              SEXUALLY_EXPLICIT: BLOCK_MEDIUM_AND_ABOVE
              DANGEROUS_CONTENT: BLOCK_ONLY_HIGH
              IMAGE_HATE: BLOCK_ONLY_HIGH
              IMAGE_DANGEROUS_CONTENT: BLOCK_ONLY_HIGH
              IMAGE_HARASSMENT: BLOCK_ONLY_HIGH
              IMAGE_SEXUALLY_EXPLICIT: BLOCK_MEDIUM_AND_ABOVE
            methods:
              HARASSMENT: PROBABILITY
              HATE_SPEECH: PROBABILITY
              SEXUALLY_EXPLICIT: PROBABILITY
              DANGEROUS_CONTENT: PROBABILITY
              IMAGE_HATE: PROBABILITY
            labels:
              suite: safety-matrix
            """);
    said("endpoint", "add", "cloud", "--kind", "vertex-ai", "--project", "my-project");
    JsonNode line = line(with(new String[0], plan.toString()));
    assertEquals(sample("request-edit-vertex"), line.get("body"));
    assertEquals(
        "https://aiplatform.googleapis.com/v1/projects/my-project/locations/global/publishers/google"
            + "/models/gemini-3-pro-image:generateContent",
        line.get("url").asString());
    assertEquals("Bearer [key]", line.at("/headers/Authorization").asString());
  }

  @Test
  void aGenerationOfAnOpenAiGateway() throws Exception {
    assertEquals(
        sample("openai-images-request"),
        body(
            with(new String[0], "--endpoint", "openai-gateway", "--prompt", GENERATION)
                .and("--base-url", "https://gateway.example", "--aspect-ratio", "1:1")
                .and("--threshold", "HARASSMENT=BLOCK_ONLY_HIGH")));
  }

  private record Words(List<String> all) {
    Words and(String... more) {
      List<String> words = new ArrayList<>(all);
      words.addAll(Arrays.asList(more));
      return new Words(words);
    }
  }

  private static Words with(String[] first, String... more) {
    return new Words(Arrays.asList(first)).and(more);
  }

  private JsonNode body(Words words) throws Exception {
    return line(words).get("body");
  }

  private JsonNode line(Words words) throws Exception {
    List<String> all = new ArrayList<>(List.of("run", "--dry-run", "--full"));
    all.addAll(words.all());
    List<String> lines = said(all.toArray(String[]::new));
    List<String> requests = lines.stream().filter(l -> l.startsWith("{\"method\"")).toList();
    assertEquals(1, requests.size(), lines::toString);
    return JSON.readTree(requests.getFirst());
  }

  private List<String> said(String... words) throws Exception {
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--workspace", folder.resolve("workspace").toString()));
    try (Program program = Program.start(all.toArray(String[]::new))) {
      assertEquals(0, program.end(), () -> program.said().toString());
      return program.said();
    }
  }

  private String mug() throws IOException {
    JsonNode data = sample("request-edit").at("/contents/0/parts/0/inlineData/data");
    Path file = folder.resolve("mug.png");
    return Files.write(file, Base64.getDecoder().decode(data.asString())).toString();
  }

  private static JsonNode sample(String name) throws IOException {
    String path = "/assay/requests/" + name + ".json";
    try (InputStream in = DryRunJourneyTest.class.getResourceAsStream(path)) {
      return JSON.readTree(Objects.requireNonNull(in, name));
    }
  }
}
