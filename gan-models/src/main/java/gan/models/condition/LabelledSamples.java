package gan.models.condition;

import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.SampleSpec;
import gan.models.layer.Embedding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * What a discriminator's first layer sees: the sample, and behind its last dimension the class, if
 * labels are told {@linkplain DiscriminatorLabels#CONCAT so}.
 *
 * @param classes how many numbers tell the class: 0 if it is not told
 */
public record LabelledSamples(int classes) {

  /**
   * Chooses what is told.
   *
   * @param labels how labels are told
   * @param sample what is judged
   * @param player who asks, such as {@code discriminator 'dcgan'}
   * @throws gan.core.problem.GanException if labels are to be told, in any way, and samples have
   *     none
   */
  public static LabelledSamples of(DiscriminatorLabels labels, SampleSpec sample, String player) {
    if (labels == DiscriminatorLabels.NONE) {
      return new LabelledSamples(0);
    }
    int classes = Classes.of(sample, player, "labels", labels, DiscriminatorLabels.NONE);
    return new LabelledSamples(labels == DiscriminatorLabels.CONCAT ? classes : 0);
  }

  /**
   * Adds it to the graph.
   *
   * @param samples {@code [n, …, channels]}, all but n known
   * @return {@code [n, …, channels + classes]}
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> samples, Condition condition) {
    if (classes == 0) {
      return samples;
    }
    Ops tf = pass.tf();
    Operand<TInt32> labels = Embedding.labels(condition);
    Operand<TFloating> classOf = Classes.oneHot(pass, condition, classes);
    int last = samples.shape().numDimensions() - 1;
    Operand<TFloating> everywhere = classOf;
    if (last > 1) {
      long[] pixel = new long[last + 1];
      Arrays.fill(pixel, 1);
      pixel[0] = -1;
      pixel[last] = classes;
      everywhere =
          tf.broadcastTo(tf.reshape(classOf, tf.constant(pixel)), shape(tf, samples, labels));
    }
    return tf.concat(List.of(samples, everywhere), tf.constant(last));
  }

  private Operand<TInt32> shape(Ops tf, Operand<TFloating> samples, Operand<TInt32> labels) {
    Shape known = samples.shape();
    List<Operand<TInt32>> sizes = new ArrayList<>();
    sizes.add(tf.gather(tf.shape(labels), tf.constant(0), tf.constant(0)));
    for (int i = 1; i < known.numDimensions() - 1; i++) {
      sizes.add(tf.constant(Math.toIntExact(known.get(i))));
    }
    sizes.add(tf.constant(classes));
    return tf.stack(sizes);
  }
}
