package assay.cli;

import assay.attempt.BlockMethod;
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
import assay.cli.print.ExitCodes;
import assay.cli.print.PictureNotes;
import assay.exchange.BaseUrl;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes an order of what was asked for, or says why not: an address, a key or a picture may stand
 * against it. What the conduct rules have against it is said when it is started.
 */
final class RunPreparation {
  private final Console console;
  private final Desk desk;
  private final Settings settings;
  private final Pictures pictures;
  private final boolean looking;

  private RunPreparation(Console console, OpenDesk open, Pictures pictures, boolean looking) {
    this.console = console;
    this.desk = open.desk();
    this.settings = open.settings().get();
    this.pictures = pictures;
    this.looking = looking;
  }

  /** To be sent: a key must be there, pictures are taken in and the session is made. */
  static RunPreparation toSend(Console console, OpenDesk open) {
    Pictures stored = (file, strip) -> new ReferenceFiles(open.desk().blobs(), strip).take(file);
    return new RunPreparation(console, open, stored, false);
  }

  /** To be looked at: nothing is written and no key is needed. */
  static RunPreparation toLook(Console console, OpenDesk open, FilesInPlace pictures) {
    return new RunPreparation(console, open, pictures::take, true);
  }

  /** Takes the picture in a file, without its metadata if so wanted. */
  @FunctionalInterface
  interface Pictures {
    ReferenceFiles.Result take(Path file, boolean strip);
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
    EndpointChoice choice = new EndpointChoice(settings);
    Optional<EndpointProfile> profile = looking ? choice.findToLook(name) : choice.find(name);
    if (profile.isEmpty()) {
      return refused(ExitCodes.WRONG_USE, "cli.run.no-endpoint", name, choice.names());
    }
    if (hasNoAddress(profile.get(), plan)) {
      return refused(ExitCodes.WRONG_USE, "cli.run.no-address", profile.get().name());
    }
    Optional<BaseUrl.Problem> wrong =
        Optional.ofNullable(plan.target().baseUrl()).flatMap(BaseUrl::problemOf);
    if (wrong.isPresent()) {
      String why = console.texts().of(wrong.get().textKey());
      return refused(ExitCodes.WRONG_USE, "cli.run.wrong-base-url", why);
    }
    if (isSimulatorElsewhere(profile.get(), plan)) {
      return refused(ExitCodes.WRONG_USE, "cli.run.simulator-elsewhere");
    }
    return prepare(request, profile.get());
  }

  private static boolean hasNoAddress(EndpointProfile profile, Plan plan) {
    Endpoint endpoint = profile.endpoint();
    return plan.target().baseUrl() == null
        && endpoint.baseUrl().isEmpty()
        && !endpoint.isSimulated();
  }

  private Result prepare(Request request, EndpointProfile profile) {
    Plan plan = request.plan();
    if (!looking && desk.keys().sourceOf(target(profile, plan)) == Keys.Source.NONE) {
      return refused(ExitCodes.FAILED, "cli.run.no-key", profile.name(), profile.variable());
    }
    List<ReferenceImage> images = new ArrayList<>();
    if (!takeImages(plan, images)) {
      return new Result.Refused(ExitCodes.WRONG_USE);
    }
    Case tested =
        new Case(
            Objects.requireNonNullElse(plan.prompt(), ""),
            images,
            plan.course().stated().declaration());
    return checked(plan, tested, configuration(request, profile));
  }

  private Result checked(Plan plan, Case tested, Configuration configuration) {
    Set<HarmCategory> alone = new TreeSet<>(methods(plan).keySet());
    alone.removeAll(configuration.thresholds().byCategory().keySet());
    return alone.isEmpty()
        ? ready(plan, tested, configuration)
        : refused(ExitCodes.WRONG_USE, "cli.run.method-alone", alone.iterator().next());
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
    if (there || looking || desk.submit().objectionTo(order).isPresent()) {
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
  private boolean takeImages(Plan plan, List<ReferenceImage> taken) {
    boolean strip =
        Objects.requireNonNullElse(plan.course().stripMetadata(), settings.stripMetadata());
    boolean all = true;
    for (Path file : plan.images()) {
      switch (pictures.take(file, strip)) {
        case ReferenceFiles.Result.Taken picture -> {
          taken.add(picture.image());
          PictureNotes.tell(picture, console);
        }
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

  /** Where it would go, with nothing started for it. */
  private static Endpoint target(EndpointProfile profile, Plan plan) {
    String given = plan.target().baseUrl();
    return given == null ? profile.endpoint() : profile.endpoint().at(given);
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
    Thresholds thresholds = new Thresholds(sent);
    for (Map.Entry<HarmCategory, BlockMethod> method : methods(request.plan()).entrySet()) {
      if (sent.containsKey(method.getKey())) {
        thresholds = thresholds.withMethod(method.getKey(), method.getValue());
      }
    }
    return thresholds;
  }

  private static Map<HarmCategory, BlockMethod> methods(Plan plan) {
    Map<HarmCategory, BlockMethod> methods = new EnumMap<>(HarmCategory.class);
    plan.methods().forEach((category, value) -> value.ifPresent(m -> methods.put(category, m)));
    return methods;
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
