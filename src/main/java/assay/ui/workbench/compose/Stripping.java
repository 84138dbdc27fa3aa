package assay.ui.workbench.compose;

import assay.attempt.ReferenceImage;
import assay.exchange.ReferenceFiles;
import assay.exchange.ReferenceFiles.Result;
import assay.run.Blobs;
import assay.ui.ScreenTools;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The choice whether metadata is taken out of the reference images before they are sent. It holds
 * for all images and is kept with the settings. On the screen's thread; what blocks goes beside it.
 */
final class Stripping {
  private final ScreenTools tools;
  private final ComposeModel model;
  private final ReferenceFiles asTheyAre;
  private final ReferenceFiles stripping;
  private int underWay;

  Stripping(Blobs blobs, ScreenTools tools, ComposeModel model) {
    this.tools = tools;
    this.model = model;
    this.asTheyAre = new ReferenceFiles(blobs);
    this.stripping = new ReferenceFiles(blobs, true);
    model.strippingProperty().set(tools.workspace().settings().stripMetadata());
  }

  /** Takes the choice, and brings the images that are there into line with it. */
  void onChoose(boolean strip) {
    choose(strip);
    settle();
  }

  private void choose(boolean strip) {
    model.strippingProperty().set(strip);
    tools.workspace().showSettings(tools.workspace().settings().withStripping(strip));
  }

  /** The text key of what keeps the images from being sent; empty if nothing does. */
  Optional<String> problem() {
    return underWay > 0 ? Optional.of("compose.problem.stripping") : Optional.empty();
  }

  /** What was taken, with its metadata or without. Blocks. */
  Result as(Result taken, boolean strip) {
    return strip && taken instanceof Result.Taken whole ? stripping.again(whole.image()) : taken;
  }

  /** Brings all images into line with the choice. Nothing is submitted until that is done. */
  void settle() {
    boolean strip = model.strippingProperty().get();
    List<ReferenceImage> images = List.copyOf(model.images());
    if (images.isEmpty()) {
      return;
    }
    underWay++;
    tools
        .background()
        .run(
            () -> again(images, strip),
            results -> {
              underWay--;
              take(results, strip);
            },
            failure -> {
              underWay--;
              takeBack(strip);
              tools.background().fail(failure);
            });
  }

  private Map<ReferenceImage, Result> again(List<ReferenceImage> images, boolean strip) {
    Map<ReferenceImage, Result> results = new LinkedHashMap<>();
    for (ReferenceImage image : images) {
      if (strip != image.origin().isStripped()) {
        results.put(image, (strip ? stripping : asTheyAre).again(image));
      }
    }
    return results;
  }

  /** Nothing changes if the choice is another one by now: that brings its own results. */
  private void take(Map<ReferenceImage, Result> results, boolean strip) {
    if (strip != model.strippingProperty().get()) {
      return;
    }
    List<Result.Refused> refused = new ArrayList<>();
    for (Result result : results.values()) {
      switch (result) {
        case Result.Taken taken -> model.metadata().put(taken.image().original(), taken.metadata());
        case Result.Refused one -> refused.add(one);
      }
    }
    refused.forEach(one -> tools.notices().error(one.words(tools.texts())));
    if (refused.isEmpty()) {
      replace(results);
    } else {
      takeBack(strip);
    }
  }

  /** Two files that differ in metadata alone may be one picture now. */
  private void replace(Map<ReferenceImage, Result> results) {
    Map<Object, ReferenceImage> images = new LinkedHashMap<>();
    for (ReferenceImage image : model.images()) {
      ReferenceImage now = results.get(image) instanceof Result.Taken taken ? taken.image() : image;
      images.putIfAbsent(now.sha256(), now);
    }
    List<ReferenceImage> all = List.copyOf(images.values());
    if (!all.equals(model.images())) {
      model.images().setAll(all);
    }
  }

  /** What cannot be done to every image is done to none. */
  private void takeBack(boolean strip) {
    if (strip && model.strippingProperty().get()) {
      onChoose(false);
    }
  }
}
