package gan.losses.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Mode;
import gan.core.graph.Parameter;
import gan.core.problem.GanException;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.Round;
import gan.core.spi.SampleSpec;
import gan.core.spi.Schedule;
import gan.core.spi.ValueRange;
import gan.core.spi.Verdict;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.PenaltyContract;
import gan.testkit.contract.PenaltyGolden;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class PathLengthTest
    implements PenaltyContract<PathLengthOptions>, FactoryContract<PathLengthOptions> {
  private static final int SAMPLES = 5;
  private static final double[][] KERNEL = {{1, -2, 0.5, 3}, {0.2, 0, -1, 1}, {2, 1, 1, -0.5}};

  @Override
  public PenaltyFactory<PathLengthOptions> factory() {
    return new PathLengthFactory();
  }

  @Override
  public PathLengthOptions options() {
    return new PathLengthOptions(Schedule.constant(2), 0.9, 1);
  }

  /** The noise y is drawn anew. */
  @Override
  public List<PenaltyGolden> golden() {
    return List.of();
  }

  /** Of a linear generator z W, the length is ‖W y‖ over the root of the two pixels. */
  @Test
  void lengthsOfImagesAreThoseOfTheLinearMap() {
    SampleSpec images =
        new SampleSpec(Shape.of(1, 2, 2), SampleSpec.Encoding.FLOAT32, ValueRange.UNBOUNDED, 0);
    check(images, 2);
  }

  /** Vectors have no pixels: every number counts. */
  @Test
  void lengthsOfVectorsAreThoseOfTheLinearMap() {
    check(SampleSpec.vector(4, ValueRange.UNBOUNDED, 0), 4);
  }

  @Test
  void aGeneratorWithoutLatentVectorsIsRefused() {
    try (Play play = new Play()) {
      Shape batch = Shape.of(SAMPLES, 4);
      PathLength penalty =
          new PathLength(options(), SampleSpec.vector(4, ValueRange.UNBOUNDED, 0), play.auxiliary);
      Round round =
          play.round(
              play.constant(batch, new double[4 * SAMPLES]),
              play.constant(batch, new double[4 * SAMPLES]),
              play.constant(Shape.of(SAMPLES, 0)),
              (pass, samples, condition) -> Verdict.of(samples));
      assertThatThrownBy(() -> penalty.term(round))
          .isInstanceOf(GanException.class)
          .hasMessage(
              """
              error GAN-C021: the penalty 'path-length' needs latent vectors, but the generator has none
                Fix: set the generator's 'latentSize' to 1 or more, or do without this penalty.""");
    }
  }

  private void check(SampleSpec sample, double pixels) {
    try (Play play = new Play()) {
      Shape batch = Shape.of(SAMPLES).append(sample.shape());
      PathLength penalty = new PathLength(options(), sample, play.auxiliary);
      Operand<TFloating> term = penalty.term(linear(play, batch));
      // Passes of one run draw the same numbers for the same purpose.
      double[] noise =
          play.values(
              play.run.pass(Mode.TRAIN).normal("path", play.run.tf().constant(batch.asArray())));
      double[] lengths = lengths(noise, pixels);
      assertThat(play.value(term)).isCloseTo(spread(lengths, 0), Offset.offset(1e-9));

      Parameter goal = play.auxiliary.all().get(0);
      assertThat(goal.name()).isEqualTo("penalty.length");
      play.run.assign(goal, 0.7);
      assertThat(play.value(term)).isCloseTo(spread(lengths, 0.7), Offset.offset(1e-9));
      play.run.execute(play.generatorPass.stores(play.generatorPass.reads()));
      assertThat(play.run.stored(goal)[0])
          .isCloseTo(0.9 * 0.7 + 0.1 * Play.mean(lengths), Offset.offset(1e-9));
    }
  }

  private static Round linear(Play play, Shape batch) {
    Operand<TFloating> latent = play.constant(Shape.of(SAMPLES, 3), new double[3 * SAMPLES]);
    Operand<TFloating> kernel =
        play.constant(
            Shape.of(3, 4), Arrays.stream(KERNEL).flatMapToDouble(Arrays::stream).toArray());
    Operand<TFloating> fake =
        play.run
            .tf()
            .reshape(
                play.run.tf().linalg.matMul(latent, kernel),
                play.run.tf().constant(batch.asArray()));
    Operand<TFloating> real = play.constant(batch, new double[4 * SAMPLES]);
    return play.round(real, fake, latent, (pass, samples, condition) -> Verdict.of(samples));
  }

  private static double[] lengths(double[] noise, double pixels) {
    double[] lengths = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      double squares = 0;
      for (double[] row : KERNEL) {
        double step = 0;
        for (int j = 0; j < 4; j++) {
          step += row[j] * noise[4 * i + j];
        }
        squares += step * step / pixels;
      }
      lengths[i] = Math.sqrt(squares);
    }
    return lengths;
  }

  private static double spread(double[] lengths, double goal) {
    return Play.mean(Arrays.stream(lengths).map(x -> (x - goal) * (x - goal)).toArray());
  }
}
