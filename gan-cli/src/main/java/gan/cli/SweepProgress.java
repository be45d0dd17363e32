package gan.cli;

import gan.experiment.sweep.SweepFolder;
import gan.experiment.sweep.SweepWatcher;
import java.io.PrintWriter;

/** Shows how a sweep gets on: a table that is drawn again on a terminal, plain lines elsewhere. */
interface SweepProgress extends SweepWatcher, AutoCloseable {

  /** Leaves the terminal as it is. */
  @Override
  void close();

  /** Where this process writes to. */
  static SweepProgress of(SweepFolder folder, int jobs, PrintWriter out) {
    SweepClock clock = new SweepClock(jobs, System::nanoTime);
    return Boolean.getBoolean("gan.terminal")
        ? new LiveSweep(new SweepLines(folder, clock), new PrintWriter(System.err, true))
        : new PlainSweep(new SweepLines(folder, clock), out);
  }
}
