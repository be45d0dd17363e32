package example.benchmarks.tensorflow;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.types.TFloat32;

/** 32×32×3 → 16×16×64 → 8×8×128 → 4×4×256 → 1. */
final class DcganDiscriminator implements Net {
  private static final double DEVIATION = 0.02;
  private static final int[] CHANNELS = {3, 64, 128, 256};
  private static final int FEATURES = 4 * 4 * 256;
  private static final int KERNEL = 4;
  private static final List<Long> STRIDES = List.of(1L, 2L, 2L, 1L);

  private final Ops tf;
  private final int batch;
  private final List<Operand<TFloat32>> kernels = new ArrayList<>();
  private final List<BatchNorm> norms = new ArrayList<>();
  private final Operand<TFloat32> firstBias;
  private final Operand<TFloat32> head;
  private final Operand<TFloat32> headBias;

  DcganDiscriminator(Ops tf, Variables variables, int batch) {
    this.tf = tf;
    this.batch = batch;
    for (int i = 0; i + 1 < CHANNELS.length; i++) {
      kernels.add(variables.normal(DEVIATION, KERNEL, KERNEL, CHANNELS[i], CHANNELS[i + 1]));
    }
    firstBias = variables.constant(0, CHANNELS[1]);
    norms.add(new BatchNorm(tf, variables, CHANNELS[2]));
    norms.add(new BatchNorm(tf, variables, CHANNELS[3]));
    head = variables.normal(DEVIATION, FEATURES, 1);
    headBias = variables.constant(0, 1);
  }

  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> images) {
    Operand<TFloat32> x = images;
    for (int i = 0; i < kernels.size(); i++) {
      Operand<TFloat32> y = tf.nn.conv2d(x, kernels.get(i), STRIDES, "SAME");
      Operand<TFloat32> z = i == 0 ? tf.nn.biasAdd(y, firstBias) : norms.get(i - 1).apply(y);
      x = tf.nn.leakyRelu(z, LeakyRelu.alpha(0.2f));
    }
    Operand<TFloat32> features = tf.reshape(x, tf.array(batch, FEATURES));
    return tf.nn.biasAdd(tf.linalg.matMul(features, head), headBias);
  }
}
