package assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.Outcome;
import assay.attempt.OutputOptions;
import assay.attempt.Session;
import assay.attempt.Thresholds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RedecodeCommandTest {
  private final FakeOpening opening = new FakeOpening();
  private final Terminal terminal = new Terminal(opening);

  @Test
  void listsWhatComesOutOtherwiseAndLocksAHardStop() {
    store(opening.log.sessions().getFirst(), Answers.blocked("PROHIBITED_CONTENT"));
    assertEquals(0, terminal.run("redecode"));
    assertEquals(List.of("usual CHANGE"), opening.opened);
    assertTrue(terminal.out().contains("kind: IMAGE → FIXED_POLICY"), terminal.out());
    assertTrue(terminal.out().contains("hardStopTrigger: – → FIXED_POLICY"), terminal.out());
    assertTrue(terminal.out().contains("Now a hard stop: its case is locked"), terminal.out());
    assertEquals(1, opening.log.audit().size());
    assertTrue(
        terminal.lines().getLast().startsWith("Judged again: 1 · changed: 1"), terminal.out());
  }

  @Test
  void saysNothingOfWhatComesOutTheSame() {
    store(opening.log.sessions().getFirst(), Answers.image());
    assertEquals(0, terminal.run("redecode"));
    assertEquals(1, terminal.lines().size(), terminal.out());
  }

  @Test
  void takesOneSessionOrAll() {
    store(opening.log.sessions().getFirst(), Answers.blocked("SAFETY"));
    store(opening.log.createSession("Second"), Answers.blocked("SAFETY"));
    assertEquals(0, terminal.run("redecode", "--session", "Second", "--json"));
    assertEquals(1, terminal.json().getLast().get("judged").asInt());
    Terminal both = new Terminal(opening);
    assertEquals(0, both.run("redecode", "--json"));
    assertEquals(2, both.json().getLast().get("judged").asInt());
    assertEquals(2, new Terminal(opening).run("redecode", "--session", "Nowhere"));
  }

  @Test
  void printsAnObjectForEachChangeAndOneThatCounts() {
    store(opening.log.sessions().getFirst(), Answers.blocked("SAFETY"));
    assertEquals(0, terminal.run("redecode", "--json"));
    JsonNode change = terminal.json().getFirst();
    assertEquals(
        List.of("id", "session", "run", "repeat", "newHardStop", "changes", "before", "after"),
        List.copyOf(change.propertyNames()));
    assertEquals(
        "{\"field\":\"kind\",\"before\":\"IMAGE\",\"after\":\"PROMPT_BLOCKED\"}",
        change.get("changes").get(0).toString());
    assertEquals("IMAGE", change.get("before").get("kind").asString());
    assertEquals("PROMPT_BLOCKED", change.get("after").get("kind").asString());
    assertEquals(
        "{\"judged\":1,\"changed\":1,\"cancelled\":false,\"decoderVersion\":%d}"
            .formatted(Outcome.DECODER_VERSION),
        terminal.json().getLast().toString());
  }

  @Test
  void withholdsThePicturesOfBothSidesOfAHardStop() {
    store(opening.log.sessions().getFirst(), Answers.blocked("PROHIBITED_CONTENT"));
    assertEquals(0, terminal.run("redecode", "--json"));
    JsonNode image = terminal.json().getFirst().get("before").get("images").get(0);
    assertTrue(image.get("withheld").asBoolean(), image::toString);
  }

  @Test
  void saysThatItWasStopped() {
    store(opening.log.sessions().getFirst(), Answers.blocked("SAFETY"));
    terminal.interrupts =
        action -> {
          action.run();
          return () -> {};
        };
    assertEquals(1, terminal.run("redecode"));
    assertTrue(terminal.out().contains("Stopped before the end."), terminal.out());
    assertFalse(terminal.out().contains("→"), terminal.out());
  }

  private void store(Session session, Answer answer) {
    Attempt attempt =
        new Attempt(
            UUID.randomUUID(),
            new Attempt.Place(session.id(), UUID.randomUUID(), 1, 1, 1),
            Case.ofPrompt("A red apple"),
            new Configuration(
                new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1"),
                Configuration.DEFAULT_MODEL,
                Thresholds.NOT_SENT,
                OutputOptions.NOT_SENT),
            Instant.EPOCH,
            null);
    opening.log.begin(attempt, "http://127.0.0.1:1/x", "{}");
    Outcome then = Outcome.of(Answers.image());
    Attempt.Try only = new Attempt.Try(1, Instant.EPOCH, Duration.ZERO, answer);
    opening.log.complete(
        attempt.id(),
        new Attempt.Completion(Instant.EPOCH, Duration.ZERO, 1, then),
        List.of(only),
        null);
  }
}
