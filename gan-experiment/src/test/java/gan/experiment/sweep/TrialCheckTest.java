package gan.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.plugin.PluginRegistry;
import gan.core.problem.GanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialCheckTest {
  @TempDir private Path folder;

  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("my.yaml");
    Files.writeString(file, SmallSweep.EXPERIMENT);
  }

  @Test
  void eachTrialHasItsWholeConfiguration() {
    List<CheckedTrial> trials = check(List.of("training.steps=7"), "seed=3,4");
    assertThat(trials).extracting(CheckedTrial::name).containsExactly("my", "my");
    assertThat(trials.get(1).resolved()).contains("seed: 4\n", "  steps: 7\n");
  }

  @Test
  void aValueThatIsRefusedIsMarkedInItsAxisAndAKeyToo() {
    refuses(
        """
        error GAN-C014: 'batchSize' in 'training' must be at least 1, not '0'
          --> axis:2:22
           2 | training.batchSize=8,0
             |                      ^  must be at least 1
          batchSize: Samples an update. Default: 64.
          In 2 trials, of which the first is trial 2: seed=0 training.batchSize=0
          Fix: write a number that is at least 1.

        error GAN-C013: 'seed' must be a whole number, not the text 'x'
          --> axis:1:17
           1 | seed=range(0,1),x
             |                 ^  expected a whole number
          seed: What all random numbers are made from. Default: 0.
          In 2 trials, of which the first is trial 3: seed=x training.batchSize=8
          Fix: write a whole number.
        """,
        List.of("training.steps=7"),
        "seed=range(0,1),x",
        "training.batchSize=8,0");
  }

  @Test
  void aNumberOfARangeIsMarkedAsTheRange() {
    refuses(
        """
        error GAN-C014: 'batchSize' in 'training' must be at least 1, not '-1'
          --> axis:1:20
           1 | training.batchSize=range(-1,2,2)
             |                    ^^^^^^^^^^^^^
          batchSize: Samples an update. Default: 64.
          In trial 1: training.batchSize=-1
          Fix: write a number that is at least 1.
        """
            .replace("^\n", "^  must be at least 1\n"),
        List.of(),
        "training.batchSize=range(-1,2,2)");
  }

  @Test
  void aKeyThatNothingKnowsIsMarkedInTheAxisOnce() {
    assertThatThrownBy(() -> check(List.of("training.steps=7"), "training.batchSise=8,16"))
        .isInstanceOfSatisfying(
            GanException.class,
            e -> {
              assertThat(e.problems()).hasSize(1);
              assertThat(e.getMessage())
                  .startsWith(
                      """
                      error GAN-C010: unknown key 'batchSise' in 'training'
                        --> axis:1:10
                         1 | training.batchSise=8,16
                           |          ^^^^^^^^^  did you mean 'batchSize'?
                      """)
                  .doesNotContain("trial");
            });
  }

  @Test
  void whatIsWrongInTheFileIsSaidOnce() throws IOException {
    Files.writeString(file, SmallSweep.EXPERIMENT + "unknown: 1\n");
    assertThatThrownBy(() -> check(List.of(), "seed=0,1"))
        .isInstanceOfSatisfying(
            GanException.class,
            e -> {
              assertThat(e.problems()).hasSize(1);
              assertThat(e.getMessage())
                  .startsWith("error GAN-C010: unknown key 'unknown'\n  --> " + file + ":8:1\n");
            });
  }

  @Test
  void twoSpellingsOfOneExperimentAreRefused() {
    refuses(
        """
        error GAN-C032: trials 1 and 2 are the same experiment
          Trial 1: training.instanceNoise=1e-1
          Trial 2: training.instanceNoise=0.1
          Fix: write each value once, in one spelling.
        """,
        List.of(),
        "training.instanceNoise=1e-1,0.1,0.2");
  }

  private void refuses(String message, List<String> overrides, String... axes) {
    assertThatThrownBy(() -> check(overrides, axes))
        .isInstanceOf(GanException.class)
        .hasMessage(message.stripTrailing());
  }

  private List<CheckedTrial> check(List<String> overrides, String... axes) {
    return TrialCheck.of(
        SweepPlan.read(file, List.of(axes), overrides), PluginRegistry.load(List.of()));
  }
}
