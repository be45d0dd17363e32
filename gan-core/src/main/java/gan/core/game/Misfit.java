package gan.core.game;

import gan.core.graph.Gradients;
import gan.core.spi.SampleSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/** The part of a graph that compares samples with one, and follows that back to their latents. */
final class Misfit {
  private final SampleSpec sample;
  private final SamplingGraph sampling;
  private final Operand<TFloat32> target;
  private final Operand<TFloat32> errors;
  private final Operand<TFloat32> gradients;

  Misfit(Ops tf, SamplingGraph sampling, SampleSpec sample) {
    this.sample = sample;
    this.sampling = sampling;
    target =
        tf.withName("misfit.target")
            .placeholder(TFloat32.class, Placeholder.shape(sample.shape().prepend(1)));
    Operand<TFloating> made = sampling.made();
    Operand<TFloating> gap = tf.math.sub(made, tf.dtypes.cast(target, made.type()));
    int[] axes = IntStream.rangeClosed(1, sample.shape().numDimensions()).toArray();
    Operand<TFloating> each = tf.math.mean(tf.math.square(gap), tf.constant(axes));
    errors = tf.dtypes.cast(each, TFloat32.class);
    gradients =
        tf.dtypes.cast(Gradients.of(tf, each, List.of(sampling.vectors())).get(0), TFloat32.class);
  }

  /** One for each latent vector. */
  List<LatentSlope> slopes(Session session, LatentBatch batch, float[] values) {
    int size = sampling.latentSize();
    try (TFloat32 targetTensor = SamplingGraph.tensor(values, sample.shape().prepend(1))) {
      return sampling.run(
          session.runner().feed(target, targetTensor).fetch(errors).fetch(gradients),
          batch.inputs(),
          result -> {
            float[] each = SamplingGraph.numbers(result.get(0));
            float[] all = SamplingGraph.numbers(result.get(1));
            return IntStream.range(0, each.length)
                .mapToObj(
                    i ->
                        new LatentSlope(each[i], Arrays.copyOfRange(all, i * size, (i + 1) * size)))
                .toList();
          });
    }
  }
}
