package gan.cli;

import gan.core.explore.Subject;
import gan.core.game.Latent;
import gan.core.game.Latent.Distribution;
import gan.core.plugin.PluginRegistry;
import gan.core.spi.DataSource;
import gan.experiment.SavedRun;

/**
 * What is explored.
 *
 * @param subject the run's generator
 * @param saved the run
 * @param registry the installed parts
 * @param complaints what is already known to be wrong with the command line
 */
record Explored(Subject subject, SavedRun saved, PluginRegistry registry, Complaints complaints) {
  private static final int MOST = 10_000;

  /** The distribution of the latent vectors. */
  Latent latent() {
    return subject.generator().latent();
  }

  boolean isNormal() {
    return latent().distribution() == Distribution.NORMAL;
  }

  /** How many numbers a latent vector has. */
  int latentSize() {
    return subject.generator().latentSize();
  }

  /** The run's data, which the caller closes. */
  DataSource openData() {
    return saved.openData(registry);
  }

  /** Complains of too few steps to go from one end to the other. */
  void checkSteps(int steps) {
    complaints.unless(
        steps >= 2, "a row cannot have " + steps + " steps", "use --steps 2 or more.");
  }

  /** Complains of pictures that no one could look at. */
  void checkSize(long rows, long columns) {
    complaints.unless(
        columns < 1 || rows <= MOST / columns,
        "a picture of " + rows + " rows and " + columns + " columns is too large",
        "ask for at most " + MOST + " samples at once.");
  }
}
