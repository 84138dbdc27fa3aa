package assay.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which workspace a command works in. */
final class WorkspaceOption {
  @Option(names = "--workspace", paramLabel = "DIR", descriptionKey = "workspace")
  private @Nullable Path workspace;

  /** Empty for the usual one. */
  Optional<Path> folder() {
    return Optional.ofNullable(workspace);
  }
}
