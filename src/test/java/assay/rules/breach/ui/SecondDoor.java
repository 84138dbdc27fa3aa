package assay.rules.breach.ui;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Planted: a breach that a rule must find. */
class SecondDoor {
  void byCall(Runnable work) {
    Platform.runLater(work);
  }

  Executor byReference() {
    return Platform::runLater;
  }
}
