package build;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts the finished program as a person would, by its launcher, in a workspace that is thrown
 * away.
 *
 * @param folder where it is started
 * @param launcher what is started
 * @param workspace where it keeps its attempts
 * @param log where its words go
 */
record Start(Path folder, Path launcher, Path workspace, File log) {
  private static final int LONGEST_SECONDS = 120;

  static Start in(Folders folders) throws IOException {
    Path workspace = Files.createDirectories(folders.work().resolve("rehearsal"));
    Files.writeString(workspace.resolve("settings.json"), "{\"simulatorPace\": 0}");
    return new Start(
        folders.tree(),
        Launchers.here(folders),
        workspace,
        folders.work().resolve("rehearsal.log").toFile());
  }

  /**
   * Runs it to its end.
   *
   * @return whether it ended well, and soon enough
   */
  boolean run(String options, List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log));
    builder.environment().put("ASSAY_JAVA_OPTIONS", options);
    builder.environment().put("ASSAY_WORKSPACE", workspace.toString());
    Process process = builder.start();
    return endedInTime(process) && process.exitValue() == 0;
  }

  private static boolean endedInTime(Process process) throws InterruptedException {
    if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      return true;
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
    return false;
  }
}
