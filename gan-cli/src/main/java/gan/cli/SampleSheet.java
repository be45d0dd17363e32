package gan.cli;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which samples go where on a picture, row by row.
 *
 * @param seeds one for each sample
 * @param labels the class of each sample
 * @param columns samples in a row
 */
record SampleSheet(List<Long> seeds, List<Integer> labels, int columns) {

  /** Samples of one class. */
  static SampleSheet of(List<Long> seeds, int label, int columns) {
    return new SampleSheet(seeds, Collections.nCopies(seeds.size(), label), columns);
  }

  /** A row for each class; a column has one seed, so that only the class differs in it. */
  static SampleSheet byClass(List<Long> seeds, int classes) {
    return new SampleSheet(
        Stream.generate(() -> seeds).limit(classes).flatMap(List::stream).toList(),
        IntStream.range(0, classes * seeds.size()).mapToObj(i -> i / seeds.size()).toList(),
        seeds.size());
  }

  long[] seedArray() {
    return seeds.stream().mapToLong(Long::longValue).toArray();
  }

  int[] labelArray() {
    return labels.stream().mapToInt(Integer::intValue).toArray();
  }
}
