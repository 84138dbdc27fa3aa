package assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancellationTest {
  private final Cancellation cancellation = new Cancellation();
  private final List<String> done = new ArrayList<>();

  @Test
  void runsWhatIsRegisteredOnce() {
    cancellation.onCancel(() -> done.add("first"));
    cancellation.onCancel(() -> done.add("second"));
    assertFalse(cancellation.isCancelled());
    cancellation.cancel();
    cancellation.cancel();
    assertTrue(cancellation.isCancelled());
    assertEquals(List.of("first", "second"), done);
  }

  @Test
  void runsAtOnceWhatComesTooLate() {
    cancellation.cancel();
    cancellation.onCancel(() -> done.add("late"));
    assertEquals(List.of("late"), done);
  }

  @Test
  void takesBackWhatIsClosed() {
    cancellation.onCancel(() -> done.add("kept"));
    cancellation.onCancel(() -> done.add("taken back")).close();
    cancellation.cancel();
    assertEquals(List.of("kept"), done);
  }

  @Test
  void anActionMayAskAndCancelAgain() {
    cancellation.onCancel(
        () -> {
          cancellation.cancel();
          done.add(String.valueOf(cancellation.isCancelled()));
        });
    cancellation.cancel();
    assertEquals(List.of("true"), done);
  }

  @Test
  void theUsersWishHaltsAndAHaltIsNoWish() {
    Brakes brakes = Brakes.of(cancellation, () -> true);
    Brakes halted = Brakes.of(new Cancellation(), () -> true);
    cancellation.cancel();
    halted.halt().cancel();
    assertTrue(brakes.halt().isCancelled());
    assertFalse(halted.user().isCancelled());
  }

  @Test
  void aKeyShowsItselfToNobody() {
    ApiKey key = new ApiKey(" sk-123 ");
    assertEquals("sk-123", key.reveal());
    assertFalse(key.toString().contains("123"));
    assertTrue(new ApiKey(" \n").isBlank());
  }
}
