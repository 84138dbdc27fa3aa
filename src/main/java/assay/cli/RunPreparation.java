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
import assay.run.EndpointProfile;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes an order of what was asked for, or says why not: an address, a key or a picture may stand
 * against it. What the conduct rules have against it is said when it is started.
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
    String name = Objects.requireNonNullElse(plan.target().endpoint(), settings.profile());
    Optional<EndpointProfile> profile = settings.find(name);
    if (profile.isEmpty()) {
      return refused(ExitCodes.WRONG_USE, "cli.run.no-endpoint", name, names());
    }
    if (isSimulatorElsewhere(profile.get(), plan)) {
      return refused(ExitCodes.WRONG_USE, "cli.run.simulator-elsewhere");
    }
    return prepare(request, profile.get());
  }

  private String names() {
    return settings.profiles().stream()
        .map(EndpointProfile::name)
        .collect(Collectors.joining(", "));
  }

  private Result prepare(Request request, EndpointProfile profile) {
    Plan plan = request.plan();
    if (desk.keys().sourceOf(profile.endpoint()) == Keys.Source.NONE) {
      return refused(ExitCodes.FAILED, "cli.run.no-key", profile.name(), profile.variable());
    }
    List<ReferenceImage> images = new ArrayList<>();
    if (!takeImages(plan.images(), images)) {
      return new Result.Refused(ExitCodes.WRONG_USE);
    }
    Case tested =
        new Case(
            Objects.requireNonNullElse(plan.prompt(), ""),
            images,
            plan.course().stated().declaration());
    return ready(plan, tested, configuration(request, profile));
  }

  private Result ready(Plan plan, Case tested, Configuration configuration) {
    int repeats = Objects.requireNonNullElse(plan.course().repeats(), 1);
    int atOnce = Objects.requireNonNullElse(plan.course().atOnce(), Order.USUALLY_AT_ONCE);
    Session session = session(plan.course().session());
    return placed(
        session,
        new Order(
            session.id(),
            tested,
            configuration,
            repeats,
            atOnce,
            plan.course().stated().purpose()));
  }

  /** What is going to be refused makes no new session. */
  private Result placed(Session session, Order order) {
    boolean there = desk.log().sessions().contains(session);
    if (there || desk.submit().objectionTo(order).isPresent()) {
      return new Result.Ready(session, order);
    }
    Session made = desk.log().createSession(session.name());
    return new Result.Ready(made, order.in(made.id()));
  }

  private Result refused(int exitCode, String textKey, Object... arguments) {
    console.problem(textKey, arguments);
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

  private Configuration configuration(Request request, EndpointProfile profile) {
    Plan plan = request.plan();
    Endpoint endpoint = endpoint(profile, plan.target().baseUrl());
    return new Configuration(
        endpoint,
        Objects.requireNonNullElse(plan.target().model(), profile.model()),
        thresholds(request, endpoint),
        plan.output());
  }

  private Endpoint endpoint(EndpointProfile profile, @Nullable String given) {
    return given == null ? desk.endpointOf(profile) : profile.endpoint().at(given);
  }

  /** A real service must never pass as the simulator, whose answers are marked as made up. */
  private static boolean isSimulatorElsewhere(EndpointProfile profile, Plan plan) {
    String given = plan.target().baseUrl();
    return profile.endpoint().isSimulated() && given != null && !Loopback.holds(given);
  }

  private static Thresholds thresholds(Request request, Endpoint endpoint) {
    Map<HarmCategory, Optional<Threshold>> chosen = new EnumMap<>(HarmCategory.class);
    chosen.putAll(request.fromFile().thresholds());
    ThresholdPreset preset = request.preset();
    if (preset != null) {
      endpoint.categories().forEach(category -> chosen.put(category, preset.threshold()));
    }
    chosen.putAll(request.fromOptions().thresholds());
    Map<HarmCategory, Threshold> sent = new EnumMap<>(HarmCategory.class);
    chosen.forEach((category, value) -> value.ifPresent(t -> sent.put(category, t)));
    return new Thresholds(sent);
  }

  /** The session of that name, as it would be if there is none; without a name the newest. */
  private Session session(@Nullable String name) {
    List<Session> sessions = desk.log().sessions();
    if (name == null) {
      return sessions.getFirst();
    }
    return sessions.stream()
        .filter(session -> session.name().equals(name))
        .findFirst()
        .orElseGet(() -> new Session(UUID.randomUUID(), name, desk.clock().instant()));
  }
}
