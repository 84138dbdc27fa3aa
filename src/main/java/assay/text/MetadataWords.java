package assay.text;

import assay.attempt.MetadataKind;
import java.util.Collection;
import java.util.stream.Collectors;

/** The words for what stands in a picture's file beside the picture. */
public final class MetadataWords {
  private final Texts texts;

  public MetadataWords(Texts texts) {
    this.texts = texts;
  }

  /** What a kind is called, such as {@code GPS position}. */
  public String kind(MetadataKind kind) {
    return texts.of("metadata.kind." + kind.name());
  }

  /** Kinds in a row, in their order. */
  public String list(Collection<MetadataKind> kinds) {
    return kinds.stream().map(this::kind).collect(Collectors.joining(", "));
  }
}
