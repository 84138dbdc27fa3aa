package assay.ui.shell.endpoints;

import assay.run.EndpointProfile;
import assay.run.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings with another list of endpoints. Which one is in hand stays so under its new name. */
final class ProfileList {
  private ProfileList() {}

  /**
   * With a profile in the place of another, or added at the end.
   *
   * @param before the name of the one whose place it takes; null or unknown for a new one
   */
  static Settings put(Settings now, @Nullable String before, EndpointProfile profile) {
    List<EndpointProfile> all = new ArrayList<>(now.profiles());
    int place = all.stream().map(EndpointProfile::name).toList().indexOf(before);
    if (place < 0) {
      all.add(profile);
    } else {
      all.set(place, profile);
    }
    String inHand = now.inHand().name();
    return now.withProfiles(all).choosing(inHand.equals(before) ? profile.name() : inHand);
  }

  /** Without a profile, which must not be the last; the first is in hand if that one was. */
  static Settings without(Settings now, EndpointProfile profile) {
    List<EndpointProfile> left = new ArrayList<>(now.profiles());
    left.remove(profile);
    Settings next = now.withProfiles(left);
    return next.choosing(next.inHand().name());
  }

  /** The name that is wanted, with a number if it is taken. */
  static String freeName(String wanted, Collection<String> taken) {
    String base = wanted.replaceFirst("-\\d+$", "");
    String name = wanted;
    int number = 2;
    while (taken.stream().anyMatch(name::equalsIgnoreCase)) {
      name = base + "-" + number;
      number++;
    }
    return name;
  }
}
