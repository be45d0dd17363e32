package gan.models.r3gan;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.SampleSpec;
import gan.core.spi.Verdict;
import gan.models.condition.DiscriminatorLabels;
import gan.models.image.Pyramid;
import gan.models.layer.Dense;
import gan.models.layer.Embedding;
import gan.models.layer.Kernel;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.family.TFloating;

/**
 * What the smallest maps say of a sample: each channel is multiplied with a learned map and summed,
 * and a dense layer makes one logit of the sums, or as many numbers as a learned vector for the
 * class has, whose product with it is the logit. There are no biases.
 */
final class Judgement {
  private final Parameter basis;
  private final Dense dense;
  private final Optional<Embedding> label;

  Judgement(
      Parameters parameters,
      Pyramid pyramid,
      int channels,
      DiscriminatorLabels labels,
      int embeddingSize,
      SampleSpec sample) {
    boolean projecting = labels == DiscriminatorLabels.PROJECTION;
    Shape maps = Shape.of(pyramid.height(), pyramid.width(), channels);
    long pixels = pyramid.height() * pyramid.width();
    basis = parameters.weight("head.maps", maps, ResidualBlock.scaled(1, pixels));
    Initializer scaled = ResidualBlock.scaled(1, channels);
    dense = new Dense(parameters, "head", channels, projecting ? embeddingSize : 1, scaled, false);
    label =
        projecting
            ? Optional.of(
                new Embedding(
                    parameters,
                    "label",
                    sample.classes(),
                    embeddingSize,
                    Kernel.plain(ResidualBlock.scaled(1, (long) sample.classes() * embeddingSize))))
            : Optional.empty();
  }

  Verdict of(Pass pass, Operand<TFloating> x, Condition condition) {
    Ops tf = pass.tf();
    Operand<TFloating> features =
        tf.sum(tf.math.mul(x, pass.read(basis)), tf.constant(new int[] {1, 2}));
    Operand<TFloating> scores = dense.apply(pass, features);
    if (label.isPresent()) {
      Operand<TFloating> products = tf.math.mul(scores, label.get().apply(pass, condition));
      scores = tf.sum(products, tf.constant(1), Sum.keepDims(true));
    }
    return Verdict.of(scores, features);
  }
}
