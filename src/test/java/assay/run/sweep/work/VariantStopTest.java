package assay.run.sweep.work;

import static org.assertj.core.api.Assertions.assertThat;

import assay.attempt.Case;
import assay.conduct.Lock;
import assay.run.FakeImageService;
import assay.run.design.Axis;
import assay.run.design.Axis.OfFragment.Fragment;
import assay.run.design.Axis.OfPrompt.Variant;
import assay.run.design.Design;
import assay.run.sweep.CellResult.State;
import assay.run.sweep.Factors;
import assay.run.sweep.Sampling;
import assay.run.sweep.SweepListener;
import assay.run.sweep.SweepPlan;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Another wording of a case is no way round a hard stop, though it shares no word with it. */
class VariantStopTest {
  private static final Axis WORDS =
      new Axis.OfFragment(
          List.of(new Fragment("plain", ""), new Fragment("studio", "In a studio.")));
  private static final Axis PROMPTS =
      new Axis.OfPrompt(
          List.of(
              new Variant("one", "A red cup"),
              new Variant("two", "Something to drink from"),
              new Variant("three", "Crockery")));

  private static SweepPlan plan(Axis axis, String... labels) {
    return new SweepPlan(
        "Does the wording matter?",
        Arrays.stream(labels).map(SweepBench::planned).toList(),
        SweepBench.base(),
        new Factors(List.of(axis), new Design.EveryCombination()),
        Sampling.USUAL.times(4),
        SweepBench.TERMS);
  }

  private static SweepBench stoppingAt(String words) {
    return new SweepBench(
        sent ->
            sent.prepared().body().contains(words) ? SweepBench.FIXED_POLICY : SweepBench.SHOWN);
  }

  @Test
  void aHardStopInOneVariantEndsAllOfItsCaseAndNoOther() {
    SweepBench bench = stoppingAt("mug In a studio.");
    bench.run(plan(WORDS, "mug", "lamp"));
    assertThat(bench.states()).containsExactly(State.LOCKED, State.LOCKED, State.DONE, State.DONE);
    List<String> ofMug = bench.prompts().stream().filter(text -> text.contains("mug")).toList();
    assertThat(ofMug).last().asString().contains("studio");
  }

  @Test
  void nothingMoreIsSentOfItWhenItIsResumed() {
    SweepBench bench = stoppingAt("Something to drink from");
    bench.run(plan(PROMPTS, "mug"));
    assertThat(bench.states()).containsOnly(State.LOCKED);
    assertThat(bench.prompts()).last().isEqualTo("Something to drink from");
    int sent = bench.prompts().size();
    FakeImageService later = new FakeImageService(again -> SweepBench.SHOWN);
    Started resumed =
        bench.sweepsOf(later).resume(bench.only(), endpoint -> endpoint, new SweepListener() {});
    if (resumed instanceof Started.Begun begun) {
      begun.handle().await();
    }
    assertThat(bench.prompts()).hasSize(sent);
    assertThat(bench.log.audit()).anyMatch(entry -> entry.event().equals("refused"));
  }

  @Test
  void aVariantThatIsLockedAlreadyLeavesTheWholeCaseOut() {
    SweepBench bench = stoppingAt("nothing at all");
    Case two = Case.ofPrompt("Something to drink from");
    bench.log.lock(Lock.flagged(two, null, bench.clock.instant()));
    bench.run(plan(PROMPTS, "mug"));
    assertThat(bench.states()).containsOnly(State.LOCKED);
    assertThat(bench.prompts()).isEmpty();
  }
}
