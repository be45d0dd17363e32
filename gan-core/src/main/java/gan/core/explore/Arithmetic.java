package gan.core.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sums, differences and products of latent vectors, number by number, codes included.
 *
 * @param subject what makes samples of them
 */
public record Arithmetic(Subject subject) {

  /** A row for each pair: a, b, a + b, |a - b|, a × b. */
  public Plan pairs(List<Interpolation.Ends> pairs) {
    List<Row> rows = new ArrayList<>();
    for (Interpolation.Ends pair : pairs) {
      float[] a = subject.generator().vector(pair.from());
      float[] b = subject.generator().vector(pair.to());
      rows.add(
          new Row(
              pair.from() + " and " + pair.to(),
              pair.from(),
              List.of(
                  a,
                  b,
                  combined(a, b, Float::sum),
                  combined(a, b, (x, y) -> Math.abs(x - y)),
                  combined(a, b, (x, y) -> x * y))));
    }
    return new Plan(List.of("a", "b", "a + b", "|a - b|", "a × b"), rows);
  }

  /**
   * What is to c as a is to b: a - b + c over the means of groups (Radford et al. 2015, arXiv
   * 1511.06434). A row for each group, its mean first, and a last row of the result alone.
   */
  public Plan analogy(List<Long> plus, List<Long> minus, List<Long> to) {
    List<float[]> a = subject.vectors(plus);
    List<float[]> b = subject.vectors(minus);
    List<float[]> c = subject.vectors(to);
    float[] result = combined(combined(mean(a), mean(b), (x, y) -> x - y), mean(c), Float::sum);
    int most = Stream.of(a, b, c).mapToInt(List::size).max().orElseThrow();
    return new Plan(
        Stream.concat(Stream.of("mean"), IntStream.rangeClosed(1, most).mapToObj(Integer::toString))
            .toList(),
        List.of(
            group("a: ", plus, a),
            group("b: ", minus, b),
            group("c: ", to, c),
            new Row("a - b + c", to.get(0), List.of(result))));
  }

  private static Row group(String name, List<Long> seeds, List<float[]> vectors) {
    return new Row(
        name + seeds.stream().map(String::valueOf).collect(Collectors.joining(",")),
        seeds.get(0),
        Stream.concat(Stream.of(mean(vectors)), vectors.stream()).toList());
  }

  private static float[] mean(List<float[]> vectors) {
    float[] sum = vectors.stream().reduce((a, b) -> combined(a, b, Float::sum)).orElseThrow();
    float[] mean = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      mean[i] = sum[i] / vectors.size();
    }
    return mean;
  }

  private interface Operation {
    float of(float a, float b);
  }

  private static float[] combined(float[] a, float[] b, Operation operation) {
    float[] result = new float[a.length];
    for (int i = 0; i < a.length; i++) {
      result[i] = operation.of(a[i], b[i]);
    }
    return result;
  }
}
