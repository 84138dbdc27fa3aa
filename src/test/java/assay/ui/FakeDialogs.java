package assay.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** File dialogs that answer as they were told to, and notices that are remembered. */
public final class FakeDialogs implements FileDialogs, Notices {
  /** What was said, each as its level and its sentence. */
  public final List<String> said = new ArrayList<>();

  /** What is chosen when images are asked for. */
  public List<Path> images = List.of();

  /** What is chosen when a place to save is asked for; null for none. */
  public @Nullable Path place;

  /** The names that were suggested for saving. */
  public final List<String> suggested = new ArrayList<>();

  @Override
  public synchronized void show(Level level, String sentence) {
    said.add(level + " " + sentence);
  }

  @Override
  public List<Path> openImages() {
    return images;
  }

  @Override
  public Optional<Path> open(FileType type) {
    return images.stream().findFirst();
  }

  @Override
  public Optional<Path> saveAs(String suggestedName, FileType type) {
    suggested.add(suggestedName + " of " + type.extensions());
    return Optional.ofNullable(place);
  }

  @Override
  public Optional<Path> folder() {
    return Optional.ofNullable(place);
  }

  @Override
  public void showFolder(Path folder) {
    throw new UnsupportedOperationException();
  }
}
