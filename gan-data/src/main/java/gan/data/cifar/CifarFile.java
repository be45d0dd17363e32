package gan.data.cifar;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Batch;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The records of one file, in memory. */
final class CifarFile {
  private static final int OFFENDERS = 5;

  private final String name;
  private final Layout layout;
  private final byte[] records;

  private CifarFile(String name, Layout layout, byte[] records) {
    this.name = name;
    this.layout = layout;
    this.records = records;
  }

  /** Checks what was read from a file that by its name is of a layout. */
  static CifarFile of(String name, Layout layout, byte[] records) {
    if (records.length == 0 || records.length % layout.record() != 0) {
      throw new GanException(
          Problem.of(
              ErrorCode.DATA_TRUNCATED,
              String.format(
                  Locale.ROOT,
                  "'%s' is cut off or no %s file: its %,d bytes are no multiple of %,d",
                  name,
                  layout.title(),
                  records.length,
                  layout.record()),
              "fetch the file again; the binary version is meant, not the one for Python."));
    }
    return new CifarFile(name, layout, records);
  }

  Layout layout() {
    return layout;
  }

  int count() {
    return records.length / layout.record();
  }

  /** Refuses labels outside the classes. */
  CifarFile checked(LabelSet labels) {
    int classes = layout.classes(labels);
    int[] offenders =
        IntStream.range(0, count()).filter(i -> label(i, labels) >= classes).toArray();
    if (offenders.length > 0) {
      String first =
          IntStream.of(offenders)
              .limit(OFFENDERS)
              .mapToObj(i -> String.format(Locale.ROOT, "%d at %,d", label(i, labels), i))
              .collect(Collectors.joining(", "));
      throw new GanException(
          Problem.of(
                  ErrorCode.DATA_LABELS,
                  String.format(
                      Locale.ROOT,
                      "%,d of %,d labels in '%s' lie outside 0 to %d",
                      offenders.length,
                      count(),
                      name,
                      classes - 1),
                  "fetch the file again: it is damaged, or of another data set.")
              .note("The first, with the index from 0: " + first + "."));
    }
    return this;
  }

  /** The label of a record. */
  int label(int index, LabelSet labels) {
    return Byte.toUnsignedInt(records[index * layout.record() + layout.labelAt(labels)]);
  }

  /** Copies an image, with its three planes interleaved. */
  void image(int index, Batch into, int slot) {
    ByteBuffer image = into.slot(slot);
    int start = index * layout.record() + layout.labelBytes();
    int plane = Layout.IMAGE / Layout.CHANNELS;
    for (int pixel = start; pixel < start + plane; pixel++) {
      image.put(records[pixel]).put(records[pixel + plane]).put(records[pixel + 2 * plane]);
    }
  }
}
