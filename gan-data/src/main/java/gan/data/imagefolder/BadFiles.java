package gan.data.imagefolder;

import gan.core.problem.ErrorCode;
import gan.core.problem.Problem;
import gan.data.image.BadImageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Files that are meant as images and cannot be used, in the order of their paths. */
final class BadFiles {
  private static final int LISTED = 20;

  private final Map<String, BadImageException> reasons = new ConcurrentSkipListMap<>();

  void add(String path, BadImageException reason) {
    reasons.put(path, reason);
  }

  /** Whether a file is one of them. */
  boolean holds(String path) {
    return reasons.containsKey(path);
  }

  /** What stops a run: one problem for what is damaged, one for what is not safe. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    List<String> damaged = lines(false);
    if (!damaged.isEmpty()) {
      problems.add(
          listing(
              Problem.of(
                  ErrorCode.DATA_UNREADABLE,
                  counted(damaged.size()) + " cannot be read",
                  "mend or remove what is listed, or set 'onBadImage: skip'."),
              damaged));
    }
    List<String> unsafe = lines(true);
    if (!unsafe.isEmpty()) {
      problems.add(
          listing(
              Problem.of(
                  ErrorCode.DATA_UNSAFE,
                  counted(unsafe.size())
                      + (unsafe.size() == 1 ? " is" : " are")
                      + " refused for safety",
                  "remove what is listed, allow it with 'maxPixels' or 'followLinks: true', or set"
                      + " 'onBadImage: skip'."),
              unsafe));
    }
    return problems;
  }

  /** What is said of files that were left out: how many there are, and one line for each. */
  List<String> findings() {
    List<String> findings = new ArrayList<>();
    if (!reasons.isEmpty()) {
      findings.add(String.format(Locale.ROOT, "Files skipped: %,d.", reasons.size()));
    }
    reasons.forEach((path, reason) -> findings.add("Skipped: " + line(path, reason)));
    return findings;
  }

  private List<String> lines(boolean unsafe) {
    return reasons.entrySet().stream()
        .filter(bad -> bad.getValue().isUnsafe() == unsafe)
        .map(bad -> line(bad.getKey(), bad.getValue()))
        .toList();
  }

  private static String line(String path, BadImageException reason) {
    return "'" + Shown.path(path) + "' " + reason.getMessage() + ".";
  }

  private static Problem listing(Problem problem, List<String> lines) {
    Problem listing = problem;
    for (String line : lines.subList(0, Math.min(LISTED, lines.size()))) {
      listing = listing.note(line);
    }
    int more = lines.size() - LISTED;
    return more > 0 ? listing.note(String.format(Locale.ROOT, "And %,d more.", more)) : listing;
  }

  private static String counted(int files) {
    return files == 1 ? "1 file" : String.format(Locale.ROOT, "%,d files", files);
  }
}
