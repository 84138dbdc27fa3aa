package assay.bench;

import assay.journey.SharedClasses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * P2: from the start of a process to the last commit of 2,000 small answers, sixteen at once; from
 * plain classes, and each with an AOT cache such as the program is shipped with.
 */
final class ColdSweeps {
  private static final int COUNT = 2_000;
  private static final String HEAP = "-Xmx64m";

  private ColdSweeps() {}

  /** Runs it. */
  public static void main(String[] none) throws Exception {
    try (Scratch scratch = Scratch.make();
        Child server = AnswerServer.start()) {
      String base = server.line();
      Path ours = Files.createDirectory(scratch.path().resolve("ours"));
      Path floor = Files.createDirectory(scratch.path().resolve("floor"));
      String path = SharedClasses.inJars(scratch.path(), Child.classPath());
      Place place = new Place(path, base, scratch.path());
      place.rehearse("floor", FloorProcess.class, floor);
      place.rehearse("ours", OurProcess.class, ours);
      Child[] running = new Child[1];
      new Turns("attempt", COUNT)
          .with(
              "durable floor",
              () -> running[0] = place.plain(FloorProcess.class, floor),
              end(running))
          .with(
              "Assay's sweep", () -> running[0] = place.plain(OurProcess.class, ours), end(running))
          .with(
              "floor, AOT cache",
              () -> running[0] = place.cached("floor", FloorProcess.class, floor),
              end(running))
          .with(
              "Assay's sweep, AOT cache",
              () -> running[0] = place.cached("ours", OurProcess.class, ours),
              end(running))
          .ofProcesses()
          .run();
    }
  }

  private static Turns.Work end(Child[] running) {
    return () -> running[0].end();
  }

  /**
   * Where processes start from.
   *
   * @param path the class path, of jars alone
   * @param base the address of the server
   * @param caches where AOT caches lie
   */
  private record Place(String path, String base, Path caches) {
    void rehearse(String name, Class<?> main, Path folder) throws Exception {
      try (Child child = start(List.of(HEAP, "-XX:AOTCacheOutput=" + cache(name)), main, folder)) {
        child.end();
      }
    }

    Child plain(Class<?> main, Path folder) throws Exception {
      return start(List.of(HEAP), main, folder);
    }

    Child cached(String name, Class<?> main, Path folder) throws Exception {
      return start(List.of(HEAP, "-XX:AOTCache=" + cache(name)), main, folder);
    }

    private Path cache(String name) {
      return caches.resolve(name + ".aot");
    }

    /** Returns when the last commit is done. */
    private Child start(List<String> flags, Class<?> main, Path folder) throws Exception {
      Child child = Child.start(flags, path, main, List.of(base, folder.toString()));
      child.line();
      return child;
    }
  }

  /** The process of the floor. */
  static final class FloorProcess {
    private FloorProcess() {}

    /** Sends everything and says so. */
    public static void main(String[] words) throws Exception {
      String body =
          "{\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":\"A mountain lake\"}]}]}";
      try (SweepFloor floor = new SweepFloor(words[0], "small", Path.of(words[1]), body)) {
        floor.run(COUNT);
        System.out.println("done");
        System.out.flush();
      }
    }
  }

  /** The process of ours. */
  static final class OurProcess {
    private OurProcess() {}

    /** Opens the workspace, sweeps and says so. */
    public static void main(String[] words) {
      try (Ours ours = new Ours(Path.of(words[1]), words[0], "small");
          Sweeping sweeping = new Sweeping(ours)) {
        sweeping.run(COUNT);
        System.out.println("done");
        System.out.flush();
      }
    }
  }
}
