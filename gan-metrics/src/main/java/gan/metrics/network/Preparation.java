package gan.metrics.network;

import gan.core.spi.SampleSpec;
import gan.metrics.resize.Resizer;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * Brings samples to what a network takes: its range, its channels, its size, in this order, in a
 * graph of its own. Not thread-safe.
 */
final class Preparation implements AutoCloseable {
  /** Rec. 601, as PIL turns colour into grey. */
  private static final float[] LUMA = {0.299f, 0.587f, 0.114f};

  private final SampleSpec sample;
  private final Graph graph = new Graph();
  private final Session session;
  private final Operand<TFloat32> samples;
  private final Operand<TFloat32> prepared;

  Preparation(SampleSpec sample, Intake intake, Reading reading) {
    this.sample = sample;
    Ops tf = Ops.create(graph);
    samples = tf.placeholder(TFloat32.class, Placeholder.shape(sample.shape().prepend(-1)));
    Operand<TFloat32> channels = channels(tf, scaled(tf, reading), intake.channels());
    boolean fits = sample.height() == intake.height() && sample.width() == intake.width();
    Resizer resizer = fits ? Resizer.NONE : reading.resizer();
    prepared = resizer.resize(tf, channels, new int[] {intake.height(), intake.width()});
    session = new Session(graph);
  }

  /** Some samples, prepared. */
  float[] prepare(float[] values, int count) {
    try (TFloat32 fed = Network.tensor(values, sample.shape().prepend(count));
        Result result = session.runner().feed(samples, fed).fetch(prepared).run()) {
      return Network.numbers(result.get(0)).values();
    }
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }

  private Operand<TFloat32> scaled(Ops tf, Reading reading) {
    double low = sample.range().low();
    double scale = (reading.high() - reading.low()) / (sample.range().high() - low);
    Operand<TFloat32> fromZero = tf.math.sub(samples, tf.constant((float) low));
    return tf.math.add(
        tf.math.mul(fromZero, tf.constant((float) scale)), tf.constant((float) reading.low()));
  }

  private Operand<TFloat32> channels(Ops tf, Operand<TFloat32> images, int wanted) {
    if (sample.channels() == wanted) {
      return images;
    }
    if (wanted == 1) {
      Operand<TFloat32> weighted = tf.math.mul(images, tf.constant(LUMA));
      Operand<TFloat32> grey = tf.sum(weighted, tf.constant(new int[] {3}));
      return tf.reshape(
          grey, tf.constant(Shape.of(-1, sample.height(), sample.width(), 1).asArray()));
    }
    return tf.concat(List.of(images, images, images), tf.constant(3));
  }
}
