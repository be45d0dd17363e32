package gan.experiment.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a process failed: the last problem that it printed. */
final class FailureCode {
  private static final Pattern PROBLEM = Pattern.compile("(?m)^error (GAN-[A-Z]\\d{3}): ");

  /** A process prints problems at its end; one has a few lines. */
  private static final int BYTES = 1 << 16;

  private FailureCode() {}

  /** The code of the last problem in a file; empty if there is none. */
  static Optional<String> of(Path output) {
    try (var stream = Files.newInputStream(output)) {
      stream.skipNBytes(Math.max(0, Files.size(output) - BYTES));
      String end = new String(stream.readNBytes(BYTES), StandardCharsets.UTF_8);
      Matcher problem = PROBLEM.matcher(end);
      Optional<String> code = Optional.empty();
      while (problem.find()) {
        code = Optional.of(problem.group(1));
      }
      return code;
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
