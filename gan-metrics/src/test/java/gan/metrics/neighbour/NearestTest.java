package gan.metrics.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.spi.Features;
import gan.metrics.Vectors;
import gan.metrics.distance.SquaredDistances;
import gan.testkit.FixedSet;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 59})
  void radiiAreThoseThatSortingGives(int neighbours) {
    Features rows = Vectors.normal(60, 5, 0, 1, 1).features();
    SquaredDistances exact = new SquaredDistances(rows, rows);
    double[] sorted =
        IntStream.range(0, 60)
            .mapToDouble(
                row ->
                    IntStream.range(0, 60)
                        .filter(other -> other != row)
                        .mapToDouble(other -> exact.exact(row, other))
                        .sorted()
                        .toArray()[neighbours - 1])
            .toArray();
    assertThat(Nearest.radii(rows, neighbours)).containsExactly(sorted);
  }

  @Test
  void nearestOfAnotherSetIsTheSmallestDistance() {
    Features rows = Vectors.normal(40, 200, 0, 1, 1).features();
    Features others = Vectors.normal(70, 200, 0, 1, 2).features();
    SquaredDistances exact = new SquaredDistances(rows, others);
    double[] least =
        IntStream.range(0, 40)
            .mapToDouble(
                row ->
                    IntStream.range(0, 70)
                        .mapToDouble(other -> exact.exact(row, other))
                        .min()
                        .orElseThrow())
            .toArray();
    assertThat(Nearest.of(rows, others)).containsExactly(least);
  }

  @Test
  void aRowIsNotItsOwnNeighbourButItsCopyIs() {
    Features rows = FixedSet.vectors(1, 5000, 5001, 5000, 5004, 5000).features();
    assertThat(Nearest.radii(rows, 1)).containsExactly(0, 1, 0, 9, 0);
    assertThat(Nearest.radii(rows, 2)).containsExactly(0, 1, 0, 16, 0);
    assertThat(Nearest.radii(rows, 3)).containsExactly(1, 1, 1, 16, 1);
  }

  @Test
  void copiesFarFromTheOriginAreAtDistanceZero() {
    Features set = Vectors.apart(Vectors.normal(300, 512, 0, 2, 3), 30_000).features();
    Features copies = set.range(100, 200);
    assertThat(Arrays.stream(Nearest.of(copies, set)).max().orElseThrow()).isZero();
  }
}
