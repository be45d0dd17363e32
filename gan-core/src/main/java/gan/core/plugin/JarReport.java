package gan.core.plugin;

import gan.core.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A jar of plugins: what it is, what it provides, and what is wrong with it.
 *
 * @param origin its module, version and place
 * @param compiledFor the version of gan-core that it was compiled against; empty if it does not say
 * @param sha256 of the jar, in hexadecimal; empty for a folder of classes
 * @param parts what can be used, by kind and name
 * @param problems what cannot be used, and what should be mended
 * @param notes what is odd but harmless, one sentence each
 */
public record JarReport(
    Origin origin,
    Optional<String> compiledFor,
    Optional<String> sha256,
    List<Plugin<?>> parts,
    List<Problem> problems,
    List<String> notes) {

  /** Copies the lists. */
  public JarReport {
    parts = List.copyOf(parts);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** The same with more that is wrong. */
  public JarReport with(List<Problem> more) {
    return new JarReport(
        origin,
        compiledFor,
        sha256,
        parts,
        Stream.concat(problems.stream(), more.stream()).toList(),
        notes);
  }
}
