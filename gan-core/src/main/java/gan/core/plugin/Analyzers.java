package gan.core.plugin;

import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.FailureAnalyzer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;

/** Those who explain failures. None of them may make things worse than they are. */
final class Analyzers {
  private final List<FailureAnalyzer> analyzers = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** Adds what a source has; a class that is visible in several ways is taken once. */
  void add(Source source) {
    Iterator<FailureAnalyzer> found = source.analyzers().iterator();
    while (true) {
      try {
        if (!found.hasNext()) {
          return;
        }
        FailureAnalyzer analyzer = found.next();
        if (analyzers.stream().noneMatch(known -> known.getClass() == analyzer.getClass())) {
          analyzers.add(analyzer);
        }
      } catch (ServiceConfigurationError | LinkageError e) {
        // The service loader goes on behind what it could not load.
        notes.add("A failure analyzer cannot be used: " + e.getMessage() + ".");
      }
    }
  }

  /** What could not be used, one sentence each. */
  List<String> notes() {
    return notes;
  }

  /** The first explanation. */
  Optional<GanException> explain(Throwable failure) {
    return analyzers.stream()
        .flatMap(analyzer -> ask(analyzer, failure).stream())
        .findFirst()
        .map(problem -> new GanException(problem, failure));
  }

  private static Optional<Problem> ask(FailureAnalyzer analyzer, Throwable failure) {
    try {
      return analyzer.analyze(failure);
    } catch (RuntimeException | LinkageError e) {
      failure.addSuppressed(e);
      return Optional.empty();
    }
  }
}
