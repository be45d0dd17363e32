package gan.metrics.image;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Patches of 7 by 7 pixels from random places of many images of equal size.
 *
 * <p>Kept by component: the same pixel and channel of all patches lie together.
 */
final class Patches {
  /** The paper's size of a patch. */
  static final int SIDE = 7;

  /** Relative to the largest number, what is no more than rounding. */
  private static final double CONSTANT = 1e-6;

  private final int count;
  private final int channels;
  private final float[][] components;
  private int taken;

  /** Room for so many patches. */
  Patches(int count, int channels) {
    this.count = count;
    this.channels = channels;
    this.components = new float[SIDE * SIDE * channels][count];
  }

  /** Numbers a patch. */
  int size() {
    return components.length;
  }

  /** Takes some patches of an image of at least 7 by 7 pixels. */
  void take(Picture image, int some, SplittableRandom random) {
    for (int patch = 0; patch < some; patch++) {
      int top = random.nextInt(image.height() - SIDE + 1);
      int left = random.nextInt(image.width() - SIDE + 1);
      for (int i = 0; i < components.length; i++) {
        int pixel = i / channels;
        components[i][taken] =
            (float) image.at(top + pixel / SIDE, left + pixel % SIDE, i % channels);
      }
      taken++;
    }
  }

  /**
   * Brings each channel to mean 0 and deviation 1, over all pixels of all patches; a channel that
   * is the same everywhere becomes 0.
   */
  void normalise() {
    for (int channel = 0; channel < channels; channel++) {
      double mean = 0;
      double largest = 0;
      for (int i = channel; i < components.length; i += channels) {
        for (float value : components[i]) {
          mean += value;
          largest = Math.max(largest, Math.abs(value));
        }
      }
      mean /= (double) count * SIDE * SIDE;
      double deviation = deviation(channel, mean);
      double scale = deviation <= CONSTANT * largest ? 0 : 1 / deviation;
      for (int i = channel; i < components.length; i += channels) {
        for (int patch = 0; patch < count; patch++) {
          components[i][patch] = (float) ((components[i][patch] - mean) * scale);
        }
      }
    }
  }

  /** The scalar product of each patch with a direction, from the smallest. */
  double[] projected(double[] direction) {
    double[] products = new double[count];
    for (int i = 0; i < components.length; i++) {
      float[] component = components[i];
      double along = direction[i];
      for (int patch = 0; patch < count; patch++) {
        products[patch] += along * component[patch];
      }
    }
    Arrays.sort(products);
    return products;
  }

  private double deviation(int channel, double mean) {
    double squares = 0;
    for (int i = channel; i < components.length; i += channels) {
      for (float value : components[i]) {
        squares += (value - mean) * (value - mean);
      }
    }
    return Math.sqrt(squares / ((double) count * SIDE * SIDE));
  }
}
