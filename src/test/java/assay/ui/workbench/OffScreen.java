package assay.ui.workbench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a port and notes which of its methods are called on the screen's thread, where a
 * slow disk would freeze the window, and which elsewhere.
 */
public final class OffScreen {
  private final Set<String> onScreen = new ConcurrentSkipListSet<>();
  private final Set<String> beside = new ConcurrentSkipListSet<>();

  /** The port with an eye on it. */
  public <T> T watched(Class<T> port, T behind) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> call(behind, method, arguments)));
  }

  /** What was called on the screen's thread, by name. */
  public List<String> onScreen() {
    return List.copyOf(onScreen);
  }

  /** What was called on other threads, by name. */
  public List<String> beside() {
    return List.copyOf(beside);
  }

  private @Nullable Object call(Object behind, Method method, Object @Nullable [] arguments)
      throws Throwable {
    (Platform.isFxApplicationThread() ? onScreen : beside).add(method.getName());
    try {
      return method.invoke(behind, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
