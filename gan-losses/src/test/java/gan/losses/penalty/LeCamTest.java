package gan.losses.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Parameter;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.Round;
import gan.core.spi.Schedule;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.PenaltyContract;
import gan.testkit.contract.PenaltyGolden;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class LeCamTest implements PenaltyContract<LeCamOptions>, FactoryContract<LeCamOptions> {
  @Override
  public PenaltyFactory<LeCamOptions> factory() {
    return new LeCamFactory();
  }

  @Override
  public LeCamOptions options() {
    return new LeCamOptions(Schedule.constant(0.3), 0.9, 1);
  }

  /** The anchors start at 0, so squared scores are left: 3² + 2² and 1² + 4², in two halves. */
  @Override
  public List<PenaltyGolden> golden() {
    return List.of(
        new PenaltyGolden(
            List.of(1.0, 1.0, 0.0, 0.0),
            List.of(List.of(1.0, 2.0, 9.0, 9.0), List.of(-2.0, 0.0, 9.0, 9.0)),
            List.of(List.of(0.5, 0.5, 9.0, 9.0), List.of(4.0, 0.0, 9.0, 9.0)),
            (9 + 4) / 2.0 + (1 + 16) / 2.0));
  }

  /** Scores 1 and 3 against the anchor 0.5 of fakes, -2 and 0 against the anchor 0.25 of reals. */
  @Test
  void scoresAreTiedToTheOtherSidesAnchor() {
    try (Play play = new Play()) {
      LeCam penalty = new LeCam(options(), play.auxiliary);
      Operand<TFloating> real = play.constant(Shape.of(2, 1), 1, 3);
      Operand<TFloating> fake = play.constant(Shape.of(2, 1), -2, 0);
      Round round = play.round(real, fake, Play.identity());
      Operand<TFloating> term = penalty.term(round);
      Parameter realAnchor = play.auxiliary.all().get(0);
      Parameter fakeAnchor = play.auxiliary.all().get(1);
      play.run.assign(realAnchor, 0.25);
      play.run.assign(fakeAnchor, 0.5);
      double expected = (0.25 + 6.25) / 2 + (5.0625 + 0.0625) / 2;
      assertThat(play.value(term)).isCloseTo(expected, Offset.offset(1e-12));

      play.run.execute(play.pass.stores(play.pass.reads()));
      assertThat(play.run.stored(realAnchor)[0])
          .isCloseTo(0.9 * 0.25 + 0.1 * 2, Offset.offset(1e-12));
      assertThat(play.run.stored(fakeAnchor)[0])
          .isCloseTo(0.9 * 0.5 + 0.1 * -1, Offset.offset(1e-12));
    }
  }

  @Test
  void anchorsAreStatesThatNoOptimizerMoves() {
    try (Play play = new Play()) {
      new LeCam(options(), play.auxiliary);
      assertThat(play.auxiliary.all())
          .extracting(Parameter::name)
          .containsExactly("penalty.real", "penalty.fake");
      assertThat(play.auxiliary.weights()).isEmpty();
    }
  }
}
