package gan.data.idx;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Grey images from an IDX file, with labels if there are any, in the order of the file.
 *
 * <p>Samples are bytes, {@code [height, width, 1]}, as they stand in the file. Files are read and
 * checked once and then held in memory (47 MB for the training images of MNIST). Safe for use by
 * several threads.
 */
public final class IdxSource implements DataSource {
  private static final int OFFENDERS = 5;

  private final IdxFile images;
  private final Optional<IdxFile> labels;
  private final SampleSpec sample;

  private IdxSource(IdxFile images, Optional<IdxFile> labels, int classes) {
    this.images = images;
    this.labels = labels;
    this.sample = images.header().sample(classes);
  }

  /**
   * Finds and reads the files.
   *
   * @throws GanException if a file is missing, damaged or something else than it should be, if
   *     there are not as many labels as images, or if a label lies outside the stated classes
   */
  public static IdxSource open(IdxOptions options) {
    IdxPaths paths = IdxPaths.find(options);
    IdxFile images = IdxFile.read(paths.images(), IdxKind.IMAGES);
    Optional<IdxFile> labels = paths.labels().map(path -> IdxFile.read(path, IdxKind.LABELS));
    labels.ifPresent(found -> checkCounts(images, found));
    return new IdxSource(images, labels, classes(options, images, labels));
  }

  private static void checkCounts(IdxFile images, IdxFile labels) {
    if (images.count() != labels.count()) {
      throw new GanException(
          Problem.of(
                  ErrorCode.DATA_COUNTS,
                  String.format(
                      Locale.ROOT,
                      "there are %,d images, but %,d labels",
                      images.count(),
                      labels.count()),
                  "give the labels that belong to these images.")
              .note("Images: " + images.header().path())
              .note("Labels: " + labels.header().path()));
    }
  }

  private static int classes(IdxOptions options, IdxFile images, Optional<IdxFile> labels) {
    if (labels.isEmpty()) {
      options.classes().ifPresent(stated -> refuseClasses(stated, images));
      return 0;
    }
    int needed =
        IntStream.range(0, labels.get().count()).map(labels.get()::label).max().orElse(0) + 1;
    int classes = options.classes().orElse(needed);
    if (classes < needed) {
      refuseLabels(labels.get(), classes, needed);
    }
    return classes;
  }

  private static void refuseClasses(int stated, IdxFile images) {
    throw new GanException(
        Problem.of(
                ErrorCode.INVALID_VALUE,
                "'classes' is " + stated + ", but these images have no labels",
                "name the file of labels with 'labels', or remove 'classes'.")
            .note("Images: " + images.header().path()));
  }

  private static void refuseLabels(IdxFile labels, int classes, int needed) {
    int[] offenders =
        IntStream.range(0, labels.count()).filter(i -> labels.label(i) >= classes).toArray();
    String first =
        IntStream.of(offenders)
            .limit(OFFENDERS)
            .mapToObj(i -> String.format(Locale.ROOT, "%d at %,d", labels.label(i), i))
            .collect(Collectors.joining(", "));
    throw new GanException(
        Problem.of(
                ErrorCode.DATA_LABELS,
                String.format(
                    Locale.ROOT,
                    "%,d of %,d labels lie outside 0 to %d",
                    offenders.length,
                    labels.count(),
                    classes - 1),
                "set 'classes' to " + needed + " or more, or mend the labels.")
            .note("Labels: " + labels.header().path())
            .note("The first, with the index from 0: " + first + "."));
  }

  @Override
  public SampleSpec sample() {
    return sample;
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.of(images.count());
  }

  @Override
  public void read(long index, Batch into, int slot) {
    int position = (int) Objects.checkIndex(index, images.count());
    images.image(position, into.slot(slot));
    labels.ifPresent(found -> into.label(slot, found.label(position)));
  }
}
