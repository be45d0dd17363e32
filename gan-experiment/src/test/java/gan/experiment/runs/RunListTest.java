package gan.experiment.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.GanException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunListTest {
  @TempDir private Path runs;

  @Test
  void theNewestComesFirstAndRunsOfOtherNamesLast() throws Exception {
    for (String name : List.of("00009-a", "100000-a", "00010-b", "best", "00010-a")) {
      WrittenRun.in(runs, name);
    }
    assertThat(names(RunList.of(runs)))
        .containsExactly("100000-a", "00010-b", "00010-a", "00009-a", "best");
  }

  @Test
  void whatIsNoRunIsPassedOver() throws Exception {
    WrittenRun.in(runs, "00001-a");
    WrittenRun old = WrittenRun.in(runs, "00002-b");
    Files.delete(old.run().checkpoints());
    Files.createDirectory(runs.resolve(".00003"));
    Files.createDirectories(runs.resolve("00004-empty"));
    Files.writeString(runs.resolve("00005-file"), "");
    assertThat(names(RunList.of(runs))).containsExactly("00001-a");
    old.state("finished");
    assertThat(names(RunList.of(runs))).containsExactly("00002-b", "00001-a");
  }

  @Test
  void runsBeyondTheLimitAreNotRead() throws Exception {
    WrittenRun unreadable = WrittenRun.in(runs, "00001-a");
    Files.createDirectory(unreadable.run().state());
    WrittenRun.in(runs, "00002-b");
    WrittenRun.in(runs, "00003-c");

    RunList newest = RunList.of(runs, 2);
    assertThat(names(newest)).containsExactly("00003-c", "00002-b");
    assertThat(newest.isComplete()).isFalse();
    assertThatThrownBy(() -> RunList.of(runs))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-R003: 'RUN' cannot be read: java.io.IOException: Is a directory
              Fix: see that you may read it."""
                .replace("RUN", unreadable.run().toString()));
  }

  @Test
  void asManyAsThereAreIsComplete() throws Exception {
    WrittenRun.in(runs, "00001-a");
    assertThat(RunList.of(runs, 1).isComplete()).isTrue();
    assertThat(RunList.of(runs).isComplete()).isTrue();
  }

  @Test
  void aSummaryHasTheLastRowAndTheBestCheckpoints() throws Exception {
    WrittenRun.in(runs, "00001-a")
        .metrics(50, 0.5, 0.75)
        .metrics(60, 0.25, 1.5)
        .metric("fid", 20, 30.5)
        .metric("fid", 40, 20.5)
        .metric("fid", 60, 40.5)
        .best("fid", 40)
        .best("kid", 60);

    RunSummary summary = RunList.of(runs).runs().get(0);

    assertThat(summary.step()).hasValue(60);
    assertThat(summary.last().orElseThrow().value("generatorLoss")).hasValue(1.5);
    assertThat(summary.best())
        .containsExactly(
            evaluation("fid", 40, OptionalDouble.of(20.5)),
            evaluation("kid", 60, OptionalDouble.empty()));
  }

  @Test
  void aMissingFolderIsNamed() {
    assertThatThrownBy(() -> RunList.of(runs.resolve("none")))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-R001: there is no folder 'RUNS/none'
              Fix: name the folder of your runs; 'gan train' creates 'runs' where it is started."""
                .replace("RUNS", runs.toString()));
  }

  @Test
  void aRunIsNoFolderOfRuns() throws Exception {
    Path run = WrittenRun.in(runs, "00001-a").run().path();
    assertThatThrownBy(() -> RunList.of(run))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-R001: 'RUN' is a run, not a folder of runs
              Fix: gan runs show RUN"""
                .replace("RUN", run.toString()));
  }

  private static List<String> names(RunList list) {
    return list.runs().stream().map(RunSummary::name).toList();
  }

  private static Evaluation evaluation(String metric, long step, OptionalDouble value) {
    OptionalDouble none = OptionalDouble.empty();
    return new Evaluation(metric, step, value, none, none, none);
  }
}
