package gan.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.game.Samples;
import gan.core.spi.SampleSpec;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class SideBySideTest {

  @Test
  void whatIsGivenStandsOnTheLeftAndGreyHasItsNumberInEveryChannel() {
    SampleSpec sample = SampleSpec.image(2, 1, 3, 5).madeFrom(1);
    Samples made = new Samples(sample, 2, new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
    Samples given = new Samples(sample.given(), 2, new float[] {-1, -2, -3, -4});

    Samples both = SideBySide.of(given, made);

    assertThat(both.sample().shape()).isEqualTo(Shape.of(2, 2, 3));
    assertThat(both.values())
        .containsExactly(
            -1, -1, -1, 1, 2, 3, -2, -2, -2, 4, 5, 6, -3, -3, -3, 7, 8, 9, -4, -4, -4, 10, 11, 12);
  }
}
