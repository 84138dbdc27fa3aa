package assay.journey;

import assay.Main;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** The program as it is, which tells at its end how much heap it had in use at most. */
public final class PeakHeap {
  /** Stands before the number of bytes. */
  static final String MARK = "peak heap: ";

  private PeakHeap() {}

  /** Runs the program with these arguments. */
  public static void main(String[] arguments) {
    Runtime.getRuntime().addShutdownHook(new Thread(PeakHeap::tell));
    Main.main(arguments);
  }

  private static void tell() {
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(PeakHeap::peakOf)
            .sum();
    System.err.println(MARK + peak);
  }

  private static long peakOf(MemoryPoolMXBean pool) {
    return pool.getPeakUsage().getUsed();
  }
}
