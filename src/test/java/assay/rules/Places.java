package assay.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;
import java.util.List;

/**
 * Where classes are, below a root package: the program's own, or the planted one.
 *
 * @param root such as {@code assay}
 */
public record Places(String root) {
  /** The packages of the core, that every other package may use. */
  static final List<String> CORE = List.of("attempt", "conduct", "figures", "run", "text");

  /** The packages that turn the core's ports into the world. */
  static final List<String> ADAPTERS = List.of("endpoint", "simulator", "store", "exchange");

  /** In one of these packages or below it. */
  DescribedPredicate<JavaClass> in(List<String> packages) {
    List<String> patterns = packages.stream().map(name -> root + "." + name + "..").toList();
    return describe("in " + packages, c -> PackageMatchers.of(patterns).test(c.getPackageName()));
  }

  /** In one of these packages or below it. */
  DescribedPredicate<JavaClass> in(String... packages) {
    return in(List.of(packages));
  }

  /** Directly in this package. */
  DescribedPredicate<JavaClass> exactlyIn(String name) {
    return describe("directly in " + name, c -> c.getPackageName().equals(root + "." + name));
  }

  /** Directly in the root package. */
  DescribedPredicate<JavaClass> inRoot() {
    return describe("in the root package", c -> c.getPackageName().equals(root));
  }

  /** Anywhere in the program. */
  DescribedPredicate<JavaClass> inProgram() {
    return describe(
        "in the program", c -> c.getPackageName().equals(root) || isBelow(c.getPackageName()));
  }

  /** In the program, but in none of these packages; the root sees all and does not count. */
  DescribedPredicate<JavaClass> outside(String... packages) {
    return describe(
        "outside " + List.of(packages), c -> isBelow(c.getPackageName()) && !in(packages).test(c));
  }

  /** In the user interface, in a file whose name ends with one of these. */
  DescribedPredicate<JavaClass> uiFilesNamed(String... endings) {
    return describe(
        "of the ui, named …" + List.of(endings),
        c -> in("ui").test(c) && List.of(endings).stream().anyMatch(fileOf(c)::endsWith));
  }

  /** The simple name of the top-level class that a class stands in. */
  static String fileOf(JavaClass c) {
    String name = c.getName().substring(c.getPackageName().length() + 1);
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  private boolean isBelow(String packageName) {
    return packageName.startsWith(root + ".");
  }
}
