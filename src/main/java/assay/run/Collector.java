package assay.run;

/**
 * Takes away images that nothing names any more, such as those of a session that has left. Blocks.
 */
public interface Collector {

  /**
   * What would go. Changes nothing, and may run beside a program that writes.
   *
   * @throws StoreFailure if the workspace cannot be read
   */
  Unnamed look();

  /**
   * Takes it away, for good. No other program may have the workspace open.
   *
   * @return what went
   * @throws StoreFailure of kind IN_USE if another program writes it; CORRUPT if it cannot be told
   *     for sure what is named; nothing went then
   */
  Unnamed collect();

  /**
   * Images that no row names.
   *
   * @param images how many
   * @param bytes how many bytes they have
   */
  record Unnamed(long images, long bytes) {}
}
