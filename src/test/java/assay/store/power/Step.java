package assay.store.power;

import java.nio.file.Path;

/** Something that was done to a disk. Files and folders are named from the disk's root. */
sealed interface Step {
  /** A file that was not there. */
  record Created(Path file) implements Step {}

  /** A folder that was not there. */
  record Folder(Path folder) implements Step {}

  @SuppressWarnings("ArrayRecordComponent") // nobody compares or changes it
  record Written(Path file, long at, byte[] bytes) implements Step {}

  /** What a file holds is safe now. */
  record Synced(Path file) implements Step {}

  /** Which names a folder holds is safe now. */
  record NamesSynced(Path folder) implements Step {}

  record Moved(Path from, Path to) implements Step {}

  record Deleted(Path file) implements Step {}

  /** What the program said to its caller: from here on it counts on it. */
  record Promised(String what) implements Step {}
}
