package gan.losses.penalty;

import gan.core.graph.Gradients;
import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Penalty;
import gan.core.spi.Round;
import gan.core.spi.SampleSpec;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Path length regularisation (<a href="https://arxiv.org/abs/1912.04958">Karras et al. 2020</a>),
 * for G: {@code mean (‖Jᵀy‖ - a)²}, with the Jacobian J of a sample by its latent vector and y
 * normal noise divided by the root of the number of pixels (of numbers, where samples are no
 * images). The goal a is a moving average of the mean length in the updates before, and starts at
 * 0.
 *
 * <p>The norm is taken of each latent vector, as {@code √(s + 10⁻¹²)}; a generator that mixes the
 * samples of a batch blurs it.
 */
public final class PathLength implements Penalty {
  private final double decay;
  private final double pixels;
  private final Parameter goal;

  /** Creates the state {@code length}, the goal. */
  public PathLength(PathLengthOptions options, SampleSpec sample, Parameters auxiliary) {
    this.decay = options.decay();
    this.pixels =
        sample.isImage() ? sample.height() * sample.width() : (double) sample.shape().size();
    this.goal = auxiliary.state("length", Shape.scalar(), Initializer.zeros());
  }

  @Override
  public Operand<TFloating> term(Round round) {
    Pass pass = round.generatorPass();
    Ops tf = pass.tf();
    Operand<TFloating> lengths = lengths(round);
    Operand<TFloating> gap = tf.math.sub(lengths, pass.read(goal));
    MovingMean.move(pass, goal, PerSample.average(tf, lengths), decay);
    return PerSample.average(tf, tf.math.square(gap));
  }

  private Operand<TFloating> lengths(Round round) {
    if (round.latent().shape().get(1) == 0) {
      throw new GanException(
          Problem.of(
              ErrorCode.INCOMPATIBLE_PARTS,
              "the penalty 'path-length' needs latent vectors, but the generator has none",
              "set the generator's 'latentSize' to 1 or more, or do without this penalty."));
    }
    Pass pass = round.generatorPass();
    Ops tf = pass.tf();
    // The shape of the real samples is the same, and no gradient of the latents meets the draw.
    Operand<TFloating> noise = pass.normal("path", tf.shape(round.real()));
    Operand<TFloating> products =
        tf.math.mul(round.fake(), tf.math.mul(noise, pass.constant(1 / Math.sqrt(pixels))));
    Operand<TFloating> step = Gradients.of(tf, products, List.of(round.latent())).get(0);
    return PerSample.norm(pass, PerSample.squaredNorm(tf, step));
  }
}
