package gan.models.stylegan2;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.SampleSpec;
import gan.models.condition.Classes;
import gan.models.condition.GeneratorLabels;
import gan.models.layer.Embedding;
import gan.models.layer.EqualizedDense;
import gan.models.layer.Kernel;
import gan.models.layer.PixelNorm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Dense layers that turn latent vectors into styles, {@code w}, and the moving average of those.
 *
 * <p>Latent vectors, and the learned vectors for classes behind them, are brought to mean square 1
 * first.
 */
final class Mapping {
  /** How slowly the average forgets, in updates of the generator. */
  private static final double MOMENTUM = 0.998;

  private final Optional<Embedding> label;
  private final List<EqualizedDense> layers = new ArrayList<>();
  private final Parameter average;
  private final double truncation;

  Mapping(
      StyleganGeneratorOptions options, SampleSpec sample, Parameters parameters, String player) {
    boolean labelled = options.labels() != GeneratorLabels.NONE;
    label =
        labelled
            ? Optional.of(
                new Embedding(
                    parameters,
                    "label",
                    Classes.of(sample, player, "labels", options.labels(), GeneratorLabels.NONE),
                    options.latentSize(),
                    Kernel.plain(Initializer.normal(1))))
            : Optional.empty();
    int inputs = labelled ? 2 * options.latentSize() : options.latentSize();
    for (int i = 0; i < options.mappingLayers(); i++) {
      String name = "mapping" + (i + 1);
      double rate = options.mappingRate();
      layers.add(new EqualizedDense(parameters, name, inputs, options.styleSize(), 1, rate, 0));
      inputs = options.styleSize();
    }
    average =
        parameters.state("mapping.average", Shape.of(options.styleSize()), Initializer.zeros());
    truncation = options.truncation();
  }

  /** Styles of {@code [n, styleSize]}. */
  Operand<TFloating> apply(Pass pass, Operand<TFloating> latent, Condition condition) {
    Operand<TFloating> x = PixelNorm.apply(pass, latent);
    if (label.isPresent()) {
      Operand<TFloating> vector = PixelNorm.apply(pass, label.get().apply(pass, condition));
      x = pass.tf().concat(List.of(x, vector), pass.tf().constant(1));
    }
    for (EqualizedDense layer : layers) {
      x = Rectifier.apply(pass, layer.apply(pass, x));
    }
    return x;
  }

  /** Moves the average towards these styles. */
  void follow(Pass pass, Operand<TFloating> styles) {
    Ops tf = pass.tf();
    Operand<TFloating> mean = tf.stopGradient(tf.math.mean(styles, tf.constant(0)));
    Operand<TFloating> gap = tf.math.sub(mean, pass.read(average));
    pass.write(
        average, tf.math.add(pass.read(average), tf.math.mul(gap, pass.constant(1 - MOMENTUM))));
  }

  /** Styles that are nearer to the average. */
  Operand<TFloating> truncated(Pass pass, Operand<TFloating> styles) {
    if (truncation == 1) {
      return styles;
    }
    Ops tf = pass.tf();
    Operand<TFloating> gap = tf.math.sub(styles, pass.read(average));
    return tf.math.add(pass.read(average), tf.math.mul(gap, pass.constant(truncation)));
  }
}
