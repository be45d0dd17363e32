package gan.data.numpy;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Labels from an array. */
final class NpyLabels {
  private static final int OFFENDERS = 5;
  private static final int MOST = 1_000_000;

  private NpyLabels() {}

  /**
   * Reads and checks labels.
   *
   * @throws GanException if they are not whole numbers from 0, one for each sample
   */
  static int[] read(NpyArray labels, NpyArray samples) {
    if (!labels.type().isWhole() || labels.numbers() != 1) {
      throw new GanException(
          Problem.of(
              ErrorCode.DATA_FORMAT,
              String.format(
                  "'%s' holds no labels: its type is '%s' and its shape %s, not whole numbers in"
                      + " one axis",
                  labels.file(), labels.type().code(), labels.shape()),
              "save the labels as whole numbers from 0: numpy.save(path, labels.astype('i8'))."));
    }
    if (labels.count() != samples.count()) {
      throw new GanException(
          Problem.of(
                  ErrorCode.DATA_COUNTS,
                  String.format(
                      Locale.ROOT,
                      "there are %,d samples, but %,d labels",
                      samples.count(),
                      labels.count()),
                  "give the labels that belong to these samples.")
              .note("Samples: " + samples.file())
              .note("Labels: " + labels.file()));
    }
    double[] values =
        IntStream.range(0, labels.count())
            .mapToDouble(i -> labels.value(i * labels.stride(0)))
            .toArray();
    if (IntStream.range(0, values.length).anyMatch(i -> isBad(values[i]))) {
      throw outside(labels, values);
    }
    return IntStream.range(0, values.length).map(i -> (int) values[i]).toArray();
  }

  private static boolean isBad(double label) {
    return label < 0 || label >= MOST;
  }

  private static GanException outside(NpyArray labels, double[] values) {
    int[] offenders = IntStream.range(0, values.length).filter(i -> isBad(values[i])).toArray();
    String first =
        IntStream.of(offenders)
            .limit(OFFENDERS)
            .mapToObj(i -> String.format(Locale.ROOT, "%.0f at %,d", values[i], i))
            .collect(Collectors.joining(", "));
    return new GanException(
        Problem.of(
                ErrorCode.DATA_LABELS,
                String.format(
                    Locale.ROOT,
                    "%,d of %,d labels lie outside 0 to %,d",
                    offenders.length,
                    values.length,
                    MOST - 1),
                "number the classes from 0.")
            .note("Labels: " + labels.file())
            .note("The first, with the index from 0: " + first + "."));
  }
}
