package gan.cli;

import gan.experiment.sweep.Sheet;
import gan.experiment.sweep.TrialRow;
import java.io.PrintWriter;
import java.util.List;

/** A line for each trial that runs and one for all, drawn again and again below what has ended. */
final class LiveSweep implements SweepProgress {
  private static final String ERASE_BELOW = "\r\u001B[J";

  private final SweepLines lines;
  private final PrintWriter terminal;
  private int drawn;

  LiveSweep(SweepLines lines, PrintWriter terminal) {
    this.lines = lines;
    this.terminal = terminal;
  }

  @Override
  public void changed(TrialRow row, Sheet sheet) {
    erase();
    if (!lines.isRunning(row)) {
      terminal.println(lines.change(row, sheet));
    }
    draw(sheet);
  }

  @Override
  public void ticked(Sheet sheet) {
    lines.tick(sheet);
    erase();
    draw(sheet);
  }

  @Override
  public void close() {
    erase();
    terminal.flush();
  }

  private void draw(Sheet sheet) {
    List<String> shown = lines.live(sheet);
    shown.forEach(terminal::println);
    drawn = shown.size();
    terminal.flush();
  }

  private void erase() {
    if (drawn > 0) {
      terminal.print("\u001B[" + drawn + "A");
      terminal.print(ERASE_BELOW);
      drawn = 0;
    }
  }
}
