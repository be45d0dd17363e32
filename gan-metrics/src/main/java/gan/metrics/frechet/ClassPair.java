package gan.metrics.frechet;

import gan.core.spi.Comparison;
import gan.core.spi.Features;
import gan.core.spi.SampleSet;
import gan.metrics.statistics.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The real and the generated samples of one class, by their rows among all. */
final class ClassPair {
  private final int index;
  private final int[] real;
  private final int[] generated;

  private ClassPair(int index, int[] real, int[] generated) {
    this.index = index;
    this.real = real;
    this.generated = generated;
  }

  /** One for each class, also where there are no samples. */
  static List<ClassPair> of(Comparison sets) {
    int[] real = labels(sets.real());
    int[] generated = labels(sets.generated());
    int classes = sets.real().sample().classes();
    List<ClassPair> pairs = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      pairs.add(new ClassPair(i, rows(real, i), rows(generated, i)));
    }
    return pairs;
  }

  /** Which class. */
  int index() {
    return index;
  }

  /** How many real samples it has. */
  int reals() {
    return real.length;
  }

  /** How many generated samples it has. */
  int fakes() {
    return generated.length;
  }

  boolean isEnough() {
    return real.length >= Enough.FEWEST && generated.length >= Enough.FEWEST;
  }

  boolean isSingular(int dimensions) {
    return Enough.isSingular(real.length, dimensions)
        || Enough.isSingular(generated.length, dimensions);
  }

  Features real(Features all) {
    return Selection.of(all, real);
  }

  Features generated(Features all) {
    return Selection.of(all, generated);
  }

  private static int[] rows(int[] labels, int index) {
    return IntStream.range(0, labels.length).filter(row -> labels[row] == index).toArray();
  }

  private static int[] labels(SampleSet set) {
    return set.labels()
        .orElseThrow(() -> new IllegalStateException("There are no labels, which were needed."));
  }
}
