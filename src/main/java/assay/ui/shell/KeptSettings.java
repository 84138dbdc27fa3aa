package assay.ui.shell;

import assay.run.Settings;
import assay.ui.Workspace;
import assay.ui.shell.endpoints.SettingsTaker;

/**
 * Shows settings to all that looks at the workspace, and writes those that are in force beside the
 * screen's thread, whoever chose them.
 */
final class KeptSettings implements SettingsTaker {
  private final Workspace workspace;
  private final Saver<Settings> saver;

  KeptSettings(Workspace workspace, Saver<Settings> saver) {
    this.workspace = workspace;
    this.saver = saver;
    workspace.settingsProperty().addListener((property, before, now) -> saver.save(now));
  }

  @Override
  public void take(Settings settings) {
    if (!settings.equals(workspace.settings())) {
      workspace.showSettings(settings);
    }
  }

  @Override
  public void settle() {
    saver.flush();
  }
}
