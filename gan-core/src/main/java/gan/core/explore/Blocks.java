package gan.core.explore;

import gan.core.game.Samples;
import gan.core.spi.SampleSpec;

/** Makes large images small enough to be compared by the thousand. */
final class Blocks {
  private static final int LONGEST = 32;

  private Blocks() {}

  /** A row of numbers for each sample: images averaged over blocks, vectors as they are. */
  static float[][] averaged(Samples samples) {
    float[][] rows = new float[samples.count()][];
    for (int i = 0; i < rows.length; i++) {
      float[] values = samples.values(i);
      rows[i] = samples.sample().isImage() ? averaged(values, samples.sample()) : values;
    }
    return rows;
  }

  private static float[] averaged(float[] image, SampleSpec sample) {
    int width = Math.toIntExact(sample.width());
    int channels = Math.toIntExact(sample.channels());
    int side = Math.toIntExact((Math.max(sample.height(), width) + LONGEST - 1) / LONGEST);
    int across = (width + side - 1) / side;
    int down = Math.toIntExact((sample.height() + side - 1) / side);
    float[] sums = new float[down * across * channels];
    for (int i = 0; i < image.length; i++) {
      int pixel = i / channels;
      int block = pixel / width / side * across + pixel % width / side;
      sums[block * channels + i % channels] += image[i] / (side * side);
    }
    return sums;
  }
}
