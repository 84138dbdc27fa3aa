package assay.simulator.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.simulator.Script;
import assay.simulator.Simulator;
import assay.simulator.SimulatorOptions;
import assay.simulator.Step;
import com.google.genai.Client;
import com.google.genai.errors.ApiException;
import com.google.genai.types.BatchJob;
import com.google.genai.types.BatchJobSource;
import com.google.genai.types.CreateBatchJobConfig;
import com.google.genai.types.File;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.ListFilesConfig;
import com.google.genai.types.UploadFileConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FilesSdkTest {
  /** The SDK sends so much at once. */
  private static final int CHUNK = 8 * 1024 * 1024;

  private static final UploadFileConfig LINES =
      UploadFileConfig.builder().displayName("a-matrix").mimeType("application/jsonl").build();

  @TempDir private Path folder;
  private Simulator simulator;
  private Client client;

  @BeforeEach
  void start() throws IOException {
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
    client = Sdk.gemini(simulator, "any-key");
  }

  @AfterEach
  void stop() {
    client.close();
    simulator.close();
  }

  @Test
  void sendsABatchAsAFileOfSeveralChunksAndFetchesItsAnswers() throws IOException {
    simulator.play(Script.of(Step.image(), Step.text("No"), Step.overloaded()));
    String text = line(0) + "\n".repeat(CHUNK) + line(1) + "\n" + line(2);
    File file = client.files.upload(text.getBytes(StandardCharsets.UTF_8), LINES);
    assertEquals("a-matrix", file.displayName().orElseThrow());
    assertEquals(text.length(), file.sizeBytes().orElseThrow());
    BatchJob job = ended(create(file));
    assertEquals("JOB_STATE_SUCCEEDED", job.state().orElseThrow().toString());
    Path answers = folder.resolve("answers.jsonl");
    client.files.download(
        job.dest().orElseThrow().fileName().orElseThrow(), answers.toString(), null);
    List<JsonNode> lines =
        Files.readString(answers).lines().map(JsonMapper.shared()::readTree).toList();
    assertEquals(
        List.of("cell-0", "cell-1", "cell-2"),
        lines.stream().map(line -> line.path("key").asString()).toList());
    String first = lines.getFirst().path("response").toString();
    assertEquals(1, Sdk.pictures(GenerateContentResponse.fromJson(first)));
    assertEquals(14, lines.get(2).at("/error/code").asInt());
  }

  @Test
  void tellsListsAndDeletes() throws IOException {
    Path path = Files.writeString(folder.resolve("lines.jsonl"), line(0));
    File first = client.files.upload(path.toString(), LINES);
    File second = client.files.upload(new byte[] {' '}, LINES);
    assertEquals(first, client.files.get(name(first), null));
    assertEquals("UPLOADED", first.source().orElseThrow().toString());
    assertEquals("ACTIVE", first.state().orElseThrow().toString());
    List<String> listed = new ArrayList<>();
    for (File file : client.files.list(ListFilesConfig.builder().pageSize(1).build())) {
      listed.add(name(file));
    }
    assertEquals(2, listed.size());
    assertTrue(listed.containsAll(List.of(name(first), name(second))));
    client.files.delete(name(first), null);
    assertThrows(ApiException.class, () -> client.files.get(name(first), null));
    assertThrows(ApiException.class, () -> create(first));
  }

  private BatchJob create(File file) {
    BatchJobSource source = BatchJobSource.builder().fileName(name(file)).build();
    return client.batches.create(
        Sdk.MODEL, source, CreateBatchJobConfig.builder().displayName("a").build());
  }

  private BatchJob ended(BatchJob job) {
    String name = job.name().orElseThrow();
    client.batches.get(name, null);
    return client.batches.get(name, null);
  }

  private static String name(File file) {
    return file.name().orElseThrow();
  }

  private static String line(int i) {
    return "{\"key\":\"cell-"
        + i
        + "\",\"request\":{\"contents\":[{\"parts\":[{\"text\":\"Cup "
        + i
        + "\"}]}],\"generationConfig\":{\"imageConfig\":{\"imageSize\":\"512\"}}}}";
  }
}
