package gan.losses.auxiliary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.Codes;
import gan.core.spi.Condition;
import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.NamedFactory;
import gan.core.spi.Need;
import gan.core.spi.SampleSpec;
import gan.core.spi.Schedule;
import gan.core.spi.ValueRange;
import gan.core.spi.Verdict;
import gan.testkit.contract.FactoryContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class MutualInformationTest implements FactoryContract<MutualInformationOptions> {

  /** One hidden unit: the sum of both features, 1 and 4.25. */
  private static final double[] FIRST = {1, 1};

  /** To the logits of two choices, and to two numbers. */
  private static final double[] SECOND = {2, -1, 0.5, -0.25};

  @Override
  public NamedFactory<MutualInformationOptions> factory() {
    return new MutualInformationFactory();
  }

  @Override
  public MutualInformationOptions options() {
    return new MutualInformationOptions(Schedule.constant(1), 1, 128);
  }

  /** By the definition: -log σ(difference of logits), and half of the squared errors. */
  @Test
  void bothPlayersLowerWhatCannotBeReadOfTheCodes() {
    double choices = (Math.log1p(Math.exp(3 * 1.0)) + Math.log1p(Math.exp(-3 * 4.25))) / 2;
    double first = Math.pow(0.5 - 0.5, 2) + Math.pow(-0.25 + 1, 2);
    double second = Math.pow(2.125 - 0.125, 2) + Math.pow(-1.0625 - 0.75, 2);
    assertTerm(1, choices + (first + second) / 4);
    assertTerm(0.1, choices + (first + second) / 40);
  }

  @Test
  void itsSlopeIsRight() {
    try (Lesson lesson = new Lesson()) {
      LossTerms terms = lesson.terms(loss(lesson, 0.5, 3), condition(lesson));
      assertThat(lesson.own.all())
          .extracting(Object::toString)
          .containsExactly(
              "loss.codes.1.kernel [2, 3]",
              "loss.codes.1.bias [3]",
              "loss.codes.2.kernel [3, 4]",
              "loss.codes.2.bias [4]");
      lesson.assertDerivatives(terms.discriminator());
      lesson.assertDerivatives(terms.generator());
    }
  }

  @Test
  void itNeedsCodesAndFeatures() {
    assertThat(new MutualInformationFactory().needs(options())).containsExactly(Need.CODES);
    try (Lesson lesson = new Lesson()) {
      assertThatThrownBy(() -> lesson.terms(loss(lesson, 1, 1), condition(lesson), Verdict::of))
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
          .hasMessage(
              """
              error GAN-C021: the auxiliary loss 'mutual-information' needs features, but the \
              discriminator gives none
                Fix: choose a discriminator that gives features, or do without this part.""");
    }
  }

  private static void assertTerm(double continuousWeight, double expected) {
    try (Lesson lesson = new Lesson()) {
      LossTerms terms = lesson.terms(loss(lesson, continuousWeight, 1), condition(lesson));
      lesson.run.assign(lesson.own.all().get(0), FIRST);
      lesson.run.assign(lesson.own.all().get(2), SECOND);
      lesson.assertTerms(terms, expected, expected);
    }
  }

  private static Loss loss(Lesson lesson, double continuousWeight, int hidden) {
    return new MutualInformationFactory()
        .create(
            new MutualInformationOptions(Schedule.constant(1), continuousWeight, hidden),
            SampleSpec.vector(2, ValueRange.UNBOUNDED, 0),
            lesson.own);
  }

  /** The second choice and 0.5, -1; the first one and 0.125, 0.75. */
  private static Condition condition(Lesson lesson) {
    return Condition.none()
        .with(
            Optional.of(
                new Codes(
                    List.of(lesson.run.constant(Shape.of(2, 2), 0, 1, 1, 0)),
                    Optional.of(lesson.run.constant(Shape.of(2, 2), 0.5, -1, 0.125, 0.75)))));
  }
}
