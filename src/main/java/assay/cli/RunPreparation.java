package assay.cli;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.ReferenceImage;
import assay.attempt.Session;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.cli.Opening.OpenDesk;
import assay.cli.RunOptions.Request;
import assay.cli.print.Console;
import assay.exchange.Loopback;
import assay.exchange.Plan;
import assay.exchange.ReferenceFiles;
import assay.run.Desk;
import assay.run.Keys;
import assay.run.Order;
import assay.run.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes an order of what was asked for, or says why not: an address, a key, a picture or a lock may
 * stand against it. Nothing has been sent then.
 */
final class RunPreparation {
  private final Console console;
  private final Desk desk;
  private final Settings settings;

  RunPreparation(Console console, OpenDesk open) {
    this.console = console;
    this.desk = open.desk();
    this.settings = open.settings().get();
  }

  /** What came of it. */
  sealed interface Result {
    /** It can be sent. */
    record Ready(Session session, Order order) implements Result {}

    /** It cannot, and why has been said. */
    record Refused(int exitCode) implements Result {}
  }

  Result prepare(Request request) {
    Plan plan = request.plan();
    Endpoint.Kind kind = Objects.requireNonNullElse(plan.target().endpoint(), settings.endpoint());
    if (isSimulatorElsewhere(kind, plan)) {
      return refused(ExitCodes.WRONG_USE, "cli.run.simulator-elsewhere");
    }
    if (desk.keys().sourceOf(kind) == Keys.Source.NONE) {
      return refused(ExitCodes.FAILED, "cli.run.no-key." + kind);
    }
    List<ReferenceImage> images = new ArrayList<>();
    if (!takeImages(plan.images(), images)) {
      return new Result.Refused(ExitCodes.WRONG_USE);
    }
    Case tested = new Case(Objects.requireNonNullElse(plan.prompt(), ""), images);
    if (desk.submit().lockOf(tested).isPresent()) {
      return refused(ExitCodes.FAILED, "cli.run.locked");
    }
    return ready(plan, tested, configuration(request, kind));
  }

  private Result ready(Plan plan, Case tested, Configuration configuration) {
    Session session = session(plan.course().session());
    int repeats = Objects.requireNonNullElse(plan.course().repeats(), 1);
    int atOnce = Objects.requireNonNullElse(plan.course().atOnce(), Order.USUALLY_AT_ONCE);
    return new Result.Ready(
        session, new Order(session.id(), tested, configuration, repeats, atOnce));
  }

  private Result refused(int exitCode, String textKey) {
    console.problem(textKey);
    return new Result.Refused(exitCode);
  }

  /** Takes every picture, so that all that are refused are named at once. */
  private boolean takeImages(List<Path> files, List<ReferenceImage> taken) {
    ReferenceFiles references = new ReferenceFiles(desk.blobs());
    boolean all = true;
    for (Path file : files) {
      switch (references.take(file)) {
        case ReferenceFiles.Result.Taken picture -> taken.add(picture.image());
        case ReferenceFiles.Result.Refused refused -> {
          console.problemLine(refused.words(console.texts()));
          all = false;
        }
      }
    }
    return all;
  }

  private Configuration configuration(Request request, Endpoint.Kind kind) {
    Plan plan = request.plan();
    return new Configuration(
        new Endpoint(kind, baseUrl(kind, plan)),
        Objects.requireNonNullElse(plan.target().model(), settings.model()),
        thresholds(request, kind),
        plan.output());
  }

  private String baseUrl(Endpoint.Kind kind, Plan plan) {
    String given = plan.target().baseUrl();
    if (given != null) {
      return given;
    }
    return switch (kind) {
      case SIMULATOR -> desk.simulation().baseUrl();
      case GEMINI_API -> settings.geminiBaseUrl();
    };
  }

  /** A real service must never pass as the simulator, whose answers are marked as made up. */
  private static boolean isSimulatorElsewhere(Endpoint.Kind kind, Plan plan) {
    String given = plan.target().baseUrl();
    return kind == Endpoint.Kind.SIMULATOR && given != null && !Loopback.holds(given);
  }

  private static Thresholds thresholds(Request request, Endpoint.Kind kind) {
    Map<HarmCategory, Optional<Threshold>> chosen = new EnumMap<>(HarmCategory.class);
    chosen.putAll(request.fromFile().thresholds());
    ThresholdPreset preset = request.preset();
    if (preset != null) {
      kind.categories().forEach(category -> chosen.put(category, preset.threshold()));
    }
    chosen.putAll(request.fromOptions().thresholds());
    Map<HarmCategory, Threshold> sent = new EnumMap<>(HarmCategory.class);
    chosen.forEach((category, value) -> value.ifPresent(t -> sent.put(category, t)));
    return new Thresholds(sent);
  }

  /** The session of that name, made if there is none; without a name the newest. */
  private Session session(@Nullable String name) {
    List<Session> sessions = desk.log().sessions();
    if (name == null) {
      return sessions.getFirst();
    }
    return sessions.stream()
        .filter(session -> session.name().equals(name))
        .findFirst()
        .orElseGet(() -> desk.log().createSession(name));
  }
}
