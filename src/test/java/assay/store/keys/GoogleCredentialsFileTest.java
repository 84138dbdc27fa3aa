package assay.store.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoogleCredentialsFileTest {
  private static final String WELL_KNOWN = "application_default_credentials.json";

  @TempDir Path home;

  @Test
  void isTheOneThatTheEnvironmentNames() throws IOException {
    Path named = Files.createFile(home.resolve("robot.json"));
    assertEquals(
        Optional.of(named.toString()),
        found("Linux", Map.of("GOOGLE_APPLICATION_CREDENTIALS", named.toString())));
  }

  @Test
  void aNamedOneThatIsNotThereIsNotReplacedByAnother() throws IOException {
    make(home.resolve(".config").resolve("gcloud"));
    String named = home.resolve("gone.json").toString();
    assertEquals(Optional.empty(), found("Linux", Map.of("GOOGLE_APPLICATION_CREDENTIALS", named)));
  }

  @Test
  void liesWhereGcloudPutsIt() throws IOException {
    Path file = make(home.resolve(".config").resolve("gcloud"));
    assertEquals(Optional.of(file.toString()), found("Mac OS X", Map.of()));
  }

  @Test
  void liesInTheFolderThatGcloudWasToldToUse() throws IOException {
    Path folder = home.resolve("elsewhere");
    Path file = make(folder);
    Map<String, String> told = Map.of("CLOUDSDK_CONFIG", folder.toString());
    assertEquals(Optional.of(file.toString()), found("Linux", told));
  }

  @Test
  void liesInTheApplicationsDataOnWindows() throws IOException {
    Path file = make(home.resolve("data").resolve("gcloud"));
    Map<String, String> told = Map.of("APPDATA", home.resolve("data").toString());
    assertEquals(Optional.of(file.toString()), found("Windows 11", told));
    assertEquals(Optional.empty(), found("Windows 11", Map.of()));
  }

  @Test
  void isNotThereOnABareMachine() {
    assertEquals(Optional.empty(), found("Linux", Map.of()));
  }

  private Optional<String> found(String system, Map<String, String> environment) {
    Properties properties = new Properties();
    properties.setProperty("os.name", system);
    properties.setProperty("user.home", home.toString());
    return new GoogleCredentialsFile(environment, properties).find();
  }

  private static Path make(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.createFile(folder.resolve(WELL_KNOWN));
  }
}
