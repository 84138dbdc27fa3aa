package assay.ui.shell.endpoints;

import assay.run.Settings;

/** Puts settings in force and keeps them. */
public interface SettingsTaker {
  /** Puts them in force at once and writes them soon. On the screen's thread. */
  void take(Settings settings);

  /** Returns when all that was taken is written; blocks. Keys are looked up by what is written. */
  void settle();
}
