package gan.core.explore;

import gan.core.game.Samples;
import gan.core.run.LabelledPicture;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The training samples nearest to generated ones, by the Euclidean distance between all their
 * numbers.
 *
 * @param samples the generated samples
 * @param neighbours for each its nearest ones, the nearest first
 * @param among how many training samples were looked at
 */
public record NearestSamples(Samples samples, List<List<Neighbour>> neighbours, long among) {
  private static final int AT_ONCE = 64;

  /**
   * A training sample.
   *
   * @param index where it is in the data
   * @param distance how far away it is
   * @param sample the sample itself, alone
   */
  public record Neighbour(long index, double distance, Samples sample) {}

  /** Copies the lists. */
  public NearestSamples {
    neighbours = neighbours.stream().map(List::copyOf).toList();
  }

  /**
   * Looks through data from its first sample on.
   *
   * @param count how many neighbours each sample shall have
   * @param most how many training samples to look at, at most
   */
  public static NearestSamples find(Samples samples, DataSource data, int count, long most) {
    long among = Math.min(most, data.size().orElse(most));
    List<List<Neighbour>> all =
        Stream.<List<Neighbour>>generate(ArrayList::new).limit(samples.count()).toList();
    for (long first = 0; first < among; first += AT_ONCE) {
      Samples reals = read(data, first, (int) Math.min(AT_ONCE, among - first));
      for (int i = 0; i < samples.count(); i++) {
        for (int j = 0; j < reals.count(); j++) {
          admit(all.get(i), samples, i, reals, j, first + j, count);
        }
      }
    }
    return new NearestSamples(samples, all, among);
  }

  /** A row for each sample: it, and then its neighbours. */
  public LabelledPicture picture(List<String> rows) {
    int count = neighbours.get(0).size();
    List<float[]> values = new ArrayList<>();
    for (int i = 0; i < samples.count(); i++) {
      values.add(samples.values(i));
      neighbours.get(i).forEach(neighbour -> values.add(neighbour.sample().values()));
    }
    List<String> columns =
        Stream.concat(
                Stream.of("sample"),
                IntStream.rangeClosed(1, count).mapToObj(place -> "nearest " + place))
            .toList();
    return LabelledPicture.full(Subject.of(samples.sample(), values), columns, rows);
  }

  private static void admit(
      List<Neighbour> nearest, Samples samples, int i, Samples reals, int j, long at, int count) {
    double enough =
        nearest.size() < count
            ? Double.POSITIVE_INFINITY
            : nearest.get(count - 1).distance() * nearest.get(count - 1).distance();
    double square = square(samples, i, reals, j, enough);
    if (square < enough) {
      nearest.add(new Neighbour(at, Math.sqrt(square), reals.range(j, j + 1)));
      nearest.sort(
          Comparator.comparingDouble(Neighbour::distance).thenComparingLong(Neighbour::index));
      nearest.subList(Math.min(count, nearest.size()), nearest.size()).clear();
    }
  }

  /** The squared distance, or some number of at least {@code enough} if it is no less. */
  private static double square(Samples a, int i, Samples b, int j, double enough) {
    int size = Math.toIntExact(a.sample().shape().size());
    double sum = 0;
    for (int k = 0; k < size && sum < enough; k++) {
      double gap = a.values()[i * size + k] - b.values()[j * size + k];
      sum += gap * gap;
    }
    return sum;
  }

  private static Samples read(DataSource data, long first, int count) {
    Batch batch = new Batch(data.sample(), count);
    for (int slot = 0; slot < count; slot++) {
      data.read(first + slot, batch, slot);
    }
    return Samples.of(batch);
  }
}
