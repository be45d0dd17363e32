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
import gan.metrics.sample.Values;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * How alike generated images are to each other: the mean {@linkplain StructuralSimilarity
 * multi-scale structural similarity} (Wang et al. 2003) of random pairs, of the same class where
 * samples have labels (Odena et al. 2017, <a href="https://arxiv.org/abs/1610.09585">arXiv
 * 1610.09585</a>).
 *
 * <p>1 if all images are equal, near 0 if they have nothing in common; lower is more diverse. It
 * says nothing of quality, and noise is more diverse than any data: the detail {@code real} is the
 * same of the first real samples, as many as there are generated ones, which good samples come
 * close to. The detail {@code scales} is how many scales the images have room for; values with
 * other numbers of scales are not comparable.
 *
 * <p>The interval is normal over pairs, which share no image. There is none of a single pair.
 */
final class MsSsim implements Metric {
  private static final float[] NONE = {};

  private final MsSsimOptions options;

  MsSsim(MsSsimOptions options) {
    this.options = options;
  }

  @Override
  public List<Measurement> measure(Comparison sets) {
    SampleSpec sample = sets.generated().sample();
    if (!sample.range().isBounded()) {
      throw refused("needs images whose numbers have a range", "scale the data to a range");
    }
    StructuralSimilarity similarity =
        new StructuralSimilarity(
            Math.toIntExact(Math.min(sample.height(), sample.width())),
            sample.range().high() - sample.range().low());
    double[] found = similarities(sets.generated(), similarity, sets.seed());
    if (found.length == 0) {
      throw refused("finds no two generated samples of the same class", "judge more samples");
    }
    double mean = Arrays.stream(found).average().orElseThrow();
    Measurement measured =
        Measurement.of(MsSsimFactory.NAME, mean, Better.LOWER, interval(mean, found), sets)
            .with("scales", similarity.scales())
            .with("pairs", found.length);
    OptionalDouble real =
        Arrays.stream(
                similarities(sets.real().first(sets.generated().count()), similarity, sets.seed()))
            .average();
    return List.of(real.isPresent() ? measured.with("real", real.getAsDouble()) : measured);
  }

  private double[] similarities(SampleSet set, StructuralSimilarity similarity, long seed) {
    List<int[]> pairs = Pairs.of(set, options.pairs(), new SplittableRandom(seed));
    Map<Integer, float[]> images = new HashMap<>();
    pairs.forEach(pair -> Arrays.stream(pair).forEach(index -> images.put(index, NONE)));
    SampleSpec sample = set.sample();
    int size = Math.toIntExact(sample.shape().size());
    Values.forEach(
        set,
        (index, values, from) ->
            images.computeIfPresent(
                index, (key, none) -> Arrays.copyOfRange(values, from, from + size)));
    return pairs.parallelStream()
        .mapToDouble(
            pair ->
                similarity.of(
                    picture(sample, images.get(pair[0])), picture(sample, images.get(pair[1]))))
        .toArray();
  }

  /** With numbers from 0 on. */
  private static Picture picture(SampleSpec sample, float[] values) {
    Picture image =
        new Picture(
            Math.toIntExact(sample.height()),
            Math.toIntExact(sample.width()),
            Math.toIntExact(sample.channels()));
    double low = sample.range().low();
    Arrays.setAll(image.values(), i -> values[i] - low);
    return image;
  }

  private static Optional<ConfidenceInterval> interval(double mean, double[] found) {
    if (found.length < 2) {
      return Optional.empty();
    }
    double squares = Arrays.stream(found).map(value -> (value - mean) * (value - mean)).sum();
    return Optional.of(
        ConfidenceInterval.normal(
            mean, Math.sqrt(squares / (found.length - 1) / found.length), "normal over pairs"));
  }

  private static GanException refused(String why, String fix) {
    return new GanException(
        Problem.of(
            ErrorCode.NOT_MEASURABLE,
            "the metric '" + MsSsimFactory.NAME + "' " + why,
            fix + ", or leave the metric out."));
  }
}
