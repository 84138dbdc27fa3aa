package assay.store.power;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** A folder of the real disk, in which everything that is done is written down in its order. */
final class RecordingDisk extends FileSystem {
  private final Path real;
  private final List<Step> steps = Collections.synchronizedList(new ArrayList<>());
  private final RecordingProvider provider = new RecordingProvider(this);

  RecordingDisk(Path real) {
    this.real = real;
  }

  /** The folder, seen through this disk. */
  Path root() {
    return seen(real);
  }

  /** All that was done until now. */
  List<Step> steps() {
    return List.copyOf(steps);
  }

  void promised(String what) {
    steps.add(new Step.Promised(what));
  }

  void note(Step step) {
    steps.add(step);
  }

  /** From the root of the disk. */
  Path relative(Path unwrapped) {
    return real.relativize(unwrapped);
  }

  /** The interface that a path of this disk has beside {@link Path}. */
  interface Seen {
    Path unseen();
  }

  static Path unwrapped(Path path) {
    return path instanceof Seen seen ? seen.unseen() : path;
  }

  Path seen(Path path) {
    return (Path)
        Proxy.newProxyInstance(
            RecordingDisk.class.getClassLoader(),
            new Class<?>[] {Path.class, Seen.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "unseen" -> path;
                  case "getFileSystem" -> this;
                  default -> call(path, method, arguments);
                });
  }

  private Object call(Path path, java.lang.reflect.Method method, Object[] arguments)
      throws Throwable {
    Object[] plain = arguments == null ? new Object[0] : arguments.clone();
    for (int i = 0; i < plain.length; i++) {
      plain[i] = plain[i] instanceof Path given ? unwrapped(given) : plain[i];
    }
    try {
      Object result = method.invoke(path, plain);
      return result instanceof Path made ? seen(made) : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() {}

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return real.getFileSystem().getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return List.of(root());
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return real.getFileSystem().getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return real.getFileSystem().supportedFileAttributeViews();
  }

  @Override
  public Path getPath(String first, String... more) {
    return seen(real.getFileSystem().getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    PathMatcher matcher = real.getFileSystem().getPathMatcher(pattern);
    return path -> matcher.matches(unwrapped(path));
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return real.getFileSystem().getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }
}
