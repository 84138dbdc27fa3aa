package assay.run.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.run.design.Axis.OfAspectRatio;
import assay.run.design.Axis.OfFragment;
import assay.run.design.Axis.OfModel;
import assay.run.design.Axis.OfSize;
import assay.run.design.Axis.OfThreshold;
import assay.run.design.SendingOrder.Turn;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CellsTest {
  private static final HarmCategory DANGEROUS = HarmCategory.DANGEROUS_CONTENT;
  private static final Configuration BASE =
      new Configuration(
          new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1"),
          "gemini-3-pro-image",
          Thresholds.NOT_SENT,
          OutputOptions.NOT_SENT);
  private static final List<PlannedCase> CASES =
      List.of(
          new PlannedCase("knife", Case.ofPrompt("A knife on a board")),
          new PlannedCase("lake", Case.ofPrompt("A mountain lake")));
  private static final Axis LEVELS =
      new OfThreshold(
          List.of(DANGEROUS),
          List.of(
              Optional.empty(),
              Optional.of(Threshold.OFF),
              Optional.of(Threshold.BLOCK_LOW_AND_ABOVE)));
  private static final Axis MODELS =
      new OfModel(List.of("gemini-3-pro-image", "gemini-2.5-flash-image"));

  private static List<Cell> cells(Design design, Axis... axes) {
    return Cells.of(CASES, BASE, List.of(axes), design, 1);
  }

  private static Optional<Threshold> sent(Cell cell) {
    return cell.setting().configuration().thresholds().of(DANGEROUS);
  }

  @Test
  void everyCombinationOfEveryCaseIsACell() {
    List<Cell> cells = cells(new Design.EveryCombination(), LEVELS, MODELS);
    assertEquals(12, cells.size());
    assertEquals(
        List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), cells.stream().map(Cell::number).toList());
    assertEquals(List.of("not sent", "gemini-3-pro-image"), cells.getFirst().levels());
    assertEquals(
        List.of("BLOCK_LOW_AND_ABOVE", "gemini-2.5-flash-image"), cells.getLast().levels());
    assertEquals("lake", cells.getLast().setting().planned().label());
  }

  @Test
  void notSentAndOffAreTwoCells() {
    List<Cell> cells = cells(new Design.EveryCombination(), LEVELS);
    assertEquals(Optional.empty(), sent(cells.get(0)));
    assertEquals(Optional.of(Threshold.OFF), sent(cells.get(1)));
  }

  /** The configuration as it stands is a level of each axis here, and one cell. */
  @Test
  void oneAtATimeChangesOneThingAndKeepsWhatIsTheSameOnce() {
    List<Cell> cells = cells(new Design.OneAtATime(), LEVELS, MODELS);
    assertEquals(2 * 4, cells.size());
    for (Cell cell : cells) {
      boolean threshold = sent(cell).isPresent();
      boolean model = !cell.setting().configuration().model().equals(BASE.model());
      assertTrue(!threshold || !model, cell::toString);
    }
  }

  @Test
  void pairwiseHasEveryTwoLevelsTogetherAndFewerCells() {
    Axis ratios =
        new OfAspectRatio(List.of(Optional.empty(), Optional.of(OutputOptions.AspectRatio.R16_9)));
    Axis tiers =
        new OfSize(
            List.of(Optional.of(OutputOptions.Size.S1K), Optional.of(OutputOptions.Size.S4K)));
    List<Cell> few = cells(new Design.Pairwise(), LEVELS, MODELS, ratios, tiers);
    assertEquals(
        2 * 24, cells(new Design.EveryCombination(), LEVELS, MODELS, ratios, tiers).size());
    assertTrue(few.size() <= 2 * 7, "cells: " + few.size());
    assertEquals(3 * 2, few.stream().map(cell -> cell.levels().subList(0, 2)).distinct().count());
    assertEquals(
        few.size() / 2,
        Cells.combinations(List.of(LEVELS, MODELS, ratios, tiers), new Design.Pairwise()));
  }

  @Test
  void severalCategoriesMayVaryTogether() {
    Axis together =
        new OfThreshold(
            List.of(DANGEROUS, HarmCategory.HARASSMENT),
            List.of(Optional.of(Threshold.BLOCK_NONE)));
    Cell cell = cells(new Design.EveryCombination(), together).getFirst();
    assertEquals(
        Thresholds.all(List.of(DANGEROUS, HarmCategory.HARASSMENT), Threshold.BLOCK_NONE),
        cell.setting().configuration().thresholds());
  }

  @Test
  void findTheEdgeHasEveryThresholdInTheOrderOfStrictness() {
    List<Cell> cells = cells(new Design.FindTheEdge(DANGEROUS), MODELS);
    assertEquals(2 * Threshold.values().length, cells.size());
    assertEquals(
        List.of(Threshold.values()),
        cells.stream().limit(5).map(cell -> sent(cell).orElseThrow()).toList());
  }

  @Test
  void aFragmentStandsAfterThePromptAsTheUserWroteIt() {
    Axis fragments =
        new OfFragment(
            List.of(
                new OfFragment.Fragment("plain", ""),
                new OfFragment.Fragment("catalogue", "For a catalogue of kitchenware.")));
    List<Cell> cells = cells(new Design.EveryCombination(), fragments);
    assertEquals("A knife on a board", cells.get(0).setting().planned().tested().prompt());
    assertEquals(
        "A knife on a board For a catalogue of kitchenware.",
        cells.get(1).setting().planned().tested().prompt());
  }

  @Test
  void anAxisHasEachLevelOnce() {
    assertThrows(IllegalArgumentException.class, () -> new OfModel(List.of()));
    assertThrows(IllegalArgumentException.class, () -> new OfModel(List.of("m", "m")));
  }

  @Test
  void everyRoundSendsEachCellOnceInAnOrderOfItsOwn() {
    List<Cell> cells = cells(new Design.EveryCombination(), LEVELS, MODELS);
    List<Turn> turns = SendingOrder.of(cells, 10, 42);
    assertEquals(120, turns.size());
    for (int round = 0; round < 10; round++) {
      List<Turn> those = turns.subList(12 * round, 12 * round + 12);
      int repeat = round + 1;
      assertTrue(those.stream().allMatch(turn -> turn.repeat() == repeat));
      assertEquals(12, those.stream().map(Turn::cell).distinct().count());
    }
    assertEquals(turns, SendingOrder.of(cells, 10, 42));
    assertNotEquals(turns, SendingOrder.of(cells, 10, 43));
    assertNotEquals(order(turns, 0), order(turns, 1));
  }

  /** The order of sweeps that were begun when all of it was drawn at once. */
  @Test
  void aRoundThatIsDrawnWhenItIsReachedIsTheSameAsOneThatIsDrawnAtOnce() {
    List<Cell> cells = cells(new Design.EveryCombination(), LEVELS, MODELS);
    List<Integer> numbers = cells.stream().map(Cell::number).toList();
    for (long seed : new long[] {0, 1, 42, -7, Long.MAX_VALUE}) {
      RandomGenerator random = Draws.of(seed);
      Iterator<List<Turn>> rounds = SendingOrder.rounds(cells, 25, seed);
      for (int repeat = 1; repeat <= 25; repeat++) {
        int one = repeat;
        assertEquals(
            Draws.shuffled(numbers, random).stream().map(cell -> new Turn(cell, one)).toList(),
            rounds.next());
      }
      assertFalse(rounds.hasNext());
    }
  }

  private static List<Integer> order(List<Turn> turns, int round) {
    return turns.subList(12 * round, 12 * round + 12).stream()
        .map(Turn::cell)
        .collect(Collectors.toList());
  }

  /** So that a change on the server in the middle hits all cells alike. */
  @Test
  void aCellStandsEarlyInItsRoundAsOftenAsLate() {
    List<Cell> cells = cells(new Design.EveryCombination(), LEVELS, MODELS);
    List<Turn> turns = SendingOrder.of(cells, 600, 1);
    for (Cell cell : cells) {
      double mean =
          java.util.stream.IntStream.range(0, turns.size())
              .filter(i -> turns.get(i).cell() == cell.number())
              .mapToDouble(i -> i % 12)
              .average()
              .orElseThrow();
      assertEquals(5.5, mean, 0.7, "place of cell " + cell.number());
    }
  }
}
