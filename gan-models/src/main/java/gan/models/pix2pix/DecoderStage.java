package gan.models.pix2pix;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.models.layer.ConvTranspose2d;
import gan.models.layer.Dropout;
import gan.models.layer.Norm;
import gan.models.layer.Normalization;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * One doubling of the U-Net: a rectifier, a transposed convolution, a normalisation in all but the
 * last, dropout in the first few.
 *
 * @param convolution of stride 2
 * @param norm after it
 * @param dropout after that
 * @param always whether numbers are dropped outside of training too
 */
record DecoderStage(ConvTranspose2d convolution, Norm norm, Dropout dropout, boolean always) {

  static DecoderStage create(
      UnetGeneratorOptions options,
      Parameters parameters,
      int stage,
      long from,
      long to,
      boolean drops) {
    String name = "up" + stage;
    boolean last = stage == 1;
    Normalization kind = last ? Normalization.NONE : options.normalization();
    boolean biased = last || options.normalization() == Normalization.NONE;
    return new DecoderStage(
        new ConvTranspose2d(parameters, name, 4, 2, from, to, UnetGenerator.weights(), biased),
        kind.create(parameters, name + ".norm", to, 0, options.momentum()),
        new Dropout(name + ".dropout", drops ? options.dropout() : 0),
        options.dropoutInSamples());
  }

  Operand<TFloating> apply(Pass pass, Operand<TFloating> x, Condition condition) {
    Operand<TFloating> larger = convolution.apply(pass, pass.tf().nn.relu(x));
    Operand<TFloating> normalized = norm.apply(pass, larger, condition);
    return always ? dropout.drop(pass, normalized) : dropout.apply(pass, normalized);
  }
}
