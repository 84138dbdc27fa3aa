package assay.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What may be called where. All of them look at the target of an access, so that a method reference
 * counts like a call.
 */
final class CallRules {
  private static final Set<String> GENERIC =
      Set.of(
          "java.lang.Throwable",
          "java.lang.Exception",
          "java.lang.RuntimeException",
          "java.lang.Error");

  private static final Set<String> VIRTUAL =
      Set.of("newVirtualThreadPerTaskExecutor", "newThreadPerTaskExecutor");

  private final Places places;

  CallRules(Places places) {
    this.places = places;
  }

  List<Rule> all() {
    DescribedPredicate<JavaClass> everywhere = places.inProgram();
    return List.of(
        Rule.ofAll(
            "only run sends",
            "SendingController",
            never(not(places.in("run")).and(everywhere), this::sends)),
        Rule.ofAll(
            "one door to the screen's thread",
            "SecondDoor",
            never(everywhere.and(not(door())), CallRules::hops)),
        Rule.ofAll(
            "threads are virtual",
            "PlatformThreads",
            never(everywhere.and(not(shutdown())), CallRules::makesPlatformThreads)),
        Rule.ofAll("nothing uses javafx.concurrent", "TaskInUi", noFxConcurrency()),
        Rule.ofAll("time comes from a Clock", "OwnTime", never(everywhere, CallRules::readsTime)),
        Rule.ofAll(
            "only the root makes a Clock",
            "OwnClock",
            never(everywhere.and(not(places.inRoot())), CallRules::makesClock)),
        Rule.ofAll(
            "no generic exception is thrown",
            "GenericThrow",
            never(everywhere, CallRules::makesGeneric)),
        Rule.ofAll(
            "only cli prints",
            "PrintingStore",
            never(not(places.in("cli")).and(everywhere), this::prints)));
  }

  private static ArchRule never(DescribedPredicate<JavaClass> who, Predicate<JavaAccess<?>> what) {
    return noClasses().that(who).should().accessTargetWhere(describe("forbidden", what));
  }

  private ArchRule noFxConcurrency() {
    return noClasses()
        .that(places.inProgram())
        .should()
        .dependOnClassesThat(resideInAPackage("javafx.concurrent.."));
  }

  private DescribedPredicate<JavaClass> door() {
    return describe("the door", c -> c.getName().equals(places.root() + ".ui.FxThread"));
  }

  /** The Java machine takes no virtual thread as a shutdown hook. */
  private DescribedPredicate<JavaClass> shutdown() {
    return describe(
        "the shutdown hook", c -> c.getName().equals(places.root() + ".cli.ShutdownInterrupts"));
  }

  /** The check of thresholds sends, too; the desk has it written into the audit log. */
  private boolean sends(JavaAccess<?> access) {
    boolean checks =
        access.getTargetOwner().isAssignableTo(places.root() + ".run.EndpointProbe")
            && access.getTarget().getName().equals("checkThresholds");
    return checks || makesBatch(access) || sendsCase(access);
  }

  private boolean makesBatch(JavaAccess<?> access) {
    return access.getTargetOwner().isAssignableTo(places.root() + ".run.sweep.BatchService")
        && !access.getTargetOwner().equals(access.getOriginOwner())
        && access.getTarget().getName().equals("make");
  }

  private boolean sendsCase(JavaAccess<?> access) {
    return access.getTargetOwner().isAssignableTo(places.root() + ".run.ImageService")
        && !access.getTargetOwner().equals(access.getOriginOwner())
        && Set.of("send", "prepare").contains(access.getTarget().getName());
  }

  private static boolean hops(JavaAccess<?> access) {
    return isTo(access, "javafx.application.Platform", "runLater");
  }

  private static boolean makesPlatformThreads(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getTarget().getName();
    return switch (owner.getName()) {
      case "java.util.concurrent.Executors" -> !VIRTUAL.contains(name);
      case "java.util.concurrent.CompletableFuture" ->
          name.endsWith("Async") && !takes(access, "java.util.concurrent.Executor");
      case "java.util.concurrent.ForkJoinPool" -> true;
      case "java.lang.Thread" -> name.equals("ofPlatform") || isConstructor(name);
      default -> name.equals("parallelStream") || (isConstructor(name) && isPool(owner));
    };
  }

  private static boolean isPool(JavaClass owner) {
    return owner.isAssignableTo(Thread.class)
        || owner.isAssignableTo("java.util.Timer")
        || owner.isAssignableTo("java.util.concurrent.ThreadPoolExecutor");
  }

  private static boolean readsTime(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getTarget().getName();
    return isTo(access, "java.lang.System", "currentTimeMillis")
        || (owner.getPackageName().equals("java.time")
            && name.equals("now")
            && !takes(access, Clock.class.getName()))
        || (owner.isAssignableTo("java.util.Date") && isConstructor(name))
        || isTo(access, "java.util.Calendar", "getInstance");
  }

  private static boolean makesClock(JavaAccess<?> access) {
    return access.getTargetOwner().isEquivalentTo(Clock.class)
        && access.getTarget().getName().matches("(system|tick).*");
  }

  private static boolean makesGeneric(JavaAccess<?> access) {
    return isConstructor(access.getTarget().getName())
        && GENERIC.contains(access.getTargetOwner().getName())
        && !access.getOriginOwner().isAssignableTo(Throwable.class);
  }

  /** The root may take the streams to hand them on; it prints nothing by itself. */
  private boolean prints(JavaAccess<?> access) {
    boolean takes =
        isTo(access, "java.lang.System", "out")
            || isTo(access, "java.lang.System", "err")
            || isTo(access, "java.lang.System", "console");
    boolean root = places.inRoot().test(access.getOriginOwner());
    return (takes && !root) || writesLine(access);
  }

  private static boolean writesLine(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getTarget().getName();
    boolean toStream = owner.getName().equals("java.io.PrintStream") && name.startsWith("print");
    boolean trace = owner.isAssignableTo(Throwable.class) && name.equals("printStackTrace");
    return toStream || (trace && !takes(access, "java.io.PrintWriter"));
  }

  private static boolean isTo(JavaAccess<?> access, String owner, String name) {
    return access.getTargetOwner().getName().equals(owner)
        && access.getTarget().getName().equals(name);
  }

  private static boolean isConstructor(String name) {
    return name.equals("<init>");
  }

  private static boolean takes(JavaAccess<?> access, String type) {
    return access.getTarget() instanceof CodeUnitAccessTarget target
        && target.getRawParameterTypes().stream().anyMatch(p -> p.getName().equals(type));
  }
}
