package gan.data;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.spi.Coverage;
import gan.core.spi.KnownDistribution;
import org.junit.jupiter.api.Test;

/** What every source keeps that knows its distribution. */
public interface GroundTruthContract<O extends Record> extends SyntheticContract<O> {

  /** How many modes there are. */
  int modes();

  /** The probability that a real sample is of high quality. */
  double highQuality();

  @Test
  default void realSamplesCoverAllModesAndAreAsGoodAsTheTruth() {
    int count = 100_000;
    Coverage coverage = known().coverage(Drawn.from(open(11), count).values(), count);
    assertThat(coverage.modesCovered()).isEqualTo(modes());
    assertThat(coverage.modes()).isEqualTo(modes());
    Moments.assertShare(coverage.highQuality(), count, highQuality());
  }

  @Test
  default void aCentreIsAGoodSampleOfItsMode() {
    for (int mode = 0; mode < modes(); mode++) {
      int number = mode;
      known()
          .centre(mode)
          .ifPresent(
              centre -> {
                assertThat(known().mode(centre)).isEqualTo(number);
                assertThat(known().isHighQuality(centre)).isTrue();
              });
    }
  }

  @Test
  default void whatIsNotFiniteIsNeverGood() {
    Drawn drawn = Drawn.from(open(11), 1);
    for (float wrong : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
      for (int i = 0; i < drawn.values().length; i++) {
        float[] sample = drawn.sample(0);
        sample[i] = wrong;
        assertThat(known().isHighQuality(sample)).as("%s at %d", wrong, i).isFalse();
        assertThat(known().mode(sample)).as("mode").isBetween(0, modes() - 1);
      }
    }
  }

  /** The source as the judge of samples. */
  default KnownDistribution known() {
    return (KnownDistribution) open(11);
  }
}
