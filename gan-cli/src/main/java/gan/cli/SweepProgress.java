package gan.cli;

import gan.experiment.sweep.SweepFolder;
import gan.experiment.sweep.SweepWatcher;
import java.io.PrintWriter;

/** Shows how a sweep gets on: a table that is drawn again on a terminal, plain lines elsewhere. */
interface SweepProgress extends SweepWatcher, AutoCloseable {

  /** Leaves the terminal as it is. */
  @Override
  void close();

  /**
   * Shows it in the style that was asked for.
   *
   * @param screen for plain lines
   * @param terminal for what is drawn again
   */
  static SweepProgress of(SweepFolder folder, int jobs, Screen screen, PrintWriter terminal) {
    SweepLines lines = new SweepLines(folder, new SweepClock(jobs, System::nanoTime));
    return screen.isLive()
        ? new LiveSweep(lines, terminal)
        : new PlainSweep(lines, screen.progress());
  }
}
