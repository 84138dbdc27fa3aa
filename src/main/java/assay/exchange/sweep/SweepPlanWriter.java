package assay.exchange.sweep;

import assay.attempt.CloudOptions;
import assay.attempt.Configuration;
import assay.attempt.Declaration;
import assay.attempt.Declaration.Minors;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import assay.exchange.PlanKey;
import assay.run.design.PlannedCase;
import assay.run.sweep.SweepPlan;
import assay.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a plan as YAML that reads back as an equal one, given the same pictures and endpoints.
 * What its design has no use for is left out, since a reader would refuse it. The text may be
 * longer than {@link SweepPlanFile#MOST_BYTES}, which no reader takes; that is for the caller to
 * look at.
 */
public final class SweepPlanWriter {
  private final Heading heading;
  private final Images images;
  private final YamlLines yaml = new YamlLines();

  private SweepPlanWriter(Heading heading, Images images) {
    this.heading = heading;
    this.images = images;
  }

  /**
   * What a plan file says beside the plan.
   *
   * @param session the name of the session; null if it is left to whoever runs it
   * @param stripMetadata whether metadata is taken out of the pictures in the files that {@link
   *     Images} names. False where they are what is sent, byte by byte; null if it is left to
   *     whoever runs it
   */
  public record Heading(@Nullable String session, @Nullable Boolean stripMetadata) {
    /** Of a plan whose pictures are what is sent, for any session. */
    public static final Heading AS_SENT = new Heading(null, false);
  }

  /** Says where the file of an image is, or puts it there. */
  @FunctionalInterface
  public interface Images {
    /**
     * Its path relative to the folder of the plan, with slashes. May be asked several times for the
     * same image.
     *
     * @throws IOException if it cannot be put there
     */
    String pathOf(ReferenceImage image) throws IOException;
  }

  /**
   * The text of a plan file.
   *
   * @param texts for the comments at its head
   * @throws IOException if an image cannot be put where the plan would name it
   */
  public static String write(SweepPlan plan, Heading heading, Images images, Texts texts)
      throws IOException {
    SweepPlanWriter writer = new SweepPlanWriter(heading, images);
    writer.yaml.comment(texts.of("exchange.sweep.head"));
    writer.yaml.comment(texts.of("exchange.sweep.head.run"));
    writer.all(plan);
    return writer.yaml.text();
  }

  /**
   * The same with images by their own names, wherever they lie: for keeping what was planned, not
   * for sending it from there.
   */
  public static String naming(SweepPlan plan, Heading heading, Texts texts) {
    try {
      return write(plan, heading, ReferenceImage::name, texts);
    } catch (IOException e) {
      throw new UncheckedIOException("A name puts nothing anywhere", e);
    }
  }

  private void all(SweepPlan plan) throws IOException {
    yaml.text(SweepKeys.NAME, plan.name());
    text(PlanKey.SESSION, heading.session());
    yaml.gap();
    base(plan.base());
    word(PlanKey.STRIP_METADATA, heading.stripMetadata());
    Optional<Declaration> shared = shared(plan.cases());
    shared.ifPresent(declaration -> declared("", declaration, Declaration.NOT_STATED));
    text(PlanKey.PURPOSE, plan.terms().purpose());
    yaml.gap();
    yaml.line("", SweepKeys.CASES, "");
    for (PlannedCase one : plan.cases()) {
      planned(one, shared.orElse(Declaration.NOT_STATED));
    }
    yaml.gap();
    new CourseWriter(yaml, images).write(plan);
  }

  private void base(Configuration base) {
    text(PlanKey.ENDPOINT, base.endpoint().name());
    text(PlanKey.MODEL, base.model());
    yaml.words("thresholds", base.thresholds().byCategory());
    yaml.words("methods", base.thresholds().methods());
    output(base.output());
  }

  private void output(OutputOptions output) {
    CloudOptions cloud = output.cloud();
    Double temperature = output.temperature();
    text(
        PlanKey.ASPECT_RATIO,
        output.aspectRatio() == null ? null : output.aspectRatio().wireName());
    text(PlanKey.IMAGE_SIZE, output.size() == null ? null : output.size().wireName());
    word(PlanKey.SEED, output.seed());
    word(
        PlanKey.TEMPERATURE,
        temperature == null ? null : BigDecimal.valueOf(temperature).toPlainString());
    word(PlanKey.THINKING_LEVEL, output.thinkingLevel());
    word(PlanKey.PERSON_GENERATION, cloud.personGeneration());
    word(PlanKey.PROMINENT_PEOPLE, cloud.prominentPeople());
    text(PlanKey.OUTPUT_MIME_TYPE, cloud.outputMimeType());
    word(PlanKey.COMPRESSION_QUALITY, cloud.compressionQuality());
    yaml.texts("labels", cloud.labels());
  }

  private void text(PlanKey key, @Nullable String value) {
    if (value != null) {
      yaml.text(key.inFile(), value);
    }
  }

  private void word(PlanKey key, @Nullable Object value) {
    if (value != null) {
      yaml.line("", key.inFile(), value.toString());
    }
  }

  /** What is declared of all cases alike; empty if they differ. */
  private static Optional<Declaration> shared(List<PlannedCase> cases) {
    Declaration first = cases.getFirst().tested().declaration();
    boolean all = cases.stream().allMatch(one -> one.tested().declaration().equals(first));
    return all ? Optional.of(first) : Optional.empty();
  }

  /** What differs from what holds without a word. */
  private void declared(String indent, Declaration declaration, Declaration otherwise) {
    if (declaration.minors() != otherwise.minors() && declaration.minors() != Minors.NOT_STATED) {
      String answer = yaml.quoted(SweepValues.wordOf(declaration.minors()));
      yaml.line(indent, PlanKey.MINORS.inFile(), answer);
    }
    if (declaration.rightsConfirmed() != otherwise.rightsConfirmed()) {
      String confirmed = String.valueOf(declaration.rightsConfirmed());
      yaml.line(indent, PlanKey.RIGHTS_CONFIRMED.inFile(), confirmed);
    }
  }

  private void planned(PlannedCase one, Declaration ofAll) throws IOException {
    yaml.line("  - ", "label", yaml.quoted(one.label()));
    yaml.line("    ", "prompt", yaml.block(one.tested().prompt(), "      "));
    if (!one.tested().images().isEmpty()) {
      yaml.line("    ", "images", "");
      for (ReferenceImage image : one.tested().images()) {
        yaml.item("      ", yaml.quoted(images.pathOf(image)));
      }
    }
    if (!one.tags().isEmpty()) {
      yaml.line("    ", "tags", yaml.list(one.tags().stream().sorted().map(yaml::quoted)));
    }
    if (one.expected() != null) {
      yaml.line("    ", "expected", SweepValues.wordOf(one.expected()));
    }
    declared("    ", one.tested().declaration(), ofAll);
  }
}
