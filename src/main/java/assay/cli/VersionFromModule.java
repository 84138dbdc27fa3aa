package assay.cli;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the program's module was built with. */
final class VersionFromModule implements IVersionProvider {
  @Override
  public String[] getVersion() {
    Optional<ModuleDescriptor> module =
        Optional.ofNullable(VersionFromModule.class.getModule().getDescriptor());
    String version = module.flatMap(ModuleDescriptor::rawVersion).orElse("0");
    return new String[] {"assay " + version};
  }
}
