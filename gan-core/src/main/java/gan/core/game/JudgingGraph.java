package gan.core.game;

import gan.core.graph.Mode;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.graph.RandomStream;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.SampleSpec;
import java.util.Arrays;
import java.util.Set;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/** The part of a graph that judges any samples for their own sake, a few at a time. */
final class JudgingGraph {
  private static final int AT_ONCE = 256;

  private final Operand<TFloat32> samples;
  private final Operand<TInt32> labels;
  private final Operand<TFloat32> scores;

  JudgingGraph(Ops tf, Discriminator discriminator, SampleSpec sample, Precision precision) {
    samples =
        tf.withName("judging.samples")
            .placeholder(TFloat32.class, Placeholder.shape(sample.shape().prepend(AT_ONCE)));
    labels =
        tf.withName("judging.labels")
            .placeholder(TInt32.class, Placeholder.shape(Shape.of(AT_ONCE)));
    RandomStream random = new RandomStream(0, "judging", tf.constant(0L), precision.type());
    Operand<TFloating> verdict =
        discriminator
            .judge(
                new Pass(tf, Mode.INFER, random),
                tf.dtypes.cast(samples, precision.type()),
                sample.isLabelled() ? Condition.of(labels) : Condition.none())
            .scores();
    Operand<TFloating> each = tf.reshape(verdict, tf.constant(new int[] {AT_ONCE, -1}));
    scores = tf.dtypes.cast(tf.math.mean(each, tf.constant(1)), TFloat32.class);
  }

  /** Whether scores depend on what class samples were asked to be. */
  boolean usesLabels(Graph graph) {
    return graph.subgraphTo(Set.of(scores)).contains((GraphOperation) labels.op());
  }

  /** One logit for each sample. */
  float[] scores(Session session, Samples all) {
    int size = Math.toIntExact(all.sample().shape().size());
    float[] found = new float[all.count()];
    try (TFloat32 some = TFloat32.tensorOf(samples.shape())) {
      for (int from = 0; from < all.count(); from += AT_ONCE) {
        int count = Math.min(AT_ONCE, all.count() - from);
        float[] values = Arrays.copyOfRange(all.values(), from * size, (from + count) * size);
        some.asRawTensor().data().asFloats().write(Arrays.copyOf(values, AT_ONCE * size));
        try (Result result = session.runner().feed(samples, some).fetch(scores).run()) {
          System.arraycopy(SamplingGraph.numbers(result.get(0)), 0, found, from, count);
        }
      }
    }
    return found;
  }
}
