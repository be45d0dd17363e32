package gan.models.layer;

import gan.core.graph.Pass;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.ResizeBilinear;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/** How images are made larger by a whole factor before a convolution. */
public enum Upsample {
  /** Every pixel becomes a square of equal pixels. */
  NEAREST,
  /** Pixels are mixed with their neighbours by distance; the border repeats. */
  BILINEAR;

  /**
   * Adds the enlargement to the graph.
   *
   * @param x {@code [n, height, width, channels]}, all but n known
   * @param factor how much each side grows
   * @return {@code [n, height · factor, width · factor, channels]}
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> x, int factor) {
    return switch (this) {
      case NEAREST -> nearest(pass, x, factor);
      case BILINEAR -> bilinear(pass, x, factor);
    };
  }

  private static Operand<TFloating> nearest(Pass pass, Operand<TFloating> x, int factor) {
    return pass.tf().image.resizeNearestNeighbor(x, sides(pass, x, factor));
  }

  private static Operand<TFloating> bilinear(Pass pass, Operand<TFloating> x, int factor) {
    return pass.type().equals(TFloat32.class) ? fused(pass, x, factor) : composed(pass, x, factor);
  }

  /** Single precision only, but faster. */
  static Operand<TFloating> fused(Pass pass, Operand<TFloating> x, int factor) {
    Operand<TFloat32> resized =
        pass.tf()
            .image
            .resizeBilinear(x, sides(pass, x, factor), ResizeBilinear.halfPixelCenters(true));
    return pass.tf().dtypes.cast(resized, pass.type());
  }

  /** Any precision: one axis after the other. */
  static Operand<TFloating> composed(Pass pass, Operand<TFloating> x, int factor) {
    Ops tf = pass.tf();
    Operand<TFloating> taller =
        tf.linalg.einsum(List.of(mixture(pass, x.shape().get(1), factor), x), "oh,nhwc->nowc");
    return tf.linalg.einsum(
        List.of(mixture(pass, x.shape().get(2), factor), taller), "ow,nhwc->nhoc");
  }

  private static Operand<TInt32> sides(Pass pass, Operand<TFloating> x, int factor) {
    return pass.tf()
        .constant(
            new int[] {
              Math.toIntExact(x.shape().get(1) * factor), Math.toIntExact(x.shape().get(2) * factor)
            });
  }

  /** How much of each old pixel is in each new one, {@code [size · factor, size]}. */
  private static Operand<TFloating> mixture(Pass pass, long size, int factor) {
    int before = Math.toIntExact(size);
    double[][] shares = new double[before * factor][before];
    for (int i = 0; i < shares.length; i++) {
      double centre = Math.min(Math.max((i + 0.5) / factor - 0.5, 0), before - 1.0);
      int left = (int) centre;
      int right = Math.min(left + 1, before - 1);
      shares[i][left] += 1 - (centre - left);
      shares[i][right] += centre - left;
    }
    return pass.tf().dtypes.cast(pass.tf().constant(shares), pass.type());
  }
}
