package assay.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the user has chosen for all sessions. Holds no key, ever.
 *
 * @param profile the name of the endpoint in hand
 * @param profiles all endpoints that were set up, in the order in which they are shown; at least
 *     one
 * @param language a language tag such as {@code de}; empty for the system's
 * @param theme {@code light}, {@code dark} or {@code system}
 * @param simulatorPace 0 to 1: how long the simulator's answers take against plausible times
 * @param privacy what is taken out, and what is kept in the log
 */
public record Settings(
    String profile,
    List<EndpointProfile> profiles,
    String language,
    String theme,
    double simulatorPace,
    Privacy privacy) {
  /**
   * As it is at the first start: the simulator, so that everything works with no key and no
   * network.
   */
  public static final Settings FIRST =
      new Settings(
          EndpointProfile.SIMULATOR.name(),
          List.of(EndpointProfile.SIMULATOR, EndpointProfile.GEMINI_API),
          "",
          "system",
          0.15,
          Privacy.USUAL);

  /**
   * What is taken out, and what is kept in the log. What is missing is false.
   *
   * @param stripMetadata whether metadata is taken out of reference images before they are sent
   * @param logPrompts whether the log holds the prompts that were sent
   */
  public record Privacy(Boolean stripMetadata, Boolean logPrompts) {
    static final Privacy USUAL = new Privacy(false, false);

    public Privacy {
      stripMetadata = Objects.requireNonNullElse(stripMetadata, false);
      logPrompts = Objects.requireNonNullElse(logPrompts, false);
    }
  }

  /** What is missing is as it was at the first start. */
  public Settings {
    profiles =
        profiles == null || profiles.isEmpty()
            ? List.of(EndpointProfile.SIMULATOR, EndpointProfile.GEMINI_API)
            : List.copyOf(profiles);
    profile = Objects.requireNonNullElse(profile, profiles.getFirst().name());
    language = Objects.requireNonNullElse(language, "");
    theme = Objects.requireNonNullElse(theme, "system");
    privacy = Objects.requireNonNullElse(privacy, Privacy.USUAL);
  }

  /** Whether metadata is taken out of reference images before they are sent. */
  public boolean stripMetadata() {
    return privacy.stripMetadata();
  }

  /** Whether the log holds the prompts that were sent. */
  public boolean logPrompts() {
    return privacy.logPrompts();
  }

  /** The profile of that name in any letter case; empty if there is none. */
  public Optional<EndpointProfile> find(String name) {
    return profiles.stream().filter(p -> p.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The endpoint in hand; the first if the one that was chosen is gone. */
  public EndpointProfile inHand() {
    return find(profile).orElseGet(profiles::getFirst);
  }

  /** The model that the endpoint in hand is asked for. */
  public String model() {
    return inHand().model();
  }

  /** The same settings with another endpoint in hand. */
  public Settings choosing(String name) {
    return new Settings(name, profiles, language, theme, simulatorPace, privacy);
  }

  /** The same settings with this profile in place of the one of its name, or added. */
  public Settings with(EndpointProfile changed) {
    List<EndpointProfile> all = new ArrayList<>(profiles);
    int place = all.stream().map(EndpointProfile::name).toList().indexOf(changed.name());
    if (place < 0) {
      all.add(changed);
    } else {
      all.set(place, changed);
    }
    return new Settings(profile, all, language, theme, simulatorPace, privacy);
  }

  /** The same settings with other profiles. */
  public Settings withProfiles(List<EndpointProfile> others) {
    return new Settings(profile, others, language, theme, simulatorPace, privacy);
  }

  /** The same settings in another language. */
  public Settings withLanguage(String tag) {
    return new Settings(profile, profiles, tag, theme, simulatorPace, privacy);
  }

  /** The same settings with another theme. */
  public Settings withTheme(String word) {
    return new Settings(profile, profiles, language, word, simulatorPace, privacy);
  }

  /** The same settings with another pace of the simulator. */
  public Settings withPace(double pace) {
    return new Settings(profile, profiles, language, theme, pace, privacy);
  }

  /** The same settings with metadata taken out of reference images, or left in. */
  public Settings withStripping(boolean strip) {
    return new Settings(
        profile, profiles, language, theme, simulatorPace, new Privacy(strip, logPrompts()));
  }

  /** The same settings with prompts in the log, or without. */
  public Settings withPromptsLogged(boolean logged) {
    return new Settings(
        profile, profiles, language, theme, simulatorPace, new Privacy(stripMetadata(), logged));
  }
}
