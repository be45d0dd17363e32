package gan.data.csv;

import gan.core.problem.GanException;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Rows of numbers from a CSV file, in the order of the file.
 *
 * <p>A sample is a vector of floats, {@code [columns]}, each column scaled by itself. The scales
 * follow from the file and the options alone, so whoever opens the source again can turn generated
 * samples back into rows with {@link #restore}. Files are held in memory. Safe for use by several
 * threads.
 */
public final class CsvSource implements DataSource {
  private final List<ColumnScale> scales;
  private final List<float[]> rows = new ArrayList<>();
  private final List<String> classes;
  private final int[] labels;
  private final SampleSpec sample;

  private CsvSource(CsvTable table, Scaling scaling) {
    scales = scales(table, scaling);
    for (double[] row : table.rows()) {
      rows.add(scaled(row, scaling));
    }
    classes = table.labels().stream().distinct().sorted().toList();
    labels =
        table.labels().stream()
            .mapToInt(label -> Collections.binarySearch(classes, label))
            .toArray();
    sample = SampleSpec.vector(scales.size(), scaling.range(), classes.size());
  }

  /**
   * Reads and checks the file.
   *
   * @throws GanException if it is missing or no CSV, or with every value that is missing or no
   *     number and every row that is too short or too long, with its place
   */
  public static CsvSource open(CsvOptions options) {
    return new CsvSource(CsvTable.read(options), options.scaling());
  }

  private static List<ColumnScale> scales(CsvTable table, Scaling scaling) {
    List<ColumnScale> scales = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      double[] values = table.rows().stream().mapToDouble(row -> row[column]).toArray();
      scales.add(scaling.of(table.columns().get(i), values));
    }
    return List.copyOf(scales);
  }

  private float[] scaled(double[] row, Scaling scaling) {
    float[] scaled = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      double value = scales.get(i).scale(row[i]);
      // Rounding may lead a hair's breadth out of the range.
      scaled[i] = (float) Math.min(scaling.range().high(), Math.max(scaling.range().low(), value));
    }
    return scaled;
  }

  /** How each column of a sample is scaled, in the order of a sample. */
  public List<ColumnScale> scales() {
    return scales;
  }

  /** The text of each label, in the order of their numbers: sorted; empty if there are none. */
  public List<String> classes() {
    return classes;
  }

  /**
   * Turns a sample, one of the file's or a generated one, back into a row.
   *
   * @param sample {@code [columns]}, scaled
   * @return {@code [columns]}, in the units of the file
   */
  public double[] restore(float[] sample) {
    if (sample.length != scales.size()) {
      throw new IllegalArgumentException(
          "A sample has " + scales.size() + " numbers, not " + sample.length + ".");
    }
    double[] row = new double[sample.length];
    Arrays.setAll(row, i -> scales.get(i).restore(sample[i]));
    return row;
  }

  @Override
  public SampleSpec sample() {
    return sample;
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.of(rows.size());
  }

  @Override
  public void read(long index, Batch into, int slot) {
    int position = (int) Objects.checkIndex(index, rows.size());
    FloatBuffer to = into.slot(slot).asFloatBuffer();
    to.put(rows.get(position));
    if (labels.length > 0) {
      into.label(slot, labels[position]);
    }
  }
}
