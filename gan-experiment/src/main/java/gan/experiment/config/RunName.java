package gan.experiment.config;

import gan.core.problem.ErrorCode;
import gan.core.problem.Problem;
import gan.experiment.yaml.Shown;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rule for an experiment's name, which becomes the name of folders on any system. */
final class RunName {
  private static final int LONGEST = 80;
  private static final Pattern ALLOWED =
      Pattern.compile("(?![-.])[A-Za-z0-9._-]{1," + LONGEST + "}(?<!\\.)");
  private static final Pattern WINDOWS_DEVICE =
      Pattern.compile("(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

  private RunName() {}

  /** What is wrong with a name, with a clean one offered; empty if nothing is. */
  static Optional<Problem> problem(String name) {
    if (isClean(name)) {
      return Optional.empty();
    }
    String reason =
        WINDOWS_DEVICE.matcher(name).matches() ? "is a Windows device" : "cannot name a folder";
    return Optional.of(
        Problem.of(
                ErrorCode.BAD_RUN_NAME,
                "the name " + Shown.quoted(name) + " " + reason,
                "write 'name: " + cleaned(name) + "'.")
            .note(
                "Names have 1 to 80 letters, digits, '.', '_' or '-', start with neither '-' nor"
                    + " '.' and do not end with '.'."));
  }

  private static boolean isClean(String name) {
    return ALLOWED.matcher(name).matches() && !WINDOWS_DEVICE.matcher(name).matches();
  }

  private static String cleaned(String name) {
    String kept = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[-.]+", "");
    String cut = kept.substring(0, Math.min(kept.length(), LONGEST)).replaceAll("[-.]+$", "");
    if (cut.isEmpty()) {
      return "experiment";
    }
    return isClean(cut) ? cut : "run-" + cut;
  }
}
