package gan.cli;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How this process was started, so that others are started alike. */
final class ThisCommand {
  /** The system's own record: Java's is cut where it is long. */
  private static final Path WORDS = Path.of("/proc/self/cmdline");

  private static final String TERMINAL = "-Dgan.terminal=";

  private ThisCommand() {}

  /**
   * The JVM, its options and the main class; without what says that this process writes to a
   * terminal.
   *
   * @throws GanException if the system does not tell
   */
  static List<String> words() {
    try {
      String all = new String(Files.readAllBytes(WORDS), Charset.defaultCharset());
      return upToMain(Pattern.compile("\0").splitAsStream(all).toList());
    } catch (IOException e) {
      throw unknown(e);
    }
  }

  /** What of a whole command starts {@code gan} with no arguments. */
  static List<String> upToMain(List<String> all) {
    List<String> words = new ArrayList<>();
    for (String word : all) {
      if (!word.startsWith(TERMINAL)) {
        words.add(word);
      }
      if (word.equals(Main.class.getName()) || word.endsWith("gan.cli/" + Main.class.getName())) {
        return words;
      }
    }
    throw unknown(null);
  }

  private static GanException unknown(IOException cause) {
    return new GanException(
        Problem.of(
            ErrorCode.UNSUPPORTED_PLATFORM,
            "this process cannot tell how it was started, and starts no trials",
            "sweep on Linux, with the command 'gan'; or let --emit print the trials."),
        cause);
  }
}
