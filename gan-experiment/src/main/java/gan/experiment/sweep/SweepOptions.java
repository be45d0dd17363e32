package gan.experiment.sweep;

import java.nio.file.Path;
import java.util.List;

/**
 * How the trials of a sweep are started.
 *
 * @param jobs how many run side by side
 * @param retryFailed whether those that failed are tried anew
 * @param plugins folders of plugins that each trial is told of
 */
public record SweepOptions(int jobs, boolean retryFailed, List<Path> plugins) {

  /** Copies the list. */
  public SweepOptions {
    plugins = List.copyOf(plugins);
  }
}
