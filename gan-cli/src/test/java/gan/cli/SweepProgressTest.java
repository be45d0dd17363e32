package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.spi.Measurement.Better;
import gan.core.train.Stop;
import gan.experiment.runs.Measured;
import gan.experiment.sweep.Reached;
import gan.experiment.sweep.Sheet;
import gan.experiment.sweep.SweepFolder;
import gan.experiment.sweep.Trial;
import gan.experiment.sweep.TrialRow;
import gan.experiment.sweep.TrialState;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SweepProgressTest {
  private final SweepFolder folder = new SweepFolder(Path.of("sweeps/00001-my"));
  private final StringWriter text = new StringWriter();
  private long nanos;

  @Test
  void eachChangeIsALine() {
    PlainSweep progress =
        new PlainSweep(
            new SweepLines(folder, new SweepClock(1, () -> nanos)), new PrintWriter(text));
    TrialRow pending = row(2, "1", TrialState.PENDING, 0);
    TrialRow running = row(1, "0", TrialState.RUNNING, 0);
    progress.changed(running, sheet(running, pending));
    progress.ticked(sheet(running, pending));
    nanos = 8_000_000_000L;
    TrialRow finished = row(1, "0", TrialState.FINISHED, 5);
    progress.changed(finished, sheet(finished, pending));
    TrialRow failed = row(2, "1", TrialState.FAILED, 3);
    progress.changed(failed, sheet(finished, failed));
    progress.changed(row(2, "1", TrialState.STOPPED, 3), sheet(finished, pending));
    assertThat(text)
        .hasToString(
            """
            trial 1/2  seed=0  running
            trial 1/2  seed=0  finished in 1m05s  D 1.3863  G 0.5000  fid 23.8  1 left  ETA 8s
            trial 2/2  seed=1  failed with 79 (GAN-T001), see sweeps/00001-my/output/0002.txt
            trial 2/2  seed=1  stopped, and saved
            """);
  }

  @Test
  void onATerminalWhatRunsIsDrawnAgainBelowWhatHasEnded() {
    LiveSweep progress =
        new LiveSweep(
            new SweepLines(folder, new SweepClock(1, () -> nanos)), new PrintWriter(text));
    TrialRow pending = row(2, "1", TrialState.PENDING, 0);
    progress.ticked(sheet(row(1, "0", TrialState.RUNNING, 0), pending));
    nanos = 4_000_000_000L;
    progress.ticked(sheet(row(1, "0", TrialState.RUNNING, 2), pending));
    TrialRow finished = row(1, "0", TrialState.FINISHED, 5);
    progress.changed(finished, sheet(finished, row(2, "1", TrialState.RUNNING, 0)));
    progress.close();
    assertThat(text.toString().replace("\u001B", "ESC").replace("\r", "CR"))
        .isEqualTo(
            """
            1  seed=0  0/5  D 1.3863  G 0.5000  fid 23.8
            1 pending, 1 running  ETA ?
            ESC[2ACRESC[J1  seed=0  2/5  D 1.3863  G 0.5000  fid 23.8
            1 pending, 1 running  ETA 16s
            ESC[2ACRESC[Jtrial 1/2  seed=0  finished in 1m05s  D 1.3863  G 0.5000  fid 23.8  1 left  ETA 4s
            2  seed=1  0/5  D 1.3863  G 0.5000  fid 23.8
            1 running, 1 finished  ETA 4s
            ESC[2ACRESC[J""");
  }

  @Test
  void theEndSaysWhatIsBestWhatFailedAndHowToGoOn() {
    Sheet sheet =
        new Sheet(
            List.of("seed", "k"),
            List.of(
                with(row(1, "0", TrialState.FINISHED, 5), "a", 10),
                with(row(2, "1", TrialState.FINISHED, 5), "a", 14),
                with(row(3, "0", TrialState.FINISHED, 5), "b", 9),
                with(row(4, "1", TrialState.FAILED, 3), "b", 9)));
    SweepSheet end = new SweepSheet(folder, sheet, Optional.empty());
    end.print(new PrintWriter(text, true));
    assertThat(text)
        .hasToString(
            """

            k  trials          fid  n
            a       2  12 ± 2.8284  2
            b       1            9  1
            Best: k=b, by fid (lower is better)

            Trial 4 failed: seed=1 k=b, see sweeps/00001-my/output/0004.txt
            Table: sweeps/00001-my/sweep.csv
            3 of 4 trials finished: sweeps/00001-my. To try those that failed again: --retry-failed
            """);
    assertThat(end.status()).isEqualTo(1);
    assertThat(new SweepSheet(folder, sheet, Optional.of(Stop.Reason.INTERRUPTED)).status())
        .isEqualTo(130);
    Sheet whole = sheet(row(1, "0", TrialState.FINISHED, 5));
    assertThat(new SweepSheet(folder, whole, Optional.empty()).status()).isZero();
  }

  @Test
  void trialsWithoutMetricsAreNotCompared() {
    TrialRow pending = row(1, "0", TrialState.PENDING, 0);
    new SweepSheet(folder, sheet(pending), Optional.of(Stop.Reason.OUT_OF_TIME))
        .print(new PrintWriter(text, true));
    assertThat(text)
        .hasToString(
            """
            Note: no metric was measured; to compare trials, set evaluation.every.
            Table: sweeps/00001-my/sweep.csv
            Stopped, and saved: sweeps/00001-my, 0 of 1 trials finished. To go on: the same command again.
            """);
  }

  private static Sheet sheet(TrialRow... rows) {
    return new Sheet(List.of("seed"), List.of(rows));
  }

  private static TrialRow row(int number, String seed, TrialState state, long step) {
    boolean isFailed = state == TrialState.FAILED;
    return row(new Trial(number, Map.of("seed", seed)), state, step, 23.8, isFailed);
  }

  private static TrialRow with(TrialRow row, String value, double fid) {
    Map<String, String> values = new LinkedHashMap<>(row.trial().values());
    values.put("k", value);
    return row(new Trial(row.trial().number(), values), row.state(), 5, fid, false);
  }

  private static TrialRow row(
      Trial trial, TrialState state, long step, double fid, boolean isFailed) {
    return new TrialRow(
        trial,
        state,
        Optional.empty(),
        isFailed ? OptionalInt.of(79) : OptionalInt.of(0),
        isFailed ? Optional.of("GAN-T001") : Optional.empty(),
        65.2,
        new Reached(
            OptionalLong.of(step),
            OptionalLong.of(5),
            OptionalDouble.of(1.38629),
            OptionalDouble.of(0.5),
            List.of(
                new Measured(
                    "fid", 5, fid, OptionalDouble.empty(), Optional.of(Better.LOWER), "p"))));
  }
}
