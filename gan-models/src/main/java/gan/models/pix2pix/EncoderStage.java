package gan.models.pix2pix;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.models.layer.Activation;
import gan.models.layer.Conv2d;
import gan.models.layer.Norm;
import gan.models.layer.Normalization;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * One halving of the U-Net: a leaky rectifier before all but the first, a convolution, a
 * normalisation.
 *
 * @param convolution of stride 2
 * @param norm after it
 * @param leak of the rectifier
 */
record EncoderStage(Conv2d convolution, Norm norm, double leak) {

  static EncoderStage create(
      UnetGeneratorOptions options,
      Parameters parameters,
      int stage,
      long from,
      long to,
      boolean plain) {
    String name = "down" + stage;
    Normalization kind = plain ? Normalization.NONE : options.normalization();
    boolean biased = options.normalization() == Normalization.NONE;
    return new EncoderStage(
        new Conv2d(parameters, name, 4, 2, from, to, UnetGenerator.weights(), biased),
        kind.create(parameters, name + ".norm", to, 0, options.momentum()),
        options.leak());
  }

  Operand<TFloating> apply(Pass pass, Operand<TFloating> x, Condition condition, boolean first) {
    Operand<TFloating> bent = first ? x : Activation.LEAKY_RELU.apply(pass, x, leak);
    return norm.apply(pass, convolution.apply(pass, bent), condition);
  }
}
