package gan.metrics.network;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a network lies, and what is wrong if it does not lie there. */
record NetworkPath(Path path) {

  /** Refuses a path that leads nowhere. */
  void checkExists() {
    if (!Files.exists(path)) {
      throw new GanException(
          Problem.of(
                  ErrorCode.DATA_MISSING, "there is no network '" + path + "'", "check the path.")
              .note("Resolved: " + path.toAbsolutePath().normalize()));
    }
  }

  GanException unreadable(IOException e) {
    return new GanException(
        Problem.of(
            ErrorCode.IO,
            "'" + path + "' cannot be read: " + e.getMessage(),
            "make it readable, or give another path."),
        e);
  }

  /** It is there, and it is something else. */
  GanException format(String what, String fix) {
    return new GanException(Problem.of(ErrorCode.DATA_FORMAT, "'" + path + "' is " + what, fix));
  }
}
