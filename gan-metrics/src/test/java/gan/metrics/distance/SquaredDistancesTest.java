package gan.metrics.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gan.core.spi.Features;
import gan.metrics.Vectors;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SquaredDistancesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 128, 129, 300})
  void errorsOfAllPairsAreWithinTheirBoundAndTheBoundIsSmall(int columns) {
    Features left = Vectors.normal(70, columns, 5, 3, 1).features();
    Features right = Vectors.normal(90, columns, -2, 1, 2).features();
    SquaredDistances distances = new SquaredDistances(left, right);
    int[] seen = {0};
    distances.forEachRow(
        (row, squares) -> {
          assertThat(row).isEqualTo(seen[0]++);
          assertThat(squares).hasSize(90);
          for (int other = 0; other < 90; other++) {
            double exact = Math.pow(Vectors.distance(left, row, right, other), 2);
            assertThat(distances.exact(row, other)).isCloseTo(exact, within(1e-14 * exact));
            assertThat(squares[other]).isCloseTo(exact, within(distances.error(row, other)));
            assertThat(distances.error(row, other)).isLessThan(1e-10 * (1 + exact));
          }
        });
    assertThat(seen[0]).isEqualTo(70);
  }

  @Test
  void exactDistancesAreWhatDecimalsGive() {
    Features rows = Vectors.normal(2, 40, 1000, 1e-3, 3).features();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < 40; i++) {
      BigDecimal gap = new BigDecimal(rows.get(0, i)).subtract(new BigDecimal(rows.get(1, i)));
      sum = sum.add(gap.multiply(gap));
    }
    assertThat(new SquaredDistances(rows, rows).exact(0, 1))
        .isCloseTo(sum.doubleValue(), within(1e-14 * sum.doubleValue()));
  }

  @Test
  void rowsBeyondOneBlockAreSeenToo() {
    Features left = Vectors.normal(600, 3, 0, 1, 4).features();
    Features right = Vectors.normal(2100, 3, 0, 1, 5).features();
    SquaredDistances distances = new SquaredDistances(left, right);
    distances.forEachRow(
        (row, squares) -> {
          for (int other : new int[] {0, 2047, 2048, 2099}) {
            assertThat(squares[other])
                .isCloseTo(distances.exact(row, other), within(distances.error(row, other)));
          }
        });
  }

  @Test
  void decisionsOnDuplicatesAndNeighboursFarFromTheOriginAreExact() {
    Features set = farDuplicates(200, 64);
    SquaredDistances distances = new SquaredDistances(set, set);
    int[] open = {0};
    distances.forEachRow(
        (row, squares) -> {
          for (int other = 0; other < set.rows(); other++) {
            double exact = Math.pow(Vectors.distance(set, row, set, other), 2);
            double radius = distances.exact(row, other);
            assertThat(radius).isCloseTo(exact, within(1e-14 * exact));
            open[0] += squares[other] == radius ? 0 : 1;
            assertThat(distances.isWithin(row, other, squares[other], radius)).isTrue();
            assertThat(distances.isInside(row, other, squares[other], radius)).isFalse();
            assertThat(distances.isWithin(row, other, squares[other], Math.nextDown(radius)))
                .isFalse();
            assertThat(distances.isInside(row, other, squares[other], Math.nextUp(radius)))
                .isTrue();
          }
        });
    assertThat(open[0]).as("distances that the fast formula does not get exactly").isPositive();
  }

  @Test
  void equalRowsAreAtDistanceZeroAndTheFormulaAloneWouldNotSay() {
    Features set = farDuplicates(200, 64);
    SquaredDistances distances = new SquaredDistances(set, set);
    double[] worst = {0};
    distances.forEachRow(
        (row, squares) -> {
          int copy = row ^ 1;
          worst[0] = Math.max(worst[0], squares[copy]);
          assertThat(distances.isWithin(row, copy, squares[copy], 0)).isEqualTo(row % 4 < 2);
        });
    assertThat(worst[0]).isPositive();
  }

  @Test
  void rowsOfDifferentLengthAreRefused() {
    assertThatThrownBy(
            () ->
                new SquaredDistances(
                    new Features(1, 2, new float[2]), Vectors.normal(1, 3, 0, 1, 1).features()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Rows of 2 and of 3 numbers are not comparable.");
  }

  /**
   * Clusters around -10,000 and 10,000: of each four rows two are equal and two differ by one bit.
   */
  private static Features farDuplicates(int rows, int columns) {
    Random random = new Random(6);
    float[] values = new float[rows * columns];
    for (int row = 0; row < rows; row++) {
      float centre = row % 8 < 4 ? 10_000 : -10_000;
      for (int i = 0; i < columns; i++) {
        values[row * columns + i] =
            row % 2 == 1 ? values[(row - 1) * columns + i] : centre + (float) random.nextGaussian();
      }
      if (row % 4 == 3) {
        values[row * columns] = Math.nextUp(values[row * columns]);
      }
    }
    return new Features(rows, columns, values);
  }
}
