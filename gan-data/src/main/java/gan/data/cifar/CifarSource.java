package gan.data.cifar;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * The colour images of CIFAR-10 or CIFAR-100 (Krizhevsky 2009), with labels, in the order of their
 * files.
 *
 * <p>Samples are bytes, {@code [32, 32, 3]}. Files are read and checked once and then held in
 * memory (154 MB for 50,000 images). Safe for use by several threads.
 */
public final class CifarSource implements DataSource {
  private final List<CifarFile> files;
  private final LabelSet labels;
  private final SampleSpec sample;
  private final int count;

  private CifarSource(List<CifarFile> files, LabelSet labels) {
    this.files = files;
    this.labels = labels;
    this.count = files.stream().mapToInt(CifarFile::count).sum();
    this.sample =
        SampleSpec.image(
            Layout.SIDE, Layout.SIDE, Layout.CHANNELS, files.get(0).layout().classes(labels));
  }

  /**
   * Finds and reads the files.
   *
   * @throws GanException if a file is missing, damaged, of another format or of both data sets
   */
  public static CifarSource open(CifarOptions options) {
    List<CifarFile> files = CifarFiles.read(options);
    if (files.stream().map(CifarFile::layout).distinct().count() > 1) {
      throw new GanException(
          Problem.of(
              ErrorCode.DATA_MIXED,
              "'" + options.path() + "' has files of CIFAR-10 and of CIFAR-100",
              "give a folder with one of them."));
    }
    if (options.labels() == LabelSet.COARSE && files.get(0).layout() == Layout.CIFAR_10) {
      throw new GanException(
          Problem.of(
              ErrorCode.INVALID_VALUE,
              "'labels' is 'coarse', but '" + options.path() + "' is CIFAR-10, which has no groups",
              "remove 'labels', or give CIFAR-100."));
    }
    files.forEach(file -> file.checked(options.labels()));
    return new CifarSource(files, options.labels());
  }

  @Override
  public SampleSpec sample() {
    return sample;
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.of(count);
  }

  @Override
  public void read(long index, Batch into, int slot) {
    int position = (int) Objects.checkIndex(index, count);
    int file = 0;
    while (position >= files.get(file).count()) {
      position -= files.get(file).count();
      file++;
    }
    files.get(file).image(position, into, slot);
    into.label(slot, files.get(file).label(position, labels));
  }
}
