package gan.losses.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.spi.Discriminator;
import gan.core.spi.Verdict;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class PatchSlopeTest {

  /** Two patches score 3 x and 5 x: the score is 4 x, with a squared slope of 16 at each sample. */
  @Test
  void theSlopeIsThatOfTheMeanOfTheScores() {
    try (Play play = new Play()) {
      Operand<TFloating> slopes = play.constant(Shape.of(1, 1, 2, 1), 3, 5);
      Discriminator patches =
          (pass, samples, condition) -> Verdict.of(pass.tf().math.mul(samples, slopes));
      Operand<TFloating> real = play.constant(Shape.of(2, 1, 1, 1), 0.3, -7);
      assertThat(play.value(new R1().term(play.round(real, real, patches))))
          .isCloseTo(8, Offset.offset(1e-12));
    }
  }
}
