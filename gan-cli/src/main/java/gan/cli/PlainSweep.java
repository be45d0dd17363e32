package gan.cli;

import gan.experiment.sweep.Sheet;
import gan.experiment.sweep.TrialRow;
import java.io.PrintWriter;

/** One line for each change, for pipes and files. */
final class PlainSweep implements SweepProgress {
  private final SweepLines lines;
  private final PrintWriter out;

  PlainSweep(SweepLines lines, PrintWriter out) {
    this.lines = lines;
    this.out = out;
  }

  @Override
  public void changed(TrialRow row, Sheet sheet) {
    out.println(lines.change(row, sheet));
    out.flush();
  }

  @Override
  public void ticked(Sheet sheet) {
    lines.tick(sheet);
  }

  @Override
  public void close() {}
}
