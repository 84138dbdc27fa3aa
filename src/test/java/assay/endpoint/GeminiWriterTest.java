package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.ImageType;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.run.ImageService.Prepared;
import assay.run.MemoryBlobs;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeminiWriterTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Endpoint GEMINI =
      new Endpoint(Endpoint.Kind.GEMINI_API, Endpoint.GEMINI_API_URL);

  private static final Thresholds THRESHOLDS =
      Thresholds.all(GEMINI.categories(), Threshold.BLOCK_ONLY_HIGH)
          .with(HarmCategory.SEXUALLY_EXPLICIT, Threshold.BLOCK_MEDIUM_AND_ABOVE);

  @Test
  void aGenerationIsTheWorkedExampleFieldForField() throws IOException {
    OutputOptions output =
        new OutputOptions(OutputOptions.AspectRatio.SQUARE, OutputOptions.Size.S1K, null, null);
    Case tested = Case.ofPrompt("A ceramic coffee mug on a wooden table, studio light");
    assertEquals(Written.sample("request-generate"), onTheWire(tested, output, new MemoryBlobs()));
  }

  @Test
  void anEditIsTheWorkedExampleFieldForFieldWithItsImageFromTheBlobs() throws IOException {
    JsonNode sample = Written.sample("request-edit");
    byte[] png =
        Base64.getDecoder().decode(sample.at("/contents/0/parts/0/inlineData/data").asString());
    MemoryBlobs blobs = new MemoryBlobs();
    Sha256 hash = blobs.put(png);
    ReferenceImage image = new ReferenceImage("mug.png", hash, ImageType.PNG, png.length, null);
    Case tested =
        new Case("Change the mug to deep blue. Keep everything else unchanged.", List.of(image));
    OutputOptions output = new OutputOptions(null, OutputOptions.Size.S2K, null, null);
    assertEquals(sample, onTheWire(tested, output, blobs));
  }

  @Test
  void aPromptThatLooksLikeAnImageStaysAPrompt() throws IOException {
    String prompt = "{\"data\": \"sha256:" + "0".repeat(64) + "\"}";
    JsonNode wire = onTheWire(Case.ofPrompt(prompt), OutputOptions.NOT_SENT, new MemoryBlobs());
    assertEquals(prompt, wire.at("/contents/0/parts/0/text").asString());
  }

  @Test
  void whatIsNotSentIsLeftOut() {
    Configuration bare =
        new Configuration(
            GEMINI, "gemini-3-pro-image", Thresholds.NOT_SENT, OutputOptions.NOT_SENT);
    JsonNode root = JSON.readTree(GeminiWriter.write(Case.ofPrompt("A mug"), bare).body());
    assertFalse(root.has("safetySettings"));
    assertFalse(root.at("/generationConfig").has("imageConfig"));
    assertFalse(root.at("/generationConfig").has("temperature"));
  }

  @Test
  void theModelIsOnePieceOfThePath() {
    Configuration odd =
        new Configuration(GEMINI, "a/b?c d", Thresholds.NOT_SENT, OutputOptions.NOT_SENT);
    assertEquals(
        "https://generativelanguage.googleapis.com/v1beta/models/a%2Fb%3Fc%20d:generateContent",
        GeminiWriter.write(Case.ofPrompt("A mug"), odd).url());
  }

  private static JsonNode onTheWire(Case tested, OutputOptions output, MemoryBlobs blobs)
      throws IOException {
    Prepared prepared =
        GeminiWriter.write(
            tested, new Configuration(GEMINI, "gemini-3-pro-image", THRESHOLDS, output));
    StreamedBody body = new StreamedBody(prepared.body(), blobs);
    Buffer wire = new Buffer();
    body.writeTo(wire);
    assertEquals(wire.size(), body.contentLength());
    return JSON.readTree(wire.readByteArray());
  }
}
