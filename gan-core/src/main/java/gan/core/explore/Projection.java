package gan.core.explore;

import gan.core.game.Latent;
import gan.core.game.Latent.Distribution;
import gan.core.game.LatentSlope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Searches the latent vector whose sample is nearest to a given one: Adam on the mean squared
 * error, from several starts, with a rate that falls to zero along a cosine. Uniform latent vectors
 * are held in their interval.
 *
 * @param steps how often each start moves
 * @param starts how many there are
 * @param rate how far a number moves at first
 * @param prior how strongly vectors are drawn to zero: this times the mean of their squares is
 *     added to the error
 */
public record Projection(int steps, int starts, double rate, double prior) {
  private static final int SHOWN = 4;

  /**
   * Where one start led.
   *
   * @param seed the start
   * @param passed the vectors at {@link #shownSteps}, the start first, and last the best of all,
   *     the prior counted in
   * @param before the error of the start
   * @param after the error of the best
   */
  public record Found(long seed, List<float[]> passed, double before, double after) {

    /** Copies the list. */
    public Found {
      passed = List.copyOf(passed);
    }

    /** The best vector of all that were passed. */
    public float[] vector() {
      return passed.get(passed.size() - 1);
    }
  }

  /** After how many steps the way is shown: at first, and evenly from then on. */
  public List<Integer> shownSteps() {
    return IntStream.range(0, SHOWN).map(i -> steps * i / SHOWN).distinct().boxed().toList();
  }

  /**
   * Searches.
   *
   * @param target the numbers of one sample
   * @param seed the first start; the others follow it
   * @return one for each start, the best first
   */
  public List<Found> search(Subject subject, float[] target, long seed) {
    List<Long> seeds = LongStream.range(seed, seed + starts).boxed().toList();
    List<Climber> climbers =
        seeds.stream().map(start -> new Climber(subject.generator().vector(start))).toList();
    for (int step = 0; step <= steps; step++) {
      List<LatentSlope> slopes =
          subject
              .generator()
              .slopes(subject.batch(climbers.stream().map(Climber::vector).toList(), seed), target);
      for (int i = 0; i < climbers.size(); i++) {
        climbers.get(i).see(slopes.get(i), shownSteps().contains(step));
        if (step < steps) {
          climbers.get(i).move(slopes.get(i).gradient(), step, subject);
        }
      }
    }
    return IntStream.range(0, starts)
        .mapToObj(i -> climbers.get(i).found(seeds.get(i)))
        .sorted(Comparator.comparingDouble(Found::after).thenComparingLong(Found::seed))
        .toList();
  }

  /** One start on its way. */
  private final class Climber {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final List<float[]> passed = new ArrayList<>();
    private final double[] mean;
    private final double[] square;
    private float[] vector;
    private float[] best;
    private double before = Double.NaN;
    private double after = Double.NaN;
    private double least = Double.POSITIVE_INFINITY;

    private Climber(float[] start) {
      vector = start;
      best = start;
      mean = new double[start.length];
      square = new double[start.length];
    }

    private float[] vector() {
      return vector;
    }

    private void see(LatentSlope slope, boolean shown) {
      before = passed.isEmpty() && shown ? slope.error() : before;
      double objective = slope.error() + prior * meanSquare(vector);
      if (objective < least) {
        least = objective;
        after = slope.error();
        best = vector;
      }
      if (shown) {
        passed.add(vector);
      }
    }

    private void move(float[] gradient, int step, Subject subject) {
      float[] next = vector.clone();
      double now = rate * (1 + Math.cos(Math.PI * step / steps)) / 2;
      for (int i = 0; i < next.length; i++) {
        double slope = gradient[i] + 2 * prior * vector[i] / next.length;
        mean[i] = BETA1 * mean[i] + (1 - BETA1) * slope;
        square[i] = BETA2 * square[i] + (1 - BETA2) * slope * slope;
        double direction = mean[i] / (1 - Math.pow(BETA1, step + 1));
        double size = Math.sqrt(square[i] / (1 - Math.pow(BETA2, step + 1)));
        next[i] -= (float) (now * direction / (size + EPSILON));
      }
      vector = held(next, subject.generator().latent(), subject.noiseSize());
    }

    private Found found(long seed) {
      passed.add(best);
      return new Found(seed, passed, before, after);
    }
  }

  private static double meanSquare(float[] vector) {
    double sum = 0;
    for (float number : vector) {
      sum += (double) number * number / vector.length;
    }
    return sum;
  }

  private static float[] held(float[] vector, Latent latent, int noise) {
    if (latent.distribution() == Distribution.UNIFORM) {
      for (int i = 0; i < noise; i++) {
        vector[i] = (float) Math.max(latent.low(), Math.min(latent.high(), vector[i]));
      }
    }
    return vector;
  }
}
