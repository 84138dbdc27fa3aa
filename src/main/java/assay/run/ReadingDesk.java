package assay.run;

import assay.attempt.Answer;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;

/**
 * A desk at which nothing is ever sent, such as that of a bundle. It needs no network, no key and
 * no simulator, and never asks for one.
 */
public final class ReadingDesk {
  private ReadingDesk() {}

  /** A desk over what can only be read. */
  public static Desk over(AttemptLog log, Blobs blobs, Clock clock) {
    Submit submit =
        new Submit(new NoService(), log, RetryPolicy.usual(new Random()), new TimedPauses(), clock);
    return new Desk(log, blobs, submit, new NoKeys(), new NoSimulation(), clock);
  }

  private static IllegalStateException nothingIsSent() {
    return new IllegalStateException("Nothing is sent from what can only be read");
  }

  private static final class NoService implements ImageService {
    @Override
    public Prepared prepare(Case tested, Configuration configuration) {
      throw nothingIsSent();
    }

    @Override
    public Answer send(
        Prepared prepared,
        Configuration configuration,
        Progress progress,
        Cancellation cancellation) {
      throw nothingIsSent();
    }
  }

  private static final class NoSimulation implements Simulation {
    @Override
    public String baseUrl() {
      throw nothingIsSent();
    }

    @Override
    public void setPace(double factor) {
      // There is nothing that could have a pace.
    }
  }

  private static final class NoKeys implements Keys {
    @Override
    public Optional<ApiKey> of(Endpoint endpoint) {
      return Optional.empty();
    }

    @Override
    public Source sourceOf(Endpoint endpoint) {
      return Source.NONE;
    }

    @Override
    public void useForThisSession(Endpoint endpoint, ApiKey key) {
      throw nothingIsSent();
    }

    @Override
    public boolean hasKeychain() {
      return false;
    }

    @Override
    public boolean keepInKeychain(Endpoint endpoint, ApiKey key) {
      throw nothingIsSent();
    }

    @Override
    public void forget(Endpoint endpoint) {
      throw nothingIsSent();
    }
  }
}
