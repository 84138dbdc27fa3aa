package assay.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.rules.Sources.Source;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every way of starting the program must say alike. */
class PackagingTest {
  private static final Pattern NATIVE = Pattern.compile("--enable-native-access=([\\w.,]+)");
  private static final String MODULES =
      "javafx.graphics,org.xerial.sqlitejdbc,com.sun.jna,jkeychain";

  private static final List<Source> STARTS =
      Sources.here(
          "pom.xml",
          "packaging/jpackage.args",
          "packaging/launcher/assay",
          "packaging/launcher/assay.bat",
          "packaging/linux/command.properties",
          "packaging/mac/command.properties",
          "packaging/windows/command.properties");

  @Test
  void everyStartLetsTheSameModulesUseNativeCode() {
    for (Source start : STARTS) {
      assertEquals(
          new TreeSet<>(List.of(MODULES)),
          NATIVE
              .matcher(start.text())
              .results()
              .map(PackagingTest::modules)
              .collect(Collectors.toCollection(TreeSet::new)),
          start.path().toString());
    }
  }

  @Test
  void theModuleAsksForTheKeychainAndForTheBusThatItUses() {
    String module = Sources.here("src/main/java/module-info.java").getFirst().text();
    assertTrue(module.contains("requires java.keyring;"));
    assertTrue(module.contains("requires org.freedesktop.dbus;"));
  }

  private static String modules(MatchResult found) {
    return found.group(1);
  }
}
