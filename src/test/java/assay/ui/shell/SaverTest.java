package assay.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.ui.Background;
import assay.ui.FakePorts.MemoryKeep;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaverTest {
  private final Deque<Runnable> workers = new ArrayDeque<>();
  private final MemoryKeep<String> keep = new MemoryKeep<>("first");
  private final Saver<String> saver =
      new Saver<>(keep, new Background(workers::add, Runnable::run, failure -> {}));

  @Test
  void writesOnlyTheNewestOfValuesThatComeFasterThanTheDisk() {
    saver.save("a");
    saver.save("b");
    workers.forEach(Runnable::run);
    assertEquals(List.of("b"), keep.written);
  }

  @Test
  void neverWritesAnOlderValueAfterANewerOne() {
    saver.save("a");
    saver.saveNow("b");
    workers.forEach(Runnable::run);
    assertEquals("b", keep.get());
  }

  @Test
  void writesWhatIsStillPendingAtTheEnd() {
    saver.save("a");
    saver.flush();
    assertEquals(List.of("a"), keep.written);
  }
}
