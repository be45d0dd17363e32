package gan.losses.auxiliary;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Gradients;
import gan.core.spi.Condition;
import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.NamedFactory;
import gan.core.spi.Need;
import gan.core.spi.Round;
import gan.core.spi.SampleSpec;
import gan.core.spi.Schedule;
import gan.core.spi.Verdict;
import gan.losses.auxiliary.ReconstructionOptions.Distance;
import gan.testkit.Unasked;
import gan.testkit.contract.FactoryContract;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class ReconstructionTest implements FactoryContract<ReconstructionOptions> {

  @Override
  public NamedFactory<ReconstructionOptions> factory() {
    return new ReconstructionFactory();
  }

  @Override
  public ReconstructionOptions options() {
    return new ReconstructionOptions(Schedule.constant(100), Distance.L1);
  }

  /** The lesson's samples are 2, -4, -3.5 and 2.75 apart. */
  @Test
  void theGeneratorLowersTheMeanDistance() {
    assertTerm(Distance.L1, (2 + 4 + 3.5 + 2.75) / 4);
    assertTerm(Distance.L2, (4 + 16 + 3.5 * 3.5 + 2.75 * 2.75) / 4);
  }

  @Test
  void itsSlopeIsTheSignOrTheGapOverTheCount() {
    assertSlope(Distance.L1, -1. / 4, 1. / 4, 1. / 4, -1. / 4);
    assertSlope(Distance.L2, -2. * 2 / 4, 2. * 4 / 4, 2 * 3.5 / 4, -2 * 2.75 / 4);
  }

  @Test
  void itNeedsPairsThatAreNotBlurred() {
    assertThat(new ReconstructionFactory().needs(options()))
        .containsExactlyInAnyOrder(Need.PAIRS, Need.NO_INSTANCE_NOISE);
  }

  private static void assertTerm(Distance distance, double expected) {
    try (Lesson lesson = new Lesson()) {
      LossTerms terms = lesson.terms(loss(lesson, distance), Condition.none());
      lesson.assertTerms(terms, 0, expected);
      assertThat(lesson.own.all()).isEmpty();
    }
  }

  private static void assertSlope(Distance distance, double... expected) {
    try (Lesson lesson = new Lesson()) {
      Operand<TFloating> fake = lesson.run.constant(Shape.of(2, 2), Lesson.FAKE);
      LossTerms terms =
          loss(lesson, distance)
              .terms(
                  new Round(
                      lesson.run.constant(Shape.of(2, 2), Lesson.REAL),
                      fake,
                      Verdict.of(fake),
                      Verdict.of(fake),
                      Condition.none(),
                      fake,
                      (pass, samples, condition) -> Verdict.of(samples),
                      Unasked.generator(),
                      lesson.pass,
                      lesson.pass,
                      lesson.pass.constant(1)));
      Operand<TFloating> slope =
          Gradients.of(lesson.run.tf(), terms.generator(), List.of(fake)).get(0);
      assertThat(lesson.run.evaluate(slope).values())
          .containsExactly(expected, Offset.offset(1e-12));
    }
  }

  private static Loss loss(Lesson lesson, Distance distance) {
    SampleSpec sample = SampleSpec.image(1, 2, 1, 0).madeFrom(1);
    ReconstructionOptions options = new ReconstructionOptions(Schedule.constant(1), distance);
    return new ReconstructionFactory().create(options, sample, lesson.own);
  }
}
