package gan.losses.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Gradients;
import gan.core.graph.Initializer;
import gan.core.graph.Mode;
import gan.core.graph.Parameter;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.spi.Condition;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import gan.core.spi.Verdict;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import gan.testkit.Unasked;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** A score of 3 costs softplus(-3) with the right target and 3 more with the other; 0 the same. */
class LabelFlippingTest {
  private static final int SAMPLES = 4000;
  private static final double UNFLIPPED = Math.log(2) + Math.log1p(Math.exp(-3));

  @Test
  void theGivenShareOfRealSamplesIsCalledFake() {
    double cost = terms(0.25, scores(3), scores(0), 1).get(0).scalar() - UNFLIPPED;
    assertThat(cost / 3).isCloseTo(0.25, Offset.offset(0.03));
  }

  @Test
  void theGivenShareOfFakesIsCalledReal() {
    double cost = terms(0.25, scores(0), scores(-3), 1).get(0).scalar() - UNFLIPPED;
    assertThat(cost / 3).isCloseTo(0.25, Offset.offset(0.03));
  }

  /** Its patches all follow one sample: a patch of 3 and one of -3 cost the same either way. */
  @Test
  void aSampleIsFlippedAsAWhole() {
    Numbers real = scores(3, -3);
    double cost = terms(0.25, real, scores(0, 0), 1).get(0).scalar() - UNFLIPPED;
    assertThat(cost).isCloseTo(1.5, Offset.offset(1e-9));
  }

  @Test
  void flippingFollowsTheSeed() {
    double first = terms(0.25, scores(3), scores(0), 1).get(0).scalar();
    assertThat(terms(0.25, scores(3), scores(0), 1).get(0).scalar()).isEqualTo(first);
    assertThat(terms(0.25, scores(3), scores(0), 2).get(0).scalar()).isNotEqualTo(first);
  }

  @Test
  void theGeneratorsTermKnowsNothingOfIt() {
    assertThat(terms(0.25, scores(3), scores(-3), 1).get(1).scalar())
        .isEqualTo(terms(0, scores(3), scores(-3), 1).get(1).scalar());
  }

  /**
   * With m of n reals and k of n fakes exchanged, the slope at D(x) = w x is 2 σ(w) - 1 + (m-k)/n.
   */
  @Test
  void theDiscriminatorFollowsWhatItIsTold() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameter weight =
          run.parameters("discriminator").weight("weight", Shape.scalar(), Initializer.constant(2));
      Pass pass = run.pass(Mode.TRAIN);
      Operand<TFloating> ones = run.constant(scores(1).shape(), scores(1).values());
      Operand<TFloating> judged = run.tf().math.mul(ones, pass.read(weight));
      Operand<TFloating> term = terms(0.25, run, ones, judged, judged).discriminator();
      double plain = 2 / (1 + Math.exp(-2)) - 1;
      assertThat(
              run.evaluate(Gradients.of(run.tf(), term, List.of(pass.read(weight))).get(0))
                  .scalar())
          .isCloseTo(plain, Offset.offset(0.03))
          .isNotCloseTo(plain, Offset.offset(1e-9));
    }
  }

  private static List<Numbers> terms(double share, Numbers real, Numbers fake, long seed) {
    try (GraphRun run = new GraphRun(Precision.FLOAT64, seed)) {
      Operand<TFloating> realScores = run.constant(real.shape(), real.values());
      Operand<TFloating> fakeScores = run.constant(fake.shape(), fake.values());
      LossTerms terms = terms(share, run, realScores, realScores, fakeScores);
      return run.evaluate(List.of(terms.discriminator(), terms.generator()));
    }
  }

  private static LossTerms terms(
      double share,
      GraphRun run,
      Operand<TFloating> samples,
      Operand<TFloating> realScores,
      Operand<TFloating> fakeScores) {
    return new NonSaturating(CrossEntropyOptions.of(0, 0, share))
        .terms(
            new Round(
                samples,
                samples,
                Verdict.of(realScores),
                Verdict.of(fakeScores),
                Condition.none(),
                samples,
                (pass, its, condition) -> Verdict.of(its),
                Unasked.generator(),
                run.pass(Mode.TRAIN),
                run.pass(Mode.TRAIN),
                run.pass(Mode.TRAIN).constant(1)));
  }

  /** The same patches for every sample. */
  private static Numbers scores(double... patches) {
    double[] values = new double[SAMPLES * patches.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = patches[i % patches.length];
    }
    return new Numbers(
        patches.length == 1 ? Shape.of(SAMPLES, 1) : Shape.of(SAMPLES, patches.length, 1, 1),
        values);
  }
}
