package gan.losses.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Parameter;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.Round;
import gan.core.spi.Schedule;
import gan.core.spi.Side;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.PenaltyContract;
import gan.testkit.contract.PenaltyGolden;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class OrthogonalTest {

  @Nested
  class OfTheDiscriminator
      implements PenaltyContract<OrthogonalOptions>, FactoryContract<OrthogonalOptions> {
    @Override
    public PenaltyFactory<OrthogonalOptions> factory() {
      return new OrthogonalDiscriminatorFactory();
    }

    @Override
    public OrthogonalOptions options() {
      return new OrthogonalOptions(Schedule.constant(1e-4), 1);
    }

    /** A single filter has none to be at right angles to. */
    @Override
    public List<PenaltyGolden> golden() {
      return List.of(PenaltyGolden.of(List.of(1.0, 2.0, 3.0, 4.0), 0));
    }
  }

  @Nested
  class OfTheGenerator
      implements PenaltyContract<OrthogonalOptions>, FactoryContract<OrthogonalOptions> {
    @Override
    public PenaltyFactory<OrthogonalOptions> factory() {
      return new OrthogonalGeneratorFactory();
    }

    @Override
    public OrthogonalOptions options() {
      return new OrthogonalOptions(Schedule.constant(1e-4), 1);
    }

    /** That generator has no kernel. */
    @Override
    public List<PenaltyGolden> golden() {
      return List.of(PenaltyGolden.of(List.of(1.0, 2.0, 3.0, 4.0), 0));
    }
  }

  /** Columns (1, 3) and (2, 4) have the product 14, twice in WᵀW. */
  @Test
  void productsOfDifferentFiltersAreSquaredAndSummed() {
    try (Play play = new Play()) {
      Parameter kernel = play.weight("discriminator", Shape.of(2, 2), 1, 2, 3, 4);
      assertThat(term(play, kernel)).isCloseTo(2 * 14 * 14, Offset.offset(1e-9));
    }
  }

  /** The same filters as a convolution of one row and two columns, one channel in and two out. */
  @Test
  void aConvolutionsFiltersLieAlongItsLastAxis() {
    try (Play play = new Play()) {
      Parameter kernel = play.weight("discriminator", Shape.of(1, 2, 1, 2), 1, 2, 3, 4);
      assertThat(term(play, kernel)).isCloseTo(2 * 14 * 14, Offset.offset(1e-9));
    }
  }

  @Test
  void lengthsAreFree() {
    try (Play play = new Play()) {
      Parameter kernel = play.weight("discriminator", Shape.of(2, 2), 3, -8, 6, 4);
      assertThat(term(play, kernel)).isCloseTo(0, Offset.offset(1e-9));
    }
  }

  @Test
  void theOpponentsKernelsAndTheBiasesDoNotCount() {
    try (Play play = new Play()) {
      play.generatorPass.read(play.weight("generator", Shape.of(2, 2), 5, 5, 5, 5));
      play.pass.read(play.weight("bias", Shape.of(2), 5, 5));
      Parameter kernel = play.weight("discriminator", Shape.of(2, 2), 1, 2, 3, 4);
      assertThat(term(play, kernel)).isCloseTo(2 * 14 * 14, Offset.offset(1e-9));
    }
  }

  private static double term(Play play, Parameter kernel) {
    play.pass.read(kernel);
    Operand<TFloating> scores = play.constant(Shape.of(1, 1), 0);
    Round round = play.round(scores, scores, Play.identity());
    return play.value(new Orthogonal(Side.DISCRIMINATOR).term(round));
  }
}
