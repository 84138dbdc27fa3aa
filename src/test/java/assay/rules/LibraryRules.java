package assay.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** Which package may use which library, and which part of the JDK. */
final class LibraryRules {
  private static final DescribedPredicate<JavaClass> FILES =
      resideInAnyPackage("java.nio.file..", "java.nio.channels..")
          .or(named("java.io.File.*|java.io.RandomAccessFile"));

  private static final DescribedPredicate<JavaClass> SOCKETS =
      resideInAnyPackage("java.net.http..", "javax.net..")
          .or(named("java.net\\..*(Socket|Connection|Server).*|java.net.URL"));

  /** A resource's address is a URL, too. */
  private static final DescribedPredicate<JavaClass> SOCKETS_BUT_URL =
      SOCKETS.and(not(named("java.net.URL")));

  private static final DescribedPredicate<JavaClass> PLAIN_JAVA =
      resideInAnyPackage(
              "java.lang..",
              "java.util..",
              "java.time..",
              "java.math..",
              "java.text..",
              "java.security..",
              "java.nio.charset..",
              "java.io..",
              "org.jspecify.annotations..")
          .and(not(FILES))
          .or(describe("primitive", JavaClass::isPrimitive))
          .or(describe("array", JavaClass::isArray));

  private final Places places;

  LibraryRules(Places places) {
    this.places = places;
  }

  List<Rule> all() {
    return List.of(
        core(),
        only("JavaFX, its controls, themes and icons", "StoreDraws", window(), "ui"),
        only("OkHttp", "SimulatorCalls", library("okhttp3..", "okio.."), "endpoint"),
        only("Google's libraries", "ExchangeSignsIn", library("com.google.."), "endpoint"),
        only(
            "SQL",
            "ExchangeQueries",
            library("java.sql..", "javax.sql..", "org.sqlite.."),
            "store"),
        only("the keychain", "CliOpensKeychain", library("com.github.javakeyring.."), "store"),
        only("JSON", "CliParsesJson", json(), Places.ADAPTERS.toArray(String[]::new)),
        only(
            "the JDK's server", "EndpointServes", library("com.sun.net.httpserver.."), "simulator"),
        only("picocli", "UiParsesWords", library("picocli.."), "cli"),
        only("AWT and ImageIO", "CliDecodesPictures", pictures(), "store", "exchange", "ui"),
        only("sockets", "ExchangeFetches", SOCKETS_BUT_URL, "endpoint", "simulator"),
        readersAndWriters());
  }

  private Rule core() {
    return new Rule(
        "the core uses plain Java alone, and no file",
        Places.CORE,
        "AttemptReadsFile",
        noClasses()
            .that(places.in(Places.CORE))
            .should()
            .dependOnClassesThat(not(PLAIN_JAVA).and(not(places.inProgram()))));
  }

  private Rule readersAndWriters() {
    DescribedPredicate<JavaClass> subjects =
        places
            .in("endpoint")
            .and(describe("named …Reader or …Writer", LibraryRules::isReaderOrWriter));
    return new Rule(
        "readers and writers of the protocol know no socket and no file",
        List.of("endpoint"),
        "SocketReader",
        noClasses()
            .that(subjects)
            .should()
            .dependOnClassesThat(FILES.or(SOCKETS).or(library("okhttp3..", "okio.."))));
  }

  private Rule only(
      String name, String breach, DescribedPredicate<JavaClass> library, String... users) {
    return Rule.ofAll(
        name + " only in " + List.of(users),
        breach,
        noClasses().that(places.outside(users)).should().dependOnClassesThat(library));
  }

  private static DescribedPredicate<JavaClass> window() {
    return library(
        "javafx..", "com.sun.javafx..", "..org.controlsfx..", "atlantafx..", "org.kordamp..");
  }

  private static DescribedPredicate<JavaClass> json() {
    return library("tools.jackson..", "com.fasterxml.jackson..");
  }

  private static DescribedPredicate<JavaClass> pictures() {
    return library("java.awt..", "javax.imageio..", "javax.swing..", "com.twelvemonkeys..");
  }

  private static DescribedPredicate<JavaClass> library(String... packages) {
    return resideInAnyPackage(packages);
  }

  private static DescribedPredicate<JavaClass> named(String pattern) {
    return describe("named " + pattern, c -> c.getName().matches(pattern));
  }

  private static boolean isReaderOrWriter(JavaClass c) {
    return Places.fileOf(c).matches(".*(Reader|Writer)");
  }
}
