package gan.metrics.resize;

import java.util.Locale;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.ResizeBilinear;
import org.tensorflow.op.image.ResizeNearestNeighbor;
import org.tensorflow.op.image.ScaleAndTranslate;
import org.tensorflow.types.TFloat32;

/**
 * How images are brought to the size that a network takes. It matters: filters that alias change a
 * Frechet distance by more than models differ (<a href="https://arxiv.org/abs/2104.11222">Parmar et
 * al. 2022</a>).
 *
 * <p>Values are neither clipped nor rounded, so {@code bicubic} and {@code lanczos} may leave the
 * range of the image by a little.
 */
public enum Resizer {
  /** Not at all: images must have the size already. */
  NONE,
  /** The pixel that lies nearest to the centre of the new one. */
  NEAREST,
  /** A triangle, widened where the image shrinks, as PIL's {@code BILINEAR}. */
  BILINEAR,
  /** Keys's cubic with a = -1/2, widened where the image shrinks, as PIL's {@code BICUBIC}. */
  BICUBIC,
  /** Lanczos with three lobes, widened where the image shrinks, as PIL's {@code LANCZOS}. */
  LANCZOS,
  /**
   * As TensorFlow 1 resized: two neighbours a dimension, corners on corners, and so half a pixel
   * off; it aliases where the image shrinks. The official Inception graph does this inside itself.
   */
  LEGACY_BILINEAR;

  /**
   * Adds the operation.
   *
   * @param images {@code [n, height, width, channels]}
   * @param size the new height and width
   * @return {@code [n, size[0], size[1], channels]}
   */
  public Operand<TFloat32> resize(Ops tf, Operand<TFloat32> images, int[] size) {
    return switch (this) {
      case NONE -> images;
      case NEAREST ->
          tf.image.resizeNearestNeighbor(
              images, tf.constant(size), ResizeNearestNeighbor.halfPixelCenters(true));
      case BILINEAR -> filtered(tf, images, size, "triangle");
      case BICUBIC -> filtered(tf, images, size, "keyscubic");
      case LANCZOS -> filtered(tf, images, size, "lanczos3");
      case LEGACY_BILINEAR ->
          tf.image.resizeBilinear(
              images, tf.constant(size), ResizeBilinear.halfPixelCenters(false));
    };
  }

  /** The name that experiments write. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Operand<TFloat32> filtered(
      Ops tf, Operand<TFloat32> images, int[] size, String kernel) {
    float[] scale = new float[2];
    for (int side = 0; side < 2; side++) {
      scale[side] = (float) size[side] / images.shape().get(side + 1);
    }
    return tf.image.scaleAndTranslate(
        images,
        tf.constant(size),
        tf.constant(scale),
        tf.constant(new float[2]),
        ScaleAndTranslate.kernelType(kernel),
        ScaleAndTranslate.antialias(true));
  }
}
