package example.benchmarks.tensorflow;

import example.benchmarks.contest.Images;
import example.benchmarks.contest.Model;
import example.benchmarks.contest.Parabolas;
import java.util.Random;
import org.tensorflow.Operand;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/** Draws batches of real samples and feeds them: images as bytes, which the graph scales. */
final class Reals {
  private static final int POINTS = 15;

  private final boolean images;
  private final int batch;
  private final byte[] all;
  private final Random random = new Random(0);
  private final Operand<?> placeholder;
  private final Operand<TFloat32> samples;

  Reals(Ops tf, Model model, int batch) {
    this.batch = batch;
    images = model == Model.DCGAN;
    all = images ? Images.random().bytes() : new byte[0];
    if (images) {
      Operand<TUint8> bytes =
          tf.placeholder(
              TUint8.class,
              Placeholder.shape(Shape.of(batch, Images.SIDE, Images.SIDE, Images.CHANNELS)));
      Operand<TFloat32> floats = tf.dtypes.cast(bytes, TFloat32.class);
      placeholder = bytes;
      samples = tf.math.sub(tf.math.mul(floats, tf.constant(1 / 127.5f)), tf.constant(1f));
    } else {
      samples = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(batch, POINTS)));
      placeholder = samples;
    }
  }

  /** What to feed. */
  Operand<?> placeholder() {
    return placeholder;
  }

  /** What the discriminator sees of it. */
  Operand<TFloat32> samples() {
    return samples;
  }

  /** The next batch, which the caller closes. */
  Tensor draw() {
    if (!images) {
      float[] curves = new Parabolas(POINTS).draw(batch, random);
      return TFloat32.tensorOf(Shape.of(batch, POINTS), DataBuffers.of(curves, true, false));
    }
    byte[] bytes = new byte[batch * Images.SIZE];
    for (int i = 0; i < batch; i++) {
      int chosen = random.nextInt(Images.COUNT);
      System.arraycopy(all, chosen * Images.SIZE, bytes, i * Images.SIZE, Images.SIZE);
    }
    return TUint8.tensorOf(
        Shape.of(batch, Images.SIDE, Images.SIDE, Images.CHANNELS),
        DataBuffers.of(bytes, true, false));
  }
}
