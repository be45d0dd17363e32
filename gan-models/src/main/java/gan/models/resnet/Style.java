package gan.models.resnet;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.models.layer.Activation;
import gan.models.layer.Conv2d;
import gan.models.layer.Kernel;
import gan.models.layer.Norm;
import gan.models.layer.Normalization;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * What all blocks of a network have in common.
 *
 * @param kernels makes all kernels
 * @param normalization before each activation
 * @param classes how many classes labels tell apart, if the normalisation depends on them
 * @param momentum how slowly moving statistics forget
 * @param activation before each convolution of 3×3
 * @param leak its slope below zero
 */
record Style(
    Kernel.Maker kernels,
    Normalization normalization,
    int classes,
    double momentum,
    Activation activation,
    double leak) {

  Norm norm(Parameters parameters, String name, long channels) {
    return normalization.create(parameters, name, channels, classes, momentum);
  }

  Conv2d convolution(
      Parameters parameters, String name, int size, long from, long to, boolean biased) {
    return new Conv2d(parameters, name, size, 1, from, to, kernels, biased);
  }

  Operand<TFloating> activate(Pass pass, Operand<TFloating> x) {
    return activation.apply(pass, x, leak);
  }
}
