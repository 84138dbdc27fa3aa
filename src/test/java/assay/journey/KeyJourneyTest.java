package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Outcome;
import assay.attempt.Outcome.Kind;
import assay.endpoint.LoopbackServer;
import assay.run.RunEnd;
import assay.run.SecretForms;
import assay.simulator.Script;
import assay.simulator.Simulator;
import assay.simulator.SimulatorOptions;
import assay.simulator.Step;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A key that can be recognised goes through all that can happen, and is found nowhere. */
@Timeout(120)
class KeyJourneyTest {
  private static final String KEY = "AIzaThisKeyIsNobodysAndIsFoundNowhere01";
  private static final String PROMPT = "A lighthouse that can be recognised";

  @TempDir Path workspace;

  private Simulator simulator;

  @BeforeEach
  void open() throws IOException {
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  /** A picture, a block, a bad key, half a JSON, a cut, and last an error that ends the run. */
  private static Script everything() {
    return Script.of(
        Step.image(),
        Step.finish("IMAGE_SAFETY", "Not shown."),
        Step.error(403, "PERMISSION_DENIED", "Not you."),
        Step.malformedJson(),
        Step.image().cutAfter(5_000),
        Step.error(402, "PAYMENT_REQUIRED", "No credit."));
  }

  private static final List<Kind> KINDS =
      List.of(
          Kind.IMAGE,
          Kind.OUTPUT_BLOCKED,
          Kind.ACCESS,
          Kind.TRANSPORT,
          Kind.TRANSPORT,
          Kind.ACCESS);

  @Test
  void aKeyInTheEnvironmentIsInNothingThatIsPrintedOrKept() throws Exception {
    simulator.play(everything());
    try (Program program =
        Program.startWithKey(
            KEY,
            "run",
            "--json",
            "--workspace",
            workspace.toString(),
            "--endpoint",
            "gemini-api",
            "--base-url",
            simulator.baseUrl(),
            "--repeats",
            "6",
            "--minors",
            "no",
            "--at-once",
            "1",
            "--prompt",
            PROMPT)) {
      assertInNoProcess(program);
      assertEquals(1, program.end(), () -> program.said().toString());
      assertTrue(String.join("\n", program.said()).contains(PROMPT));
      assertFalse(String.join("\n", program.said()).contains(KEY), program.said().toString());
    }
    try (Workplace workplace = new Workplace(workspace)) {
      assertEquals(
          KINDS.reversed(),
          workplace.attempts().stream().map(a -> a.outcome().orElseThrow().kind()).toList());
    }
    assertInNoFile();
  }

  @Test
  void aTypedKeyIsInNothingThatIsKeptOrLogged() throws Exception {
    simulator.play(everything());
    List<String> logged;
    try (LoggedLines lines = new LoggedLines();
        Workplace workplace = new Workplace(workspace)) {
      workplace.useKey(KEY);
      assertEquals(KINDS, kinds(workplace.run(Workplace.gemini(simulator.baseUrl()), PROMPT, 6)));
      goWrongOnTheWay(workplace);
      workplace.useKey(KEY + "\u00fc");
      assertEquals(List.of(Kind.ACCESS), runAt(workplace, simulator.baseUrl()));
      logged = lines.all();
    }
    assertInNoFile();
    assertTrue(logged.stream().anyMatch(line -> line.contains("okhttp")), "Nothing was logged");
    logged.forEach(line -> assertFalse(line.contains(KEY), line));
  }

  private static void goWrongOnTheWay(Workplace workplace) throws IOException {
    String nobody;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = "127.0.0.1:" + gone.getLocalPort();
    }
    LoopbackServer.Script rude = LoopbackServer.Conversation::reset;
    try (LoopbackServer server = LoopbackServer.answering(rude)) {
      List<String> addresses =
          List.of("http://" + nobody, "https://" + nobody, "nonsense", server.baseUrl());
      for (String address : addresses) {
        assertEquals(List.of(Kind.TRANSPORT), runAt(workplace, address), address);
      }
      assertEquals(KEY, server.requests().getFirst().header("x-goog-api-key"));
    }
  }

  private static List<Kind> runAt(Workplace workplace, String baseUrl) {
    return kinds(workplace.run(Workplace.gemini(baseUrl), PROMPT, 1));
  }

  private static List<Kind> kinds(RunEnd end) {
    return end.attempts().stream()
        .map(attempt -> attempt.outcome().orElseThrow())
        .map(Outcome::kind)
        .toList();
  }

  /** The same search finds the prompt, which is an argument, so it would find the key. */
  private static void assertInNoProcess(Program program) {
    Set<String> words = new TreeSet<>();
    Await.until(
        () -> {
          words.addAll(program.processWords());
          return !program.isRunning();
        });
    assertFalse(SecretForms.of(PROMPT).in(words).isEmpty(), words.toString());
    assertEquals(List.of(), SecretForms.of(KEY).in(words));
  }

  /** The same search finds the prompt, so it would find the key. */
  private void assertInNoFile() throws IOException {
    Map<String, List<Path>> found = Map.of(KEY, new ArrayList<>(), PROMPT, new ArrayList<>());
    for (Path file : BlobFolder.files(workspace)) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      found.forEach(
          (word, files) -> {
            if (text.contains(word)) {
              files.add(file);
            }
          });
    }
    assertEquals(List.of(), found.get(KEY));
    assertFalse(found.getOrDefault(PROMPT, List.of()).isEmpty());
  }
}
