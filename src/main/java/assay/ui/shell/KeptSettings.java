package assay.ui.shell;

import assay.run.Settings;
import assay.ui.Workspace;
import assay.ui.shell.endpoints.SettingsTaker;

/**
 * Shows settings to all that looks at the workspace, and writes them beside the screen's thread.
 */
final class KeptSettings implements SettingsTaker {
  private final Workspace workspace;
  private final Saver<Settings> saver;

  KeptSettings(Workspace workspace, Saver<Settings> saver) {
    this.workspace = workspace;
    this.saver = saver;
  }

  @Override
  public void take(Settings settings) {
    if (!settings.equals(workspace.settings())) {
      workspace.showSettings(settings);
      saver.save(settings);
    }
  }

  @Override
  public void settle() {
    saver.flush();
  }
}
