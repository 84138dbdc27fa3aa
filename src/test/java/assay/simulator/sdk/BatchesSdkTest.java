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
import com.google.genai.types.Content;
import com.google.genai.types.CreateBatchJobConfig;
import com.google.genai.types.InlinedRequest;
import com.google.genai.types.InlinedResponse;
import com.google.genai.types.ListBatchJobsConfig;
import com.google.genai.types.Part;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchesSdkTest {
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
  void followsABatchToItsEnd() {
    simulator.play(Script.of(Step.image(), Step.block("PROHIBITED_CONTENT"), Step.overloaded()));
    BatchJob job = create("a-matrix", "A red apple", "A mug", "A mountain lake");
    List<String> states = new ArrayList<>(List.of(state(job)));
    while (!state(job).equals("JOB_STATE_SUCCEEDED")) {
      job = client.batches.get(name(job), null);
      states.add(state(job));
    }
    assertEquals(List.of("JOB_STATE_PENDING", "JOB_STATE_RUNNING", "JOB_STATE_SUCCEEDED"), states);
    List<InlinedResponse> lines = job.dest().orElseThrow().inlinedResponses().orElseThrow();
    assertEquals(1, Sdk.pictures(lines.get(0).response().orElseThrow()));
    assertEquals(
        "PROHIBITED_CONTENT",
        lines
            .get(1)
            .response()
            .orElseThrow()
            .promptFeedback()
            .orElseThrow()
            .blockReason()
            .orElseThrow()
            .toString());
    assertEquals(14, lines.get(2).error().orElseThrow().code().orElseThrow());
    assertEquals(
        List.of("cell-0", "cell-1", "cell-2"),
        lines.stream().map(line -> line.metadata().orElseThrow().get("key")).toList());
  }

  @Test
  void cancelsListsAndDeletes() {
    BatchJob first = create("first", "A red apple");
    BatchJob second = create("second", "A red apple");
    client.batches.cancel(name(first), null);
    assertEquals("JOB_STATE_CANCELLED", state(client.batches.get(name(first), null)));
    List<String> listed = new ArrayList<>();
    for (BatchJob job : client.batches.list(ListBatchJobsConfig.builder().pageSize(1).build())) {
      listed.add(job.displayName().orElseThrow() + " " + state(job));
      assertTrue(job.dest().flatMap(dest -> dest.inlinedResponses()).isEmpty());
    }
    assertEquals(List.of("second JOB_STATE_PENDING", "first JOB_STATE_CANCELLED"), listed);
    client.batches.delete(name(second), null);
    assertThrows(ApiException.class, () -> client.batches.get(name(second), null));
  }

  private BatchJob create(String displayName, String... prompts) {
    List<InlinedRequest> requests = new ArrayList<>();
    for (String prompt : prompts) {
      requests.add(
          InlinedRequest.builder()
              .contents(List.of(Content.fromParts(Part.fromText(prompt))))
              .metadata(Map.of("key", "cell-" + requests.size()))
              .config(Sdk.small().build())
              .build());
    }
    BatchJobSource source = BatchJobSource.builder().inlinedRequests(requests).build();
    return client.batches.create(
        Sdk.MODEL, source, CreateBatchJobConfig.builder().displayName(displayName).build());
  }

  private static String name(BatchJob job) {
    return job.name().orElseThrow();
  }

  private static String state(BatchJob job) {
    return job.state().orElseThrow().toString();
  }
}
