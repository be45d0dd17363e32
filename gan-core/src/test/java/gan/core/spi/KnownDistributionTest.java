package gan.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KnownDistributionTest {

  /** Modes at 0, 10, 20 and 30 on the second axis; good is what lies within 1 of one of them. */
  private static final class Ladder implements KnownDistribution {
    @Override
    public int modes() {
      return 4;
    }

    @Override
    public int mode(float[] sample) {
      return Math.max(0, Math.min(3, Math.round(sample[1] / 10)));
    }

    @Override
    public boolean isHighQuality(float[] sample) {
      return sample.length == 2 && Math.abs(sample[1] - 10 * mode(sample)) <= 1;
    }
  }

  private final KnownDistribution ladder = new Ladder();

  @Test
  void aModeIsCoveredByOneGoodSampleAndByNoBadOne() {
    float[] values = {5, 0.5f, 5, -1, 5, 20, 5, 12, 5, 31.5f};
    assertThat(ladder.coverage(values, 5)).isEqualTo(new Coverage(2, 4, 0.6));
  }

  @Test
  void nothingGoodCoversNothing() {
    assertThat(ladder.coverage(new float[] {0, 5}, 1)).isEqualTo(new Coverage(0, 4, 0));
  }

  @Test
  void everythingMayBeCovered() {
    float[] values = {0, 0, 0, 10, 0, 20, 0, 30};
    assertThat(ladder.coverage(values, 4)).isEqualTo(new Coverage(4, 4, 1));
  }

  @Test
  void thereIsNoDensityUnlessASourceKnowsIt() {
    assertThat(ladder.logDensity(new float[] {0, 0})).isEmpty();
  }

  @Test
  void numbersMustBeSamplesOfEqualSize() {
    assertThatThrownBy(() -> ladder.coverage(new float[5], 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("5 numbers are not 2 samples of equal size.");
    assertThatThrownBy(() -> ladder.coverage(new float[0], 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("0 numbers are not 0 samples of equal size.");
  }

  @Test
  void coverageRefusesWhatCannotBe() {
    assertThatThrownBy(() -> new Coverage(9, 8, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("9 of 8 modes cannot be covered.");
    assertThatThrownBy(() -> new Coverage(-1, 8, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("-1 of 8 modes cannot be covered.");
    assertThatThrownBy(() -> new Coverage(1, 8, 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A share cannot be 1.5.");
    assertThatThrownBy(() -> new Coverage(1, 8, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A share cannot be NaN.");
  }
}
