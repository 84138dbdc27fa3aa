package assay.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowFileDialogsTest {
  @ParameterizedTest
  @CsvSource({"Linux, xdg-open", "Mac OS X, open", "Windows 11, explorer.exe", "FreeBSD, xdg-open"})
  void showsAFolderWithTheSystemsOwnBrowser(String system, String command) {
    Path folder = Path.of("a folder");
    assertEquals(
        List.of(command, folder.toString()), WindowFileDialogs.browserCommand(folder, system));
  }
}
