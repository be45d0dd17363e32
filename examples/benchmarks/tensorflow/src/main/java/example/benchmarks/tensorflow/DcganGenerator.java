package example.benchmarks.tensorflow;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** 100 → 4×4×256 → 8×8×128 → 16×16×64 → 32×32×3. */
final class DcganGenerator implements Net {
  private static final double DEVIATION = 0.02;
  private static final int BASE = 4;
  private static final int[] CHANNELS = {256, 128, 64, 3};
  private static final int KERNEL = 4;
  private static final List<Long> STRIDES = List.of(1L, 2L, 2L, 1L);

  private final Ops tf;
  private final int batch;
  private final Operand<TFloat32> base;
  private final List<BatchNorm> norms = new ArrayList<>();
  private final List<Operand<TFloat32>> kernels = new ArrayList<>();
  private final Operand<TFloat32> bias;

  DcganGenerator(Ops tf, Variables variables, int latentSize, int batch) {
    this.tf = tf;
    this.batch = batch;
    base = variables.normal(DEVIATION, latentSize, (long) BASE * BASE * CHANNELS[0]);
    for (int i = 0; i + 1 < CHANNELS.length; i++) {
      norms.add(new BatchNorm(tf, variables, CHANNELS[i]));
      kernels.add(variables.normal(DEVIATION, KERNEL, KERNEL, CHANNELS[i + 1], CHANNELS[i]));
    }
    bias = variables.constant(0, CHANNELS[CHANNELS.length - 1]);
  }

  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> latent) {
    Operand<TFloat32> x =
        tf.reshape(tf.linalg.matMul(latent, base), tf.array(batch, BASE, BASE, CHANNELS[0]));
    for (int i = 0; i < kernels.size(); i++) {
      int side = BASE << (i + 1);
      x =
          tf.nn.conv2dBackpropInput(
              tf.array(batch, side, side, CHANNELS[i + 1]),
              kernels.get(i),
              tf.nn.relu(norms.get(i).apply(x)),
              STRIDES,
              "SAME");
    }
    return tf.math.tanh(tf.nn.biasAdd(x, bias));
  }
}
