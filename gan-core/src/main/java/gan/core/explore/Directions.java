package gan.core.explore;

import gan.core.game.FirstLayer;
import gan.core.game.Samples;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Directions of the latent space in which much changes, found without any labels.
 *
 * @param vectors of length 1, the strongest first
 * @param shares how much of all change each has
 * @param origin what they were found from, one sentence
 */
public record Directions(List<float[]> vectors, List<Double> shares, String origin) {

  /** Copies the lists. */
  public Directions {
    vectors = List.copyOf(vectors);
    shares = List.copyOf(shares);
  }

  /**
   * The eigenvectors of {@code A Aᵀ}, where A is what the generator's first weight makes of the
   * latent vector (SeFa, Shen and Zhou 2021, arXiv 2007.06600).
   *
   * @param count how many at most
   * @throws GanException if no weight multiplies the latent vector
   */
  public static Directions sefa(Subject subject, int count) {
    FirstLayer layer =
        subject
            .generator()
            .firstLayer(subject.label(), subject.given())
            .orElseThrow(
                () ->
                    new GanException(
                        Problem.of(
                            ErrorCode.BAD_ARGUMENT,
                            "no weight of the generator multiplies its latent vector, as 'sefa'"
                                + " needs",
                            "use --method pca, which looks at samples alone.")));
    Eigenvectors eigenvectors = Eigenvectors.of(products(layer.rows()));
    int kept = Math.min(count, eigenvectors.values().length);
    double all = Arrays.stream(eigenvectors.values()).sum();
    return new Directions(
        Arrays.stream(eigenvectors.vectors()).limit(kept).map(Directions::narrow).toList(),
        Arrays.stream(eigenvectors.values()).limit(kept).mapToObj(value -> value / all).toList(),
        "Eigenvectors of W Wᵀ, where W is what " + layer.weight() + " makes of the latent vector.");
  }

  /**
   * The principal components of samples, each led back to the latent vectors by linear regression
   * (after GANSpace, Härkönen et al. 2020, arXiv 2004.02546). Images are first averaged over
   * blocks, so that no side is longer than 32.
   *
   * @param count how many at most
   * @param drawn how many samples to look at, those of the first seeds; at least 2
   */
  public static Directions pca(Subject subject, int count, int drawn) {
    List<Long> seeds = LongStream.range(0, drawn).boxed().toList();
    List<float[]> vectors = subject.vectors(seeds);
    Samples samples = subject.samples(vectors, 0);
    PrincipalComponents components = PrincipalComponents.of(Blocks.averaged(samples), count);
    LeastSquares regression = new LeastSquares(vectors);
    return new Directions(
        IntStream.range(0, components.shares().length)
            .mapToObj(i -> regression.weights(components.scores(), i))
            .map(weights -> narrow(Eigenvectors.pointed(unit(weights))))
            .toList(),
        Arrays.stream(components.shares()).boxed().toList(),
        "Principal components of the samples of seeds 0 to "
            + (drawn - 1)
            + ", led back to latent vectors by linear regression.");
  }

  /**
   * A row for each direction: a vector, moved along it.
   *
   * @param seed gives the vector
   */
  public Plan plan(Subject subject, long seed, double low, double high, int steps) {
    float[] midpoint = subject.generator().vector(seed);
    double[] distances = Figures.spread(low, high, steps);
    return new Plan(
        Arrays.stream(distances).mapToObj(Figures::of).toList(),
        IntStream.range(0, vectors.size())
            .mapToObj(
                i ->
                    new Row(
                        (i + 1) + ": " + Figures.of(100 * shares.get(i)) + "%",
                        seed,
                        Arrays.stream(distances)
                            .mapToObj(distance -> moved(midpoint, vectors.get(i), distance))
                            .toList()))
            .toList());
  }

  private static float[] narrow(double[] vector) {
    float[] narrow = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      narrow[i] = (float) vector[i];
    }
    return narrow;
  }

  private static double[][] products(List<float[]> rows) {
    double[][] products = new double[rows.size()][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k < rows.get(i).length; k++) {
          sum += (double) rows.get(i)[k] * rows.get(j)[k];
        }
        products[i][j] = sum;
        products[j][i] = sum;
      }
    }
    return products;
  }

  private static double[] unit(double[] vector) {
    double length = Math.sqrt(Arrays.stream(vector).map(number -> number * number).sum());
    return Arrays.stream(vector).map(number -> length == 0 ? 0 : number / length).toArray();
  }

  private static float[] moved(float[] midpoint, float[] direction, double distance) {
    float[] moved = midpoint.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += (float) (distance * direction[i]);
    }
    return moved;
  }
}
