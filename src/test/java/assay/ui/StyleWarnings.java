package assay.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the toolkit has to say of the stylesheets, from its making until it is closed. */
public final class StyleWarnings implements AutoCloseable {
  private final Logger css = Logger.getLogger("javafx.css");
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final Handler catcher = new Catcher(messages);

  public StyleWarnings() {
    css.addHandler(catcher);
  }

  /** What was said until now. */
  public List<String> messages() {
    return List.copyOf(messages);
  }

  @Override
  public void close() {
    css.removeHandler(catcher);
  }

  private static final class Catcher extends Handler {
    private final List<String> messages;

    Catcher(List<String> messages) {
      this.messages = messages;
    }

    @Override
    public void publish(LogRecord message) {
      messages.add(message.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
