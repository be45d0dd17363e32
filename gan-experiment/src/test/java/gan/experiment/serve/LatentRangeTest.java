package gan.experiment.serve;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.game.Latent;
import gan.core.game.LatentCodes;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatentRangeTest {
  private static final LatentCodes CODES = new LatentCodes(List.of(2), 1);

  @Test
  void normalCoordinatesGoFromMinus3To3AndCodesOverTheirOwnRange() {
    assertThat(LatentRange.of(Latent.normal().with(CODES), 5))
        .containsExactly(
            new LatentRange(-3, 3),
            new LatentRange(-3, 3),
            new LatentRange(0, 1),
            new LatentRange(0, 1),
            new LatentRange(-1, 1));
  }

  @Test
  void uniformCoordinatesGoOverTheWholeInterval() {
    assertThat(LatentRange.of(Latent.uniform(2, 5), 1)).containsExactly(new LatentRange(2, 5));
  }

  @Test
  void aRangeIsSpreadFromEndToEnd() {
    assertThat(new LatentRange(-3, 3).spread(5)).containsExactly(-3, -1.5f, 0, 1.5f, 3);
  }

  @Test
  void truncationDrawsTowardsTheMeanAndLeavesCodes() {
    float[] vector = {3, 5, 1, 0, -1};
    assertThat(Latent.normal().with(CODES).truncated(vector, 0.5))
        .containsExactly(1.5f, 2.5f, 1, 0, -1);
    assertThat(Latent.uniform(2, 4).with(CODES).truncated(vector, 0))
        .containsExactly(3, 3, 1, 0, -1);
  }
}
