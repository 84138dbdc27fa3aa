package build;

import java.util.List;

/**
 * Our jar. Written by the tool of the JDK that compiles: Maven's own plugin uses the JDK that runs
 * Maven, and an older one cannot read a newer {@code module-info}.
 */
final class OwnJar {
  private OwnJar() {}

  /**
   * @param version what the module says of itself
   * @param time what every entry is dated with, so that the same classes give the same jar
   */
  static void write(Folders folders, String version, String time) {
    Tool.run(
        "jar",
        List.of(
            "--create",
            "--file=" + folders.jar(),
            "--module-version=" + version,
            "--main-class=assay.Main",
            "--date=" + time,
            "-C",
            folders.classes().toString(),
            "."));
  }
}
