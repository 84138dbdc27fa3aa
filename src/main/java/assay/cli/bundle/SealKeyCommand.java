package assay.cli.bundle;

import assay.cli.print.Console;
import assay.exchange.bundle.file.SigningKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assay seal-key}: shows the key with which the user signs bundles, or makes it. */
@Command(
    name = "seal-key",
    mixinStandardHelpOptions = true,
    description = "${bundle:seal-key.about}")
public final class SealKeyCommand implements Callable<Integer> {
  private final Console console;
  private final Path folder;

  @Option(names = "--create", descriptionKey = "seal-key.create")
  private boolean create;

  /**
   * The command over these.
   *
   * @param folder where the key lies
   */
  public SealKeyCommand(Console console, Path folder) {
    this.console = console;
    this.folder = folder;
  }

  @Override
  public Integer call() {
    try {
      Optional<SigningKey> key =
          create ? Optional.of(SigningKey.create(folder)) : SigningKey.load(folder);
      if (key.isEmpty()) {
        console.problem("cli.seal-key.none");
        return Refusals.FAILED;
      }
      console.line(key.get().fingerprint());
      return Refusals.DONE;
    } catch (FileAlreadyExistsException e) {
      console.problem("cli.seal-key.exists");
      return Refusals.WRONG_USE;
    } catch (IOException e) {
      console.problem("cli.seal-key.unreadable", folder.toString());
      return Refusals.FAILED;
    }
  }
}
