package assay.store.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.BlockReason;
import assay.attempt.FinishReason;
import assay.attempt.Outcome;
import assay.attempt.OutputOptions;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import assay.run.design.Pace;
import assay.store.Facts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredJsonTest {
  static Stream<Outcome> outcomes() {
    return Stream.concat(
        Stream.of(
            Facts.full(),
            Facts.second(),
            Facts.today(),
            Outcome.of(new Answer.Cancelled()),
            Outcome.of(new Answer.Interrupted()),
            Facts.shown().outcome(),
            Facts.hardStop().outcome()),
        Arrays.stream(Answer.Fault.values())
            .map(fault -> Outcome.of(new Answer.Failed(fault, "detail", null))));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void anOutcomeComesBackWhole(Outcome outcome) {
    String json = StoredJson.write(outcome);
    assertEquals(outcome, StoredJson.read(json, Outcome.class));
    String asSqliteHasIt =
        new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    assertEquals(json, asSqliteHasIt);
  }

  @ParameterizedTest
  @EnumSource(FinishReason.Known.class)
  void aFinishReasonStandsAsTheProtocolSpellsIt(FinishReason reason) {
    assertEquals('"' + reason.wireName() + '"', StoredJson.write(reason));
    assertEquals(reason, StoredJson.read(StoredJson.write(reason), FinishReason.class));
  }

  @ParameterizedTest
  @EnumSource(BlockReason.Known.class)
  void aBlockReasonStandsAsTheProtocolSpellsIt(BlockReason reason) {
    assertEquals('"' + reason.wireName() + '"', StoredJson.write(reason));
    assertEquals(reason, StoredJson.read(StoredJson.write(reason), BlockReason.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "NEVER_SEEN", "\"", "null"})
  void anUnknownReasonStaysAsReceived(String wireName) {
    FinishReason reason = FinishReason.of(wireName);
    assertEquals(reason, StoredJson.read(StoredJson.write(reason), FinishReason.class));
  }

  @Test
  void outputOptionsStandAsTheProtocolSpellsThem() {
    for (AspectRatio ratio : AspectRatio.values()) {
      for (Size size : Size.values()) {
        OutputOptions options = new OutputOptions(ratio, size, null, null);
        String json = StoredJson.write(options);
        assertTrue(json.contains('"' + ratio.wireName() + '"'), json);
        assertEquals(options, StoredJson.read(json, OutputOptions.class));
      }
    }
    assertEquals(
        OutputOptions.NOT_SENT,
        StoredJson.read(StoredJson.write(OutputOptions.NOT_SENT), OutputOptions.class));
  }

  /** The stored form is a file format: what was written once is read for ever. */
  @Test
  void readsWhatEachVersionWrote() throws IOException {
    assertEquals(Facts.full(), StoredJson.read(stored("outcome-1.json"), Outcome.class));
    assertEquals(Facts.second(), StoredJson.read(stored("outcome-2.json"), Outcome.class));
    assertEquals(Facts.today(), StoredJson.read(stored("outcome-3.json"), Outcome.class));
  }

  /** What is written today is what stands in the newest file, so that a change is noticed. */
  @Test
  void writesAsTheNewestFileShows() throws IOException {
    assertEquals(
        StoredJson.parse(stored("outcome-3.json")),
        StoredJson.parse(StoredJson.write(Facts.today())));
  }

  private static String stored(String file) throws IOException {
    try (InputStream in = StoredJsonTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void holdsNothingThatIsDerived() {
    String json = StoredJson.write(Facts.full());
    for (String derived : new String[] {"reported", "hardStop\":true", "endsEveryRun", "group"}) {
      assertTrue(!json.contains(derived), json);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "7", "{\"judgement\": {\"kind\": \"NEVER\"}}"})
  void whatMakesNoSenseIsCorrupt(String json) {
    StoreFailure failure =
        assertThrows(StoreFailure.class, () -> StoredJson.read(json, Outcome.class));
    assertEquals(Kind.CORRUPT, failure.kind());
  }

  @Test
  void aPaceThatWasWrittenBeforeEndpointsHadTheirOwnIsTheSameAtAll() {
    String before = "{\"atOnce\":3,\"requestsPerMinute\":20,\"tokensPerMinute\":null}";
    assertEquals(new Pace(3, 20), StoredJson.read(before, Pace.class));
  }
}
