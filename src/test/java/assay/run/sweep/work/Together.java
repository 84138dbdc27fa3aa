package assay.run.sweep.work;

import assay.attempt.Answer;
import assay.run.FakeImageService;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Answers once so many are under way, so that it is sure that they were. */
final class Together implements FakeImageService.Script {
  private final CyclicBarrier all;
  private final Answer answer;

  Together(int together, Answer answer) {
    this.all = new CyclicBarrier(together);
    this.answer = answer;
  }

  @Override
  public Answer answer(FakeImageService.Sent sending) {
    try {
      all.await(20, TimeUnit.SECONDS);
      return answer;
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new AssertionError("Too few at once", e);
    }
  }
}
