package assay.rules.breach.run;

import java.util.List;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;

/** Planted: a breach that a rule must find. */
class PlatformThreads {
  Thread thread(Runnable work) {
    return new Thread(work);
  }

  ThreadFactory threadByReference() {
    return Thread::new;
  }

  Thread builder(Runnable work) {
    return Thread.ofPlatform().unstarted(work);
  }

  ExecutorService pool() {
    return Executors.newFixedThreadPool(2);
  }

  CompletableFuture<Void> common(Runnable work) {
    return CompletableFuture.runAsync(work);
  }

  Stream<String> parallel(List<String> list) {
    return list.parallelStream();
  }

  Timer timer() {
    return new Timer();
  }
}
