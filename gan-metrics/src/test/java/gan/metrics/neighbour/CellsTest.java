package gan.metrics.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.spi.Features;
import gan.metrics.Vectors;
import gan.testkit.FixedSet;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CellsTest {

  @Test
  void clustersFarApartAreTheCells() {
    float[] values = new float[600];
    float[] noise = Vectors.normal(300, 2, 0, 0.1, 1).values(0, 300);
    for (int i = 0; i < 300; i++) {
      values[2 * i] = noise[2 * i] + 100 * (i % 3);
      values[2 * i + 1] = noise[2 * i + 1] - 50 * (i % 3);
    }
    Features set = new Features(300, 2, values);
    for (long seed = 0; seed < 20; seed++) {
      int[] cells = Cells.of(set, 3, seed).of(set);
      assertThat(new int[] {cells[0], cells[1], cells[2]}).containsExactlyInAnyOrder(0, 1, 2);
      for (int i = 3; i < 300; i++) {
        assertThat(cells[i]).isEqualTo(cells[i % 3]);
      }
    }
  }

  @Test
  void oneCellHoldsAll() {
    Features set = Vectors.normal(50, 4, 0, 1, 1).features();
    Cells cells = Cells.of(set, 1, 5);
    assertThat(cells.count()).isEqualTo(1);
    assertThat(Arrays.stream(cells.of(set)).sum()).isZero();
  }

  @Test
  void thereAreNoMoreCellsThanDifferentRows() {
    Features set = FixedSet.vectors(1, 3, 3, 8, 3, 8).features();
    Cells cells = Cells.of(set, 10, 1);
    assertThat(cells.count()).isEqualTo(2);
    assertThat(Cells.of(FixedSet.vectors(2, new float[8]).features(), 10, 1).count()).isEqualTo(1);
  }

  @Test
  void sameSeedSameCells() {
    Features set = Vectors.normal(500, 3, 0, 1, 1).features();
    assertThat(Cells.of(set, 7, 4).of(set)).isEqualTo(Cells.of(set, 7, 4).of(set));
  }
}
