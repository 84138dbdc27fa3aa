package build;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.classfile.attribute.ModuleAttribute.ModuleAttributeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ModuleDesc;
import java.lang.constant.PackageDesc;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.AccessFlag;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives a copy of an automatic module's jar the descriptor that its makers left out. It behaves as
 * before: everything is exported and open, whoever reads it reads what it reads, its services stay.
 */
final class ExplicitModule {
  private static final String SIGNATURE = ".*\\.(SF|RSA|DSA|EC)";
  private static final String LOADER = "java/util/ServiceLoader";

  /**
   * What the modules look for whose classes look for services. Of gRPC only the context is used,
   * which looks for none.
   */
  private static final Map<String, List<String>> SERVICES =
      Map.of(
          "com.google.auth.oauth2",
          List.of("com.google.auth.http.HttpTransportFactory"),
          "io.grpc",
          List.of());

  private ExplicitModule() {}

  /**
   * @param needs the modules that its classes use
   * @throws IllegalStateException if its classes look for services and it is not said which
   */
  static Library of(Library automatic, Set<String> needs, Path work) throws IOException {
    Path copy = work.resolve(automatic.jar().getFileName());
    Files.copy(automatic.jar(), copy);
    try (FileSystem inside = FileSystems.newFileSystem(copy)) {
      Path root = inside.getPath("/");
      if (!SERVICES.containsKey(automatic.name())) {
        checkForServices(automatic, root);
      }
      removeSignature(root);
      Files.write(root.resolve("module-info.class"), descriptor(automatic.descriptor(), needs));
    }
    return Library.of(ModuleFinder.of(copy).find(automatic.name()).orElseThrow());
  }

  private static void checkForServices(Library automatic, Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(LOADER)) {
          throw new IllegalStateException(automatic.name() + " looks for services in " + file);
        }
      }
    }
  }

  /** A jar that was changed is signed no more, and one that says so cannot be linked. */
  private static void removeSignature(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("META-INF"), 1)) {
      for (Path file : files.filter(f -> f.toString().matches(SIGNATURE)).toList()) {
        Files.delete(file);
      }
    }
  }

  private static byte[] descriptor(ModuleDescriptor automatic, Set<String> needs) {
    List<PackageDesc> packages = automatic.packages().stream().map(PackageDesc::of).toList();
    ModuleAttribute module =
        ModuleAttribute.of(
            ModuleDesc.of(automatic.name()),
            builder -> {
              builder.moduleFlags(AccessFlag.OPEN);
              automatic.rawVersion().ifPresent(builder::moduleVersion);
              needs.forEach(need -> require(builder, need));
              packages.forEach(each -> builder.exports(each, List.of()));
              automatic.provides().forEach(service -> provide(builder, service));
              SERVICES
                  .getOrDefault(automatic.name(), List.of())
                  .forEach(service -> builder.uses(ClassDesc.of(service)));
            });
    return ClassFile.of().buildModule(module);
  }

  private static void require(ModuleAttributeBuilder builder, String module) {
    AccessFlag flag = module.equals("java.base") ? AccessFlag.MANDATED : AccessFlag.TRANSITIVE;
    builder.requires(ModuleDesc.of(module), List.of(flag), null);
  }

  private static void provide(ModuleAttributeBuilder builder, ModuleDescriptor.Provides service) {
    ClassDesc[] providers =
        service.providers().stream().map(ClassDesc::of).toArray(ClassDesc[]::new);
    builder.provides(ClassDesc.of(service.service()), providers);
  }
}
