package build;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Our jar and all that it needs, each an explicit module.
 *
 * @param all in no order
 * @param uses which uses which
 */
record Libraries(List<Library> all, Summary uses) {
  private static final String PROGRAM = "assay";

  static Libraries of(List<Path> jars, Folders folders) throws IOException {
    List<Library> found = found(Stream.concat(Stream.of(folders.jar()), jars.stream()).toList());
    Summary uses = Summary.of(found);
    List<Library> explicit = new ArrayList<>();
    for (Library library : found) {
      explicit.add(
          library.isAutomatic()
              ? ExplicitModule.of(library, uses.of(library.name()), folders.work())
              : library);
    }
    return new Libraries(explicit, uses);
  }

  /**
   * What is to be linked: the program, what offers services to it, and what any code names of the
   * JDK. The linker adds what these declare to need.
   */
  Set<String> roots() {
    Set<String> roots = new TreeSet<>(uses.all());
    roots.retainAll(namesOf(ModuleFinder.ofSystem()));
    roots.add(PROGRAM);
    all.stream().filter(Library::offersServices).map(Library::name).forEach(roots::add);
    return roots;
  }

  /** The jar of one module. */
  Path jar(String module) {
    return all.stream()
        .filter(library -> library.name().equals(module))
        .findAny()
        .orElseThrow(() -> new IllegalStateException("There is no module " + module))
        .jar();
  }

  private static List<Library> found(List<Path> jars) {
    return ModuleFinder.of(jars.toArray(Path[]::new)).findAll().stream()
        .map(Library::of)
        .filter(library -> !library.isEmpty())
        .toList();
  }

  private static List<String> namesOf(ModuleFinder finder) {
    return finder.findAll().stream().map(module -> module.descriptor().name()).toList();
  }
}
