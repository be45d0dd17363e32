package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SampleLayoutTest {

  @Test
  void aGeneratorWithoutClassesFillsRowsOfEight() {
    SampleSheet sheet = sheet(0);
    assertThat(sheet.seeds()).hasSize(64).startsWith(0L, 1L, 2L).endsWith(63L);
    assertThat(sheet.labels()).hasSize(64).containsOnly(0);
    assertThat(sheet.columns()).isEqualTo(8);
  }

  @Test
  void eachClassHasARowAndEachSeedAColumn() {
    SampleSheet sheet = sheet(3, "--seeds", "5,7");
    assertThat(sheet.seeds()).containsExactly(5L, 7L, 5L, 7L, 5L, 7L);
    assertThat(sheet.labels()).containsExactly(0, 0, 1, 1, 2, 2);
    assertThat(sheet.columns()).isEqualTo(2);
  }

  @Test
  void withoutSeedsAClassHasEightSamples() {
    SampleSheet sheet = sheet(10);
    assertThat(sheet.seeds()).hasSize(80).startsWith(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 0L);
    assertThat(sheet.labels()).endsWith(8, 9, 9, 9, 9, 9, 9, 9, 9);
    assertThat(sheet.columns()).isEqualTo(8);
  }

  @Test
  void oneClassFillsRowsAsLongAsAskedFor() {
    SampleSheet sheet = sheet(10, "--label", "3", "--seeds", "0-5", "--columns", "3");
    assertThat(sheet.seeds()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    assertThat(sheet.labels()).hasSize(6).containsOnly(3);
    assertThat(sheet.columns()).isEqualTo(3);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertRefused(
        """
        error GAN-U001: there is no class 10: the run has 10 classes
          Fix: use 0 to 9.""",
        10,
        "--label",
        "10");
    assertRefused(
        """
        error GAN-U001: the run's generator knows no classes
          Fix: leave --label out, or train a generator whose options take labels.""",
        0,
        "--label",
        "0");
    assertRefused(
        """
        error GAN-U001: each class has a row of its own: '--columns' cannot be kept
          Fix: choose how many there are with --seeds, or choose one class with --label.""",
        10,
        "--columns",
        "4");
    assertRefused(
        """
        error GAN-U001: a row cannot have 0 images
          Fix: use 1 or more.""",
        0,
        "--columns",
        "0");
  }

  private static void assertRefused(String message, int classes, String... arguments) {
    assertThatThrownBy(() -> sheet(classes, arguments))
        .hasMessage(message)
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.USAGE));
  }

  private static SampleSheet sheet(int classes, String... arguments) {
    return CommandLine.populateCommand(new SampleLayout(), arguments).sheet(classes);
  }
}
