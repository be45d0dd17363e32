package gan.core.game;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.optimizer.Adam;
import gan.core.optimizer.AdamOptions;
import gan.core.spi.Batch;
import gan.core.spi.Condition;
import gan.core.spi.DataSource;
import gan.core.spi.Discriminator;
import gan.core.spi.Generator;
import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import gan.core.spi.SampleSpec;
import gan.core.spi.Schedule;
import gan.core.spi.ValueRange;
import gan.core.spi.Verdict;
import java.util.OptionalLong;
import java.util.Random;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** The smallest real game: one-dimensional data, an affine generator, a quadratic discriminator. */
public final class Toys {
  public static final SampleSpec NUMBER = SampleSpec.vector(1, ValueRange.UNBOUNDED, 0);

  private Toys() {}

  /** z ↦ scale · z + shift. */
  public static Generator affine(SampleSpec sample, Parameters parameters) {
    Parameter scale = parameters.weight("scale", Shape.of(1), Initializer.constant(1));
    Parameter shift = parameters.weight("shift", Shape.of(1), Initializer.zeros());
    return new Generator() {
      @Override
      public int latentSize() {
        return 1;
      }

      @Override
      public Operand<TFloating> generate(
          Pass pass, Operand<TFloating> latent, Condition condition) {
        return pass.tf().math.add(pass.tf().math.mul(latent, pass.read(scale)), pass.read(shift));
      }
    };
  }

  /** x ↦ a·x + b·x² + c: the family that holds the optimal discriminator between two normals. */
  public static Discriminator quadratic(SampleSpec sample, Parameters parameters) {
    Parameter a = parameters.weight("a", Shape.of(1), Initializer.zeros());
    Parameter b = parameters.weight("b", Shape.of(1), Initializer.zeros());
    Parameter c = parameters.weight("c", Shape.of(1), Initializer.zeros());
    return (pass, samples, condition) -> {
      var math = pass.tf().math;
      Operand<TFloating> linear = math.mul(samples, pass.read(a));
      Operand<TFloating> square = math.mul(math.square(samples), pass.read(b));
      return Verdict.of(math.add(math.add(linear, square), pass.read(c)));
    };
  }

  /** The non-saturating loss. */
  public static LossTerms nonSaturating(Round round) {
    return new LossTerms(
        round
            .tf()
            .math
            .add(softplus(round, round.realScores(), -1), softplus(round, round.fakeScores(), 1)),
        softplus(round, round.fakeScores(), -1));
  }

  private static Operand<TFloating> softplus(Round round, Operand<TFloating> scores, double sign) {
    var tf = round.tf();
    Operand<TFloating> signed = tf.math.mul(scores, round.pass().constant(sign));
    return tf.math.mean(tf.math.softplus(signed), tf.constant(new int[] {0, 1}));
  }

  /** Both players with Adam at the given rate. */
  public static Roles roles(double learningRate) {
    return roles(Toys::affine, Toys::quadratic, (sample, own) -> Toys::nonSaturating, learningRate);
  }

  /** Given players with Adam at the given rate. */
  public static Roles roles(
      Role<Generator> generator,
      Role<Discriminator> discriminator,
      Role<Loss> loss,
      double learningRate) {
    AdamOptions options = new AdamOptions(Schedule.constant(learningRate), 0.5, 0.9, 1e-8);
    return Roles.of(
        generator,
        discriminator,
        loss,
        (sample, slots) -> new Adam(options, slots),
        (sample, slots) -> new Adam(options, slots));
  }

  /** Endless normal numbers; sample i depends on i alone. */
  public static DataSource normals(double mean, double deviation) {
    return new DataSource() {
      @Override
      public SampleSpec sample() {
        return NUMBER;
      }

      @Override
      public OptionalLong size() {
        return OptionalLong.empty();
      }

      @Override
      public void read(long index, Batch into, int slot) {
        double value = mean + deviation * new Random(index * 0x9E3779B97F4A7C15L).nextGaussian();
        into.slot(slot).putFloat((float) value);
      }
    };
  }

  /** One batch of a source, from its first sample on. */
  public static Batch batch(DataSource source, int size) {
    Batch batch = new Batch(source.sample(), size);
    for (int slot = 0; slot < size; slot++) {
      source.read(slot, batch, slot);
    }
    return batch;
  }
}
