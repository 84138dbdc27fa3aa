package assay.run.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Threshold;
import assay.run.design.EdgeSearch.Always;
import assay.run.design.EdgeSearch.Ask;
import assay.run.design.EdgeSearch.Between;
import assay.run.design.EdgeSearch.Does;
import assay.run.design.EdgeSearch.Edge;
import assay.run.design.EdgeSearch.Never;
import assay.run.design.EdgeSearch.OutOfOrder;
import assay.run.design.EdgeSearch.State;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EdgeSearchTest {
  private int asked;

  private State search(Function<Threshold, Does> service) {
    EdgeSearch search = EdgeSearch.begin();
    asked = 0;
    while (search.state() instanceof Ask ask) {
      search = search.told(ask.level(), service.apply(ask.level()));
      asked++;
    }
    return search.state();
  }

  @ParameterizedTest
  @EnumSource(
      value = Threshold.class,
      names = {"OFF"},
      mode = EnumSource.Mode.EXCLUDE)
  void findsTheLevelThatBlocksFirstWithThreeQuestionsAtMost(Threshold first) {
    assertEquals(
        new Edge(first), search(level -> level.compareTo(first) < 0 ? Does.PASSES : Does.BLOCKS));
    assertTrue(asked <= 3, "asked: " + asked);
  }

  @Test
  void whatEveryLevelBlocksIsNoMatterOfTheSetting() {
    assertEquals(new Always(), search(level -> Does.BLOCKS));
    assertTrue(asked <= 3);
  }

  @Test
  void whatNoLevelBlocksHasNoEdge() {
    assertEquals(new Never(), search(level -> Does.PASSES));
    assertTrue(asked <= 3);
  }

  @Test
  void aLevelNearTheLineLeavesTheEdgeBetweenItsNeighbours() {
    Map<Threshold, Does> service =
        Map.of(
            Threshold.OFF, Does.PASSES,
            Threshold.BLOCK_NONE, Does.PASSES,
            Threshold.BLOCK_ONLY_HIGH, Does.UNDECIDED,
            Threshold.BLOCK_MEDIUM_AND_ABOVE, Does.BLOCKS,
            Threshold.BLOCK_LOW_AND_ABOVE, Does.BLOCKS);
    assertEquals(
        new Between(
            Optional.of(Threshold.BLOCK_NONE), Optional.of(Threshold.BLOCK_MEDIUM_AND_ABOVE)),
        search(level -> service.getOrDefault(level, Does.UNDECIDED)));
    assertEquals(new Between(Optional.empty(), Optional.empty()), search(l -> Does.UNDECIDED));
  }

  @Test
  void aStricterLevelThatPassesWhatALooserBlocksIsSaid() {
    EdgeSearch search =
        EdgeSearch.begin()
            .told(Threshold.OFF, Does.BLOCKS)
            .told(Threshold.BLOCK_LOW_AND_ABOVE, Does.PASSES);
    assertEquals(new OutOfOrder(Threshold.OFF, Threshold.BLOCK_LOW_AND_ABOVE), search.state());
  }

  @Test
  void aLevelIsToldOnce() {
    EdgeSearch search = EdgeSearch.begin().told(Threshold.OFF, Does.PASSES);
    assertThrows(IllegalArgumentException.class, () -> search.told(Threshold.OFF, Does.BLOCKS));
  }
}
