package assay.journey;

import assay.attempt.Answer;
import assay.attempt.Answer.StoredImage;
import assay.attempt.Attempt;
import assay.attempt.Attempt.Completion;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Outcome.AnswerImage;
import assay.attempt.Sha256;
import assay.run.AttemptLog;
import assay.run.Blobs;
import assay.run.Cancellation;
import assay.run.ImageService;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands around the ports of a program, says what the store has acknowledged, puts each attempt's
 * id on its request, and lets the program stand still in a chosen moment.
 */
final class CrashHooks {
  static final String HEADER = "X-Attempt";

  private static final ThreadLocal<UUID> CURRENT = new ThreadLocal<>();

  private final CrashMoment moment;
  private final AtomicInteger passes;

  /**
   * @param passes how often the moment is passed by before it stands still
   */
  CrashHooks(CrashMoment moment, int passes) {
    this.moment = moment;
    this.passes = new AtomicInteger(passes);
  }

  /** In one write, so that a line that ends with a full stop is a whole one. */
  void say(String line) {
    PrintStream out = System.out;
    synchronized (out) {
      out.print(line + " .\n");
      out.flush();
    }
  }

  private void reach(CrashMoment here) {
    if (moment == here && passes.getAndDecrement() <= 0) {
      say("stands");
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  ImageService around(ImageService service) {
    return new ImageService() {
      @Override
      public Prepared prepare(Case tested, Configuration configuration) {
        return service.prepare(tested, configuration);
      }

      @Override
      public Answer send(
          Prepared prepared, Configuration configuration, Progress progress, Cancellation wish) {
        Map<String, String> headers = new LinkedHashMap<>(prepared.headers());
        headers.put(HEADER, CURRENT.get().toString());
        Prepared marked = new Prepared(prepared.url(), headers, prepared.body());
        Answer answer = service.send(marked, configuration, progress, wish);
        reach(CrashMoment.BETWEEN_ANSWER_AND_ROW);
        return answer;
      }
    };
  }

  Blobs around(Blobs blobs) {
    return new Blobs() {
      @Override
      public Sink open() {
        return new HookedSink(blobs.open());
      }

      @Override
      public InputStream read(Sha256 sha256) {
        return blobs.read(sha256);
      }

      @Override
      public Optional<Long> size(Sha256 sha256) {
        return blobs.size(sha256);
      }

      @Override
      public Optional<byte[]> thumbnail(Sha256 sha256) {
        return blobs.thumbnail(sha256);
      }
    };
  }

  private final class HookedSink extends Blobs.Sink {
    private final Blobs.Sink sink;

    HookedSink(Blobs.Sink sink) {
      this.sink = sink;
    }

    @Override
    public void write(int b) throws IOException {
      sink.write(b);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
      sink.write(source, offset, length);
    }

    @Override
    public StoredImage keep() {
      StoredImage kept = sink.keep();
      reach(CrashMoment.BETWEEN_BLOB_AND_ROW);
      return kept;
    }

    @Override
    public void close() {
      sink.close();
    }
  }

  /** All calls go through; those that begin and complete are told of. */
  AttemptLog around(AttemptLog log) {
    return (AttemptLog)
        Proxy.newProxyInstance(
            AttemptLog.class.getClassLoader(),
            new Class<?>[] {AttemptLog.class},
            (proxy, method, arguments) -> {
              Object result;
              try {
                result = method.invoke(log, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              switch (method.getName()) {
                case "begin" -> begun((Attempt) arguments[0]);
                case "complete" -> completed((UUID) arguments[0], (Completion) arguments[1]);
                default -> {}
              }
              return result;
            });
  }

  private void begun(Attempt attempt) {
    CURRENT.set(attempt.id());
    say("begun " + attempt.id());
    reach(CrashMoment.BETWEEN_BEGIN_AND_SEND);
  }

  private void completed(UUID attempt, Completion completion) {
    say("done " + attempt + " " + words(completion));
    reach(CrashMoment.AFTER_ROW);
  }

  /** What came of an attempt, in one word that says enough to compare it by. */
  static String words(Completion completion) {
    return String.join(
        ",",
        completion.outcome().kind().name(),
        String.valueOf(completion.outcome().tokens().total()),
        String.valueOf(completion.took().toNanos()),
        completion.endedAt().toString(),
        completion.outcome().finalImage().map(AnswerImage::sha256).map(Sha256::hex).orElse("-"));
  }
}
