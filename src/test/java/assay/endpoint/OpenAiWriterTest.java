package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.run.ImageService.Prepared;
import assay.run.MemoryBlobs;
import java.io.IOException;
import java.util.List;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class OpenAiWriterTest {
  private static final Thresholds HARASSMENT =
      Thresholds.NOT_SENT.with(HarmCategory.HARASSMENT, Threshold.BLOCK_ONLY_HIGH);

  private static final OutputOptions SQUARE =
      new OutputOptions(AspectRatio.SQUARE, Size.S1K, null, null);

  @Test
  void aGenerationIsTheWorkedExampleFieldForField() throws IOException {
    Case tested = Case.ofPrompt("A ceramic coffee mug on a wooden table, studio light");
    Prepared prepared = Dialects.write(tested, to(HARASSMENT, SQUARE));
    assertEquals("https://gateway.example/v1/images/generations", prepared.url());
    assertEquals(
        List.of("Authorization=Bearer [key]", "Content-Type=application/json"),
        prepared.headers().entrySet().stream().map(Object::toString).toList());
    assertEquals(Written.sample("openai-images-request"), Written.document(prepared));
  }

  @Test
  void whatIsNotSentIsLeftOut() {
    JsonNode root =
        Written.document(
            Dialects.write(
                Case.ofPrompt("A mug"), to(Thresholds.NOT_SENT, OutputOptions.NOT_SENT)));
    assertFalse(root.has("size"));
    assertFalse(root.has("safety_settings"));
  }

  @ParameterizedTest
  @CsvSource({
    ",2K,2048x2048",
    "1:1,4K,4096x4096",
    "3:2,,1536x1024",
    "2:3,1K,1024x1536",
    "16:9,,1792x1024",
    "9:16,,1024x1792"
  })
  void aRatioAndATierAreOneSize(String ratio, String tier, String size) {
    JsonNode root =
        Written.document(
            Dialects.write(Case.ofPrompt("A mug"), to(Thresholds.NOT_SENT, output(ratio, tier))));
    assertEquals(size, root.path("size").asString());
  }

  @Test
  void aSizeThatCannotBeSaidIsNotLeftOutInSilence() {
    Configuration wide = to(Thresholds.NOT_SENT, output("21:9", null));
    assertThrows(
        IllegalArgumentException.class, () -> Dialects.write(Case.ofPrompt("A mug"), wide));
  }

  @Test
  void anEditIsAFormWithItsPictureInIt() throws IOException {
    MemoryBlobs blobs = new MemoryBlobs();
    Prepared prepared = Dialects.write(Written.edit(blobs), to(HARASSMENT, SQUARE));
    assertEquals("https://gateway.example/v1/images/edits", prepared.url());
    assertEquals("multipart/form-data", prepared.headers().get("Content-Type"));
    String form = form(prepared, blobs);
    for (String part :
        List.of(
            "name=\"model\"\r\n\r\ngemini-3-pro-image\r\n",
            "name=\"n\"\r\n\r\n1\r\n",
            "name=\"size\"\r\n\r\n1024x1024\r\n",
            "name=\"response_format\"\r\n\r\nb64_json\r\n",
            "name=\"safety_settings\"\r\n\r\n[{\"category\":\"HARM_CATEGORY_HARASSMENT\","
                + "\"threshold\":\"BLOCK_ONLY_HIGH\"}]\r\n",
            "name=\"prompt\"\r\n\r\nChange the mug to deep blue.",
            "name=\"image\"; filename=\"image-1.png\"\r\nContent-Type: image/png\r\n",
            "\r\n\r\n\u0089PNG\r\n")) {
      assertTrue(form.contains(part), () -> part + " is not in " + form);
    }
    assertFalse(form.contains("mug.png"), "The name of a file on this machine travels");
  }

  @Test
  void severalPicturesShareOneName() throws IOException {
    MemoryBlobs blobs = new MemoryBlobs();
    Case edit = Written.edit(blobs);
    Case twice =
        new Case(edit.prompt(), List.of(edit.images().getFirst(), edit.images().getFirst()));
    String form = form(Dialects.write(twice, to(HARASSMENT, SQUARE)), blobs);
    assertTrue(form.contains("name=\"image[]\"; filename=\"image-1.png\""), form);
    assertTrue(form.contains("name=\"image[]\"; filename=\"image-2.png\""), form);
  }

  /** OkHttp sends a form of which nobody says so a second time by itself. */
  @Test
  void aFormIsSentOnceAndItsLengthIsKnown() throws IOException {
    MemoryBlobs blobs = new MemoryBlobs();
    Prepared prepared = Dialects.write(Written.edit(blobs), to(HARASSMENT, SQUARE));
    RequestBody body = FormParts.of(prepared.body(), blobs);
    assertTrue(body.isOneShot());
    Buffer wire = new Buffer();
    body.writeTo(wire);
    assertEquals(wire.size(), body.contentLength());
  }

  private static String form(Prepared prepared, MemoryBlobs blobs) throws IOException {
    Buffer wire = new Buffer();
    FormParts.of(prepared.body(), blobs).writeTo(wire);
    return wire.readString(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private static OutputOptions output(@Nullable String ratio, @Nullable String tier) {
    return new OutputOptions(
        ratio == null ? null : AspectRatio.ofWireName(ratio).orElseThrow(),
        tier == null ? null : Size.ofWireName(tier).orElseThrow(),
        null,
        null);
  }

  private static Configuration to(Thresholds thresholds, OutputOptions output) {
    return new Configuration(
        new Endpoint(Endpoint.Kind.OPENAI_GATEWAY, "https://gateway.example"),
        Configuration.DEFAULT_MODEL,
        thresholds,
        output);
  }
}
