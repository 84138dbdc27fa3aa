package build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the folder that is shipped, {@code target/assay}. Maven starts this file with the JDK that
 * the program is built for; {@code docs/packaging.md} says what comes out of it and why.
 *
 * <ol>
 *   <li>our classes become a jar, written by the JDK's own tool;
 *   <li>each automatic module gets a descriptor, because only explicit modules can be linked;
 *   <li>the JDK, JavaFX, the libraries and our jar are linked into {@code runtime};
 *   <li>native libraries are laid where they are loaded from;
 *   <li>the launchers are copied;
 *   <li>last of all, on the finished tree, the AOT caches are trained and tried.
 * </ol>
 */
public final class Package {
  private Package() {}

  /**
   * @param arguments the project's folder, its version, its time stamp, whether the AOT caches are
   *     left out, and the class path that the program has in Maven
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path base = Path.of(arguments[0]);
    Folders folders = Folders.of(base, arguments[1]);
    folders.clear();
    OwnJar.write(folders, arguments[1], arguments[2]);
    Libraries libraries = Libraries.of(jars(arguments[4]), folders);
    Image.link(libraries, folders);
    Natives.lay(libraries, folders);
    Launchers.copy(folders);
    if (!Boolean.parseBoolean(arguments[3])) {
      AotCache.trainAll(folders);
    }
  }

  private static List<Path> jars(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::isRegularFile)
        .toList();
  }
}
