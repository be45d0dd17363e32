package gan.models.layer;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * A kernel whose stored weight starts as N(0, 1 / rate²) and is multiplied by {@code gain · rate /
 * √inputs} in the graph (<a href="https://arxiv.org/abs/1710.10196">Karras et al. 2018</a>).
 *
 * <p>Optimizers such as Adam move every weight by about the same amount, so all layers of equal
 * rate learn at the same pace whatever their size. The kernel's first values have the deviation
 * {@code gain / √inputs}.
 */
public final class EqualizedRate implements Kernel {
  private final Parameter weight;
  private final double factor;

  /**
   * Creates the weight {@code <name>}.
   *
   * @param parameters where to create it
   * @param name the weight's path within its player
   * @param shape the weight's shape
   * @param outputs which dimension, from 0, counts the outputs; the others count the inputs
   * @param gain √2 for layers before rectifiers, 1 for others
   * @param rate how fast this layer learns, compared with one of rate 1
   */
  public EqualizedRate(
      Parameters parameters, String name, Shape shape, int outputs, double gain, double rate) {
    this.weight = parameters.weight(name, shape, Initializer.normal(1 / rate));
    this.factor = gain * rate / Math.sqrt((double) shape.size() / shape.get(outputs));
  }

  /** Makes such kernels. */
  public static Kernel.Maker kernels(double gain, double rate) {
    return (parameters, name, shape, outputs) ->
        new EqualizedRate(parameters, name, shape, outputs, gain, rate);
  }

  @Override
  public Operand<TFloating> value(Pass pass) {
    return pass.tf().math.mul(pass.read(weight), pass.constant(factor));
  }
}
