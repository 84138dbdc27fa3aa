package assay;

import assay.attempt.Endpoint;
import assay.attempt.Redactor;
import assay.attempt.Session;
import assay.run.AttemptLog;
import assay.run.EndpointProfile;
import assay.run.Settings;
import assay.run.StoreFailure;
import assay.store.log.WorkspaceLog;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What somebody who looks for a fault wants to know of the program, the system, the settings and
 * the log. Names and values rather than sentences, the same in every language, since it is read by
 * others than the user. Holds no key, no prompt unless the log does, and the user's folder as
 * {@code ~}.
 */
final class Diagnosis {
  private static final int LOG_LINES = 200;

  private final StringBuilder text = new StringBuilder();
  private final Redactor redactor;

  private Diagnosis(Redactor redactor) {
    this.redactor = redactor;
    versions();
  }

  /** Of an open workspace. Reads from the disk. */
  static String of(OpenWorkspace open, Redactor redactor) {
    Diagnosis diagnosis = new Diagnosis(redactor);
    diagnosis.part("workspace");
    diagnosis.line("folder", open.workspace());
    diagnosis.line("written here", open.canWrite());
    diagnosis.line("after a crash", open.isAfterCrash());
    diagnosis.line("form", open.form());
    diagnosis.counts(open.desk().log());
    diagnosis.settings(open.settings().get());
    return diagnosis.withLog(open.workspace());
  }

  /** Where the workspace cannot be opened. */
  static String of(Path workspace, StoreFailure why, Redactor redactor) {
    Diagnosis diagnosis = new Diagnosis(redactor);
    diagnosis.part("workspace");
    diagnosis.line("folder", workspace);
    diagnosis.line("not opened", why.kind() + ": " + why.detail());
    return diagnosis.withLog(workspace);
  }

  private void versions() {
    part("versions");
    line("assay", OpenWorkspace.version());
    line("java", System.getProperty("java.runtime.version") + " " + property("java.vendor"));
    line("javafx", module("javafx.controls"));
    line("sqlite", module("org.xerial.sqlitejdbc"));
    line("system", property("os.name") + " " + property("os.version") + " " + property("os.arch"));
    line("language", Locale.getDefault().toLanguageTag());
    line("memory", Runtime.getRuntime().maxMemory() / 1_000_000 + " MB");
  }

  private void counts(AttemptLog log) {
    List<Session> sessions = log.sessions();
    int attempts =
        sessions.stream()
            .flatMap(session -> log.counts(session.id()).values().stream())
            .mapToInt(Integer::intValue)
            .sum();
    line("sessions", sessions.size());
    line("attempts", attempts);
  }

  private void settings(Settings settings) {
    part("settings");
    line("language", settings.language());
    line("theme", settings.theme());
    line("simulator's pace", settings.simulatorPace());
    line("strip metadata", settings.stripMetadata());
    line("prompts in the log", settings.logPrompts());
    line("endpoint in hand", settings.profile());
    settings.profiles().forEach(this::profile);
  }

  private void profile(EndpointProfile profile) {
    Endpoint endpoint = profile.endpoint();
    line(
        "endpoint " + profile.name(),
        "%s %s %s %s, key in %s, model %s"
            .formatted(
                endpoint.kind(),
                endpoint.access().protocol(),
                endpoint.access().auth(),
                endpoint.baseUrl(),
                profile.variable().isEmpty() ? "no variable" : profile.variable(),
                profile.model()));
  }

  private String withLog(Path workspace) {
    part("log");
    WorkspaceLog.tail(workspace, LOG_LINES, redactor)
        .forEach(each -> text.append(each).append('\n'));
    return withoutHome(redactor.masked(text.toString()));
  }

  private static String withoutHome(String text) {
    String home = property("user.home");
    return home.length() > 1 ? text.replace(home, "~") : text;
  }

  private void part(String name) {
    text.append(text.isEmpty() ? "[" : "\n[").append(name).append("]\n");
  }

  private void line(String name, Object value) {
    text.append(name).append(" = ").append(value).append('\n');
  }

  private static String property(String name) {
    return System.getProperty(name, "");
  }

  private static String module(String name) {
    return ModuleLayer.boot()
        .findModule(name)
        .map(Module::getDescriptor)
        .flatMap(ModuleDescriptor::rawVersion)
        .orElse("unknown");
  }
}
