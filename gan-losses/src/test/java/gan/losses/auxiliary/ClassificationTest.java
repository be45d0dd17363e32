package gan.losses.auxiliary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
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
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ClassificationTest implements FactoryContract<ClassificationOptions> {
  private static final SampleSpec SAMPLE = SampleSpec.vector(2, ValueRange.UNBOUNDED, 3);

  /** Features to logits of three classes. */
  private static final double[] KERNEL = {0.5, -1, 2, 1, 0, -0.5};

  private static final double[] BIAS = {0.1, 0.2, -0.3};

  @Override
  public NamedFactory<ClassificationOptions> factory() {
    return new ClassificationFactory();
  }

  @Override
  public ClassificationOptions options() {
    return new ClassificationOptions(Schedule.constant(1), true);
  }

  @Test
  void eachPlayerLowersTheCrossEntropyOfTheRightClass() {
    double real = (entropy(1, -2, 2) + entropy(0.5, 3, 0)) / 2;
    double fake = (entropy(-1, 2, 2) + entropy(4, 0.25, 0)) / 2;
    assertTerms(true, real + fake, fake);
    assertTerms(false, real, fake);
  }

  @Test
  void itsSlopeIsRight() {
    try (Lesson lesson = new Lesson()) {
      LossTerms terms = terms(lesson, true);
      assertThat(lesson.own.all())
          .extracting(Object::toString)
          .containsExactly("loss.classification.1.kernel [2, 3]", "loss.classification.1.bias [3]");
      lesson.assertDerivatives(terms.discriminator());
      lesson.assertDerivatives(terms.generator());
    }
  }

  @Test
  void sureLogitsStayFinite() {
    try (Lesson lesson = new Lesson()) {
      LossTerms terms = terms(lesson, true);
      lesson.run.assign(lesson.own.all().get(0), 1e4, -1e4, 0, 0, 0, 0);
      assertThat(lesson.run.evaluate(terms.generator()).scalar()).isEqualTo(5000);
    }
  }

  @Test
  void itNeedsLabelsAndFeatures() {
    assertThat(new ClassificationFactory().needs(options())).containsExactly(Need.LABELS);
    try (Lesson lesson = new Lesson()) {
      assertThatThrownBy(() -> lesson.terms(loss(lesson, true), condition(lesson), Verdict::of))
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
          .hasMessage(
              """
              error GAN-C021: the auxiliary loss 'classification' needs features, but the \
              discriminator gives none
                Fix: choose a discriminator that gives features, or do without this part.""");
    }
  }

  private void assertTerms(boolean fakes, double discriminator, double generator) {
    try (Lesson lesson = new Lesson()) {
      LossTerms terms = terms(lesson, fakes);
      lesson.run.assign(lesson.own.all().get(0), KERNEL);
      lesson.run.assign(lesson.own.all().get(1), BIAS);
      lesson.assertTerms(terms, discriminator, generator);
    }
  }

  private static LossTerms terms(Lesson lesson, boolean fakes) {
    return lesson.terms(loss(lesson, fakes), condition(lesson));
  }

  private static Loss loss(Lesson lesson, boolean fakes) {
    ClassificationOptions options = new ClassificationOptions(Schedule.constant(1), fakes);
    return new ClassificationFactory().create(options, SAMPLE, lesson.own);
  }

  private static Condition condition(Lesson lesson) {
    return Condition.of(lesson.run.tf().constant(new int[] {2, 0}));
  }

  /** log Σ exp l - l of the right class, by its definition. */
  private static double entropy(double first, double second, int right) {
    double[] logits = new double[3];
    for (int i = 0; i < 3; i++) {
      logits[i] = first * KERNEL[i] + second * KERNEL[i + 3] + BIAS[i];
    }
    return Math.log(DoubleStream.of(logits).map(Math::exp).sum()) - logits[right];
  }
}
