package gan.metrics.image;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Comparison;
import gan.core.spi.ConfidenceInterval;
import gan.core.spi.Measurement;
import gan.core.spi.Measurement.Better;
import gan.core.spi.Metric;
import gan.core.spi.SampleSet;
import gan.core.spi.SampleSpec;
import gan.metrics.sample.EqualSides;
import gan.metrics.sample.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The sliced Wasserstein distance between patches (Karras et al. 2018, <a
 * href="https://arxiv.org/abs/1710.10196">arXiv 1710.10196</a>), times 1,000 as its authors give
 * it; lower is better.
 *
 * <p>Of each level of the Laplacian pyramid of each image, from the whole image down to 16 pixels
 * (an image of less than 32 has one level), patches of 7 by 7 pixels are taken from random places;
 * those of each side are brought to mean 0 and deviation 1 in each channel. Their Wasserstein
 * distance of order 1 is found along random directions, by sorting, and averaged. The value is the
 * mean over levels; the details {@code level-128}, {@code level-64} … are the levels by their
 * shorter sides.
 *
 * <p>The value depends on how many patches there are: even of equal distributions it is above 0,
 * the less the more patches. As many real images are compared as generated ones, the first of both,
 * with patches from the same places. Each side of each level takes {@code 196 · channels · patches}
 * bytes an image.
 *
 * <p>The interval is normal over the random directions, the images and patches being as they are:
 * it leaves out that other images would give another value.
 */
final class SlicedWasserstein implements Metric {
  private static final double SCALE = 1000;

  private final SlicedWassersteinOptions options;

  SlicedWasserstein(SlicedWassersteinOptions options) {
    this.options = options;
  }

  @Override
  public List<Measurement> measure(Comparison sets) {
    EqualSides sides = EqualSides.of(sets, SlicedWassersteinFactory.NAME, 1);
    int[] heights = sides(sides.real().sample());
    SplittableRandom random = new SplittableRandom(sets.seed());
    long places = random.nextLong();
    List<Patches> real = patches(sides.real(), heights.length, new SplittableRandom(places));
    List<Patches> made = patches(sides.generated(), heights.length, new SplittableRandom(places));
    double sum = 0;
    double variance = 0;
    double[] values = new double[heights.length];
    for (int level = 0; level < heights.length; level++) {
      double[] along = distances(real.get(level), made.get(level), random.split());
      double mean = Arrays.stream(along).average().orElseThrow();
      values[level] = mean;
      sum += mean;
      variance +=
          Arrays.stream(along).map(value -> (value - mean) * (value - mean)).sum()
              / (along.length - 1)
              / along.length;
    }
    double value = sum / heights.length;
    Measurement measured =
        sides.measured(
            SlicedWassersteinFactory.NAME,
            value,
            Better.LOWER,
            Optional.of(
                ConfidenceInterval.normal(
                    value, Math.sqrt(variance) / heights.length, "normal over directions")));
    for (int level = 0; level < heights.length; level++) {
      measured = measured.with("level-" + heights[level], values[level]);
    }
    return List.of(measured);
  }

  /** The shorter side of each level. */
  private static int[] sides(SampleSpec sample) {
    int side = Math.toIntExact(Math.min(sample.height(), sample.width()));
    if (side < Patches.SIDE) {
      throw new GanException(
          Problem.of(
              ErrorCode.NOT_MEASURABLE,
              String.format(
                  "the metric '%s' takes patches of 7 by 7 pixels, and images have %d by %d",
                  SlicedWassersteinFactory.NAME, sample.height(), sample.width()),
              "leave the metric out."));
    }
    return IntStream.iterate(side, LaplacianPyramid::halved)
        .limit(LaplacianPyramid.levels(side))
        .toArray();
  }

  private List<Patches> patches(SampleSet set, int levels, SplittableRandom random) {
    int height = Math.toIntExact(set.sample().height());
    int width = Math.toIntExact(set.sample().width());
    int channels = Math.toIntExact(set.sample().channels());
    int count = Math.multiplyExact(set.count(), options.patches());
    List<Patches> all = new ArrayList<>();
    for (int level = 0; level < levels; level++) {
      all.add(new Patches(count, channels));
    }
    Values.forEach(
        set,
        (index, values, from) -> {
          Picture image = new Picture(height, width, channels);
          Arrays.setAll(image.values(), i -> values[from + i]);
          List<Picture> pyramid = LaplacianPyramid.of(image);
          for (int level = 0; level < levels; level++) {
            all.get(level).take(pyramid.get(level), options.patches(), random);
          }
        });
    all.forEach(Patches::normalise);
    return all;
  }

  /** Along each direction; which thread looks along which makes no difference. */
  private double[] distances(Patches real, Patches made, SplittableRandom random) {
    double[][] directions = new double[options.directions() * options.repeats()][real.size()];
    for (double[] direction : directions) {
      Arrays.setAll(direction, i -> random.nextGaussian());
      double length = Math.sqrt(Arrays.stream(direction).map(part -> part * part).sum());
      Arrays.setAll(direction, i -> direction[i] / length);
    }
    return Arrays.stream(directions)
        .parallel()
        .mapToDouble(direction -> SCALE * distance(real, made, direction))
        .toArray();
  }

  private static double distance(Patches real, Patches made, double[] direction) {
    double[] a = real.projected(direction);
    double[] b = made.projected(direction);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - b[i]);
    }
    return sum / a.length;
  }
}
