package assay.simulator.gateway;

import assay.simulator.picture.Picture;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Pictures that were given an address: what they are drawn from, and no bytes. Keeps the newest
 * thousand. For many threads.
 */
public final class Shelf {
  private static final int MOST = 1_000;

  private final Map<String, Picture> pictures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Picture> eldest) {
          return size() > MOST;
        }
      };

  /** Puts it there. The same picture has the same name. */
  public synchronized String put(Picture picture) {
    String name =
        HexFormat.of().toHexDigits(picture.seed())
            + HexFormat.of().toHexDigits(Objects.hash(picture));
    pictures.remove(name);
    pictures.put(name, picture);
    return name;
  }

  /** The picture of that name, if it is still there. */
  public synchronized Optional<Picture> get(String name) {
    return Optional.ofNullable(pictures.get(name));
  }
}
