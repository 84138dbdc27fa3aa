package assay.cli;

import assay.cli.Interrupts.Registration;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

/**
 * Hears Ctrl+C as often as it is pressed, in place of the Java machine, which would end at the
 * first. By name, for {@code jdk.unsupported} is the one module that has it and may go.
 */
final class ControlC {
  private static final Registration NONE = () -> {};

  private ControlC() {}

  /** Runs the action each time; where that cannot be heard, never. */
  static Registration onPress(Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Method handle = signal.getMethod("handle", signal, handler);
      Object keys = signal.getConstructor(String.class).newInstance("INT");
      Object before = handle.invoke(null, keys, heard(handler, signal, action));
      return () -> giveBack(handle, keys, before);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      note(e);
      return NONE;
    }
  }

  private static Object heard(Class<?> handler, Class<?> signal, Runnable action)
      throws ReflectiveOperationException {
    MethodHandle run =
        MethodHandles.lookup()
            .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
            .bindTo(action);
    return MethodHandleProxies.asInterfaceInstance(
        handler, MethodHandles.dropArguments(run, 0, signal));
  }

  private static void giveBack(Method handle, Object keys, Object before) {
    try {
      handle.invoke(null, keys, before);
    } catch (ReflectiveOperationException e) {
      note(e);
    }
  }

  private static void note(Exception e) {
    System.getLogger(ControlC.class.getName())
        .log(System.Logger.Level.DEBUG, "Ctrl+C cannot be heard", e);
  }
}
