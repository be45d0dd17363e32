package gan.metrics.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gan.metrics.Vectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KolmogorovSmirnovTest {

  @ParameterizedTest
  @CsvSource({"1.2238478702170825, 0.1", "1.3580986393225505, 0.05", "1.6276236115189502, 0.01"})
  void tabulatedQuantiles(double lambda, double probability) {
    assertThat(KolmogorovSmirnov.survival(lambda)).isCloseTo(probability, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.18, 0.2, 0.5, 1, 2})
  void agreesWithTheSeriesForSmallNumbers(double lambda) {
    // 1 - √(2π) / λ Σ exp(-(2k - 1)² π² / (8 λ²)), which converges where the other does not.
    double sum = 0;
    for (int k = 1; k < 50; k++) {
      sum += Math.exp(-Math.pow((2 * k - 1) * Math.PI / lambda, 2) / 8);
    }
    assertThat(KolmogorovSmirnov.survival(lambda))
        .isCloseTo(1 - Math.sqrt(2 * Math.PI) / lambda * sum, within(1e-12));
  }

  @Test
  void nothingIsMoreProbableThanOne() {
    assertThat(KolmogorovSmirnov.survival(0)).isEqualTo(1);
    assertThat(KolmogorovSmirnov.survival(0.1)).isEqualTo(1);
    assertThat(KolmogorovSmirnov.survival(30)).isZero();
  }

  @Test
  void equalDistributionsAreRejectedAsOftenAsTheLevelSays() {
    // The test is a little careful with finite samples; four standard errors of 4,000 are 0.014.
    long rejected =
        IntStream.range(0, 4000)
            .filter(
                i -> {
                  float[] a = Vectors.normal(100, 1, 0, 1, i).values(0, 100);
                  float[] b = Vectors.normal(80, 1, 0, 1, 10_000 + i).values(0, 80);
                  return KolmogorovSmirnov.of(new Steps(a, b).largest(), 100, 80).pValue() < 0.05;
                })
            .count();
    assertThat(rejected / 4000.0).isCloseTo(0.047, within(0.014));
  }
}
