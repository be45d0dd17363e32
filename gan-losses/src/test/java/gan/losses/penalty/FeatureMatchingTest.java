package gan.losses.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.Round;
import gan.core.spi.Schedule;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.PenaltyContract;
import gan.testkit.contract.PenaltyGolden;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class FeatureMatchingTest
    implements PenaltyContract<FeatureMatchingOptions>, FactoryContract<FeatureMatchingOptions> {
  @Override
  public PenaltyFactory<FeatureMatchingOptions> factory() {
    return new FeatureMatchingFactory();
  }

  @Override
  public FeatureMatchingOptions options() {
    return new FeatureMatchingOptions(Schedule.constant(1), 1);
  }

  @Override
  public boolean isPerSample() {
    return false;
  }

  /** Mean features 2, 0, 1, 4 against 1, 0, 3, 1: squared gaps of 1, 0, 4 and 9. */
  @Override
  public List<PenaltyGolden> golden() {
    return List.of(
        new PenaltyGolden(
            List.of(1.0, 1.0, 1.0, 1.0),
            List.of(List.of(1.0, 5.0, 1.0, 4.0), List.of(3.0, -5.0, 1.0, 4.0)),
            List.of(List.of(0.0, 1.0, 3.0, 0.0), List.of(2.0, -1.0, 3.0, 2.0)),
            14));
  }

  @Test
  void aDiscriminatorWithoutFeaturesIsRefused() {
    try (Play play = new Play()) {
      Operand<TFloating> scores = play.constant(Shape.of(2, 1), 1, 3);
      Round round = play.round(scores, scores, Play.identity());
      assertThatThrownBy(() -> new FeatureMatching().term(round))
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
          .hasMessage(
              """
              error GAN-C021: the penalty 'feature-matching' needs features, but the discriminator \
              gives none
                Fix: choose a discriminator that gives features, or do without this part.""");
    }
  }
}
