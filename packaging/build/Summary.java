package build;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which module uses which: not what the modules declare, but what the code of all jars names.
 *
 * @param uses by module, the modules that its classes name
 */
record Summary(Map<String, Set<String>> uses) {
  private static final String ARROW = " -> ";

  /** What was left out on purpose and is never called. */
  private static final String LEFT_OUT = "not found";

  static Summary of(Collection<Library> libraries) {
    Map<String, String> names =
        libraries.stream()
            .collect(Collectors.toMap(l -> fileName(l.jar().toString()), l -> l.name()));
    Map<String, Set<String>> uses = new TreeMap<>();
    for (String line : printed(libraries).lines().toList()) {
      String[] sides = line.split(ARROW);
      if (sides.length == 2 && !sides[1].strip().equals(LEFT_OUT)) {
        uses.computeIfAbsent(module(sides[0], names), side -> new TreeSet<>())
            .add(module(sides[1], names));
      }
    }
    return new Summary(uses);
  }

  /** The modules that the classes of one module use. */
  Set<String> of(String module) {
    return uses.getOrDefault(module, Set.of());
  }

  /** All that any of them uses. */
  Set<String> all() {
    return uses.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  private static String printed(Collection<Library> libraries) {
    List<String> jars = libraries.stream().map(library -> library.jar().toString()).toList();
    List<String> arguments = new ArrayList<>();
    arguments.add("-summary");
    arguments.addAll(List.of("--multi-release", String.valueOf(Runtime.version().feature())));
    arguments.addAll(List.of("--module-path", String.join(File.pathSeparator, jars)));
    arguments.addAll(jars);
    return Tool.run("jdeps", arguments);
  }

  /** {@code jdeps} calls an automatic module by its jar. */
  private static String module(String side, Map<String, String> names) {
    return names.getOrDefault(fileName(side), side.strip());
  }

  private static String fileName(String path) {
    return Path.of(path.strip()).getFileName().toString();
  }
}
