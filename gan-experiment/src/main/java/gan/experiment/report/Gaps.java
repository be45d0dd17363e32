package gan.experiment.report;

import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run lacks, found while it is read, so that one damaged file costs no more than what is in
 * it. Not thread-safe.
 */
final class Gaps {
  private final RunDirectory run;
  private final List<String> found = new ArrayList<>();

  Gaps(RunDirectory run) {
    this.run = run;
  }

  /** Reads something that may fail. */
  interface Reading<T> {
    T read() throws IOException;
  }

  /** All so far, one clause each. */
  List<String> found() {
    return List.copyOf(found);
  }

  /** Notes one. */
  void add(String gap) {
    found.add(gap);
  }

  /** What a file says; something else, and a note, if it is missing or damaged. */
  <T> T read(Path file, T otherwise, Reading<T> reading) {
    if (!Files.exists(file)) {
      add(name(file) + " is missing");
      return otherwise;
    }
    try {
      return reading.read();
    } catch (IOException | UncheckedIOException e) {
      add(name(file) + " cannot be read: " + e.getMessage());
    } catch (GanException e) {
      add(name(file) + " cannot be read: " + e.problems().get(0).message());
    }
    return otherwise;
  }

  /** Notes lines that could not be read. */
  void torn(Path file, long lines) {
    if (lines > 0) {
      String what = lines == 1 ? "1 line is" : lines + " lines are";
      add(name(file) + ": " + what + " cut off or damaged, and left out");
    }
  }

  private String name(Path file) {
    if (file.equals(run.path())) {
      return "its folder";
    }
    return file.startsWith(run.path()) ? run.path().relativize(file).toString() : file.toString();
  }
}
