package assay.rules.breach.ui;

import javafx.concurrent.Task;

/** Planted: a breach that a rule must find. */
class TaskInUi {
  Task<String> task;
}
