package assay.ui;

import assay.text.Texts;

/**
 * What the shell lends to every screen.
 *
 * @param texts the sentences in the user's language
 * @param workspace what the screens share
 * @param progress what the status bar shows; for whoever runs something
 * @param dividers where the panes of a screen meet; kept from start to start
 * @param background for work that blocks
 * @param dialogs the ways to speak with the user
 */
public record ScreenTools(
    Texts texts,
    Workspace workspace,
    ProgressModel progress,
    PaneDividers dividers,
    Background background,
    Dialogs dialogs) {

  /**
   * The ways to speak with the user.
   *
   * @param notices short sentences that need no answer
   * @param questions questions that need one
   * @param files the system's file dialogs
   */
  public record Dialogs(Notices notices, Questions questions, FileDialogs files) {}

  /** Short sentences that need no answer. */
  public Notices notices() {
    return dialogs.notices();
  }

  /** Questions that need an answer. */
  public Questions questions() {
    return dialogs.questions();
  }

  /** The system's file dialogs. */
  public FileDialogs files() {
    return dialogs.files();
  }
}
