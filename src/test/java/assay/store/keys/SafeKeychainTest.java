package assay.store.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.run.ApiKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A keychain that does not answer, as one whose window for the password nobody sees. */
@Timeout(60)
class SafeKeychainTest {
  private static final Duration SHORT = Duration.ofMillis(20);

  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch through = new CountDownLatch(1);
  private final FakeKeychain inner = new FakeKeychain();

  @AfterEach
  void letGo() {
    held.countDown();
  }

  private void hang() {
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void oneThatHangsAtOpeningIsNoneFromThenOn() throws InterruptedException {
    SafeKeychain keychain =
        new SafeKeychain(
            () -> {
              hang();
              through.countDown();
              return Optional.of(inner);
            },
            SHORT);
    assertFalse(keychain.isThere());
    held.countDown();
    through.await();
    assertFalse(keychain.isThere());
    assertEquals(Optional.empty(), keychain.find("a"));
  }

  @Test
  void oneThatHangsAtReadingIsNoneFromThenOn() {
    SafeKeychain keychain = new SafeKeychain(() -> Optional.of(new Hanging()), SHORT);
    assertEquals(Optional.empty(), keychain.find("a"));
    assertFalse(keychain.isThere());
    assertFalse(keychain.keep("a", new ApiKey("k")));
  }

  @Test
  void oneThatAnswersIsAskedOnAndOn() {
    SafeKeychain keychain = new SafeKeychain(() -> Optional.of(inner), Duration.ofSeconds(30));
    assertEquals(Optional.empty(), keychain.find("a"));
    assertTrue(keychain.keep("a", new ApiKey("k")));
    assertEquals(Optional.of("k"), keychain.find("a").map(ApiKey::reveal));
  }

  private final class Hanging implements Keychain {
    @Override
    public ApiKey read(String account) {
      hang();
      return new ApiKey("too-late");
    }

    @Override
    public void write(String account, ApiKey key) {
      hang();
    }

    @Override
    public void remove(String account) {
      hang();
    }
  }
}
