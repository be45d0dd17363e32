package example.embedding;

import gan.core.game.Game;
import gan.core.train.StepReport;
import gan.core.train.TrainingListener;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Prints both losses every so many steps, on the training thread.
 *
 * @param out where to
 * @param every steps from line to line
 */
record LossPrinter(PrintStream out, long every) implements TrainingListener {

  @Override
  public void stepped(Game game, StepReport report) {
    if (report.step() % every == 0) {
      out.printf(
          Locale.ROOT,
          "step %d: discriminator %.4f, generator %.4f%n",
          report.step(),
          report.discriminatorLoss(),
          report.generatorLoss());
    }
  }
}
