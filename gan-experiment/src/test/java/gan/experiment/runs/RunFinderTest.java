package gan.experiment.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFinderTest {
  @TempDir private Path runs;

  @Test
  void runsAreOpenedInTheirOrder() throws Exception {
    Path second = WrittenRun.in(runs, "00002-b").run().path();
    Path first = WrittenRun.in(runs, "00001-a").run().path();
    assertThat(RunFinder.open(List.of(second, first)))
        .containsExactly(new RunDirectory(second), new RunDirectory(first));
  }

  @Test
  void everythingThatIsNoRunIsNamedAtOnce() throws Exception {
    Path run = WrittenRun.in(runs, "00001-digits").run().path();
    List<Path> paths =
        List.of(
            runs.resolve("00001-digit"), run, runs.resolve("none"), runs.resolve("./00001-digits"));
    assertThatThrownBy(() -> RunFinder.open(paths))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-R001: 'RUNS/00001-digit' is not a run: it has no config.yaml
              did you mean 'RUNS/00001-digits'?
              Fix: name a folder that 'gan train' created, such as runs/00001-digits.

            error GAN-R001: 'RUNS/none' is not a run: it has no config.yaml
              Fix: name a folder that 'gan train' created, such as runs/00001-digits.

            error GAN-U001: the run 'RUNS/./00001-digits' is named twice
              Fix: name each run once."""
                .replace("RUNS", runs.toString()));
  }
}
