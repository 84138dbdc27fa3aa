package build;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReference;
import java.nio.file.Path;

/** A jar and what it says, or lets guess, about itself as a module. */
record Library(Path jar, ModuleDescriptor descriptor) {
  static Library of(ModuleReference reference) {
    return new Library(Path.of(reference.location().orElseThrow()), reference.descriptor());
  }

  String name() {
    return descriptor.name();
  }

  /** Some jars only point to another of the same library and hold no class. */
  boolean isEmpty() {
    return descriptor.packages().isEmpty();
  }

  boolean isAutomatic() {
    return descriptor.isAutomatic();
  }

  boolean offersServices() {
    return !descriptor.provides().isEmpty();
  }
}
