package gan.metrics.truth;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.spi.Comparison;
import gan.core.spi.KnownDistribution;
import gan.core.spi.Measurement;
import gan.core.spi.Measurement.Better;
import gan.core.spi.MetricNeed;
import gan.metrics.Vectors;
import gan.metrics.statistics.Wilson;
import gan.testkit.FixedSet;
import gan.testkit.contract.MetricContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModesTest implements MetricContract<ModesOptions> {

  @Override
  public ModesFactory factory() {
    return new ModesFactory();
  }

  @Override
  public ModesOptions options() {
    return new ModesOptions(2500);
  }

  @Override
  public Comparison sets() {
    return new Comparison(
        FixedSet.vectors(1, 0, 1),
        Vectors.normal(200, 1, 4, 1, 1),
        Optional.empty(),
        Optional.of(new WholeNumbers()),
        7);
  }

  @Test
  void needsAKnownDistribution() {
    assertThat(factory().needs(options())).containsExactly(MetricNeed.KNOWN_DISTRIBUTION);
  }

  @Test
  void countsSamplesOfHighQualityAndTheirModes() {
    assertThat(measured(FixedSet.vectors(1, 0, 0.05f, 2.95f, 3.5f, 7.4f)))
        .containsExactly(
            new Measurement(
                "high-quality",
                0.6,
                Better.HIGHER,
                Optional.of(Wilson.of(3, 5)),
                0,
                5,
                Map.of(),
                List.of()),
            new Measurement(
                "modes-covered",
                2,
                Better.HIGHER,
                Optional.empty(),
                0,
                5,
                Map.of("modes", 10.0),
                List.of()));
  }

  @Test
  void samplesOfManyReadsAreCountedTogether() {
    float[] values = new float[1005];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.floorDiv(i, 150) + (i % 5 == 0 ? 0.4f : 0);
    }
    List<Measurement> found = measured(FixedSet.vectors(1, values));
    assertThat(found).extracting(Measurement::value).containsExactly(804 / 1005.0, 7.0);
    assertThat(found.get(0).interval()).hasValue(Wilson.of(804, 1005));
    assertThat(measured(Vectors.shuffled(FixedSet.vectors(1, values), 3))).isEqualTo(found);
  }

  @Test
  void perfectSamplesAreAllGood() {
    FixedSet perfect = FixedSet.vectors(1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(measured(perfect)).extracting(Measurement::value).containsExactly(1.0, 10.0);
  }

  @Test
  void intervalCovers() {
    // A normal offset of deviation 0.1 is less than 0.1 in 68.27 % of cases.
    long covered =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    measured(Vectors.normal(120, 1, 4, 0.1, 1000 + i))
                        .get(0)
                        .interval()
                        .orElseThrow())
            .filter(it -> it.low() <= 0.6826894921 && 0.6826894921 <= it.high())
            .count();
    assertThat(covered).isBetween(180L, 198L);
  }

  private List<Measurement> measured(FixedSet generated) {
    return factory()
        .create(options())
        .measure(
            new Comparison(
                FixedSet.vectors(1, 0, 1),
                generated,
                Optional.empty(),
                Optional.of(new WholeNumbers()),
                7));
  }

  /** Modes at 0 to 9, of a tenth to either side. */
  private static final class WholeNumbers implements KnownDistribution {
    @Override
    public int modes() {
      return 10;
    }

    @Override
    public int mode(float[] sample) {
      return Math.max(0, Math.min(9, Math.round(sample[0])));
    }

    @Override
    public boolean isHighQuality(float[] sample) {
      return Math.abs(sample[0] - mode(sample)) < 0.1;
    }
  }
}
