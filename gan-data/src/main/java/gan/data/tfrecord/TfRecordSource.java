package gan.data.tfrecord;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.core.spi.SampleSpec.Encoding;
import gan.core.spi.ValueRange;
import gan.core.tfrecord.RecordFraming;
import gan.data.image.BadImageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.tensorflow.proto.Feature;

/**
 * Samples from TFRecord files of {@code tf.Example}, in the order of the files' names and of the
 * records in them.
 *
 * <p>PNG and JPEG images become {@code [height, width, channels]}, and bytes the stated shape, both
 * as bytes; numbers become floats, taken as they are. Every record is read and checked once when
 * the source is opened, but only its place is kept; it is checked again when it is read. Safe for
 * use by several threads.
 */
public final class TfRecordSource implements DataSource {
  private final TfRecordOptions options;
  private final List<RecordFile> files;
  private final List<Place> places = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();
  private Content content;
  private SampleSpec sample;

  private TfRecordSource(TfRecordOptions options, List<RecordFile> files) {
    this.options = options;
    this.files = files;
  }

  /**
   * Finds and checks all records.
   *
   * @throws GanException if a file is missing or damaged, a record is no {@code tf.Example} or
   *     lacks a feature, or samples differ in shape
   */
  public static TfRecordSource open(TfRecordOptions options) {
    List<RecordFile> files = new ArrayList<>();
    TfRecordSource source = new TfRecordSource(options, files);
    try {
      for (Path path : RecordPaths.of(options.path())) {
        files.add(RecordFile.open(path));
      }
      files.forEach(source::scan);
      source.finish();
      return source;
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  private void scan(RecordFile file) {
    long index = 0;
    for (long at = 0; at < file.size(); index++) {
      Place place = new Place(file, at, index);
      at += RecordFraming.BEFORE + add(place) + RecordFraming.AFTER;
    }
  }

  /** Checks a record, and says how long it is. */
  private int add(Place place) {
    byte[] record = place.file().record(place.at());
    Map<String, Feature> features = place.features(record);
    Feature feature = place.feature(features, options.feature());
    try {
      if (content == null) {
        content = Contents.like(feature, options.shape());
      }
      content.check(feature);
    } catch (BadImageException e) {
      throw place.bad(options.feature(), e);
    }
    options.label().ifPresent(name -> labels.add(label(place, features, name)));
    places.add(place);
    return record.length;
  }

  private int label(Place place, Map<String, Feature> features, String name) {
    try {
      long label = Features.whole(place.feature(features, name));
      int classes = options.classes().orElse(1_000_000);
      if (label < 0 || label >= classes) {
        throw new GanException(
            Problem.of(
                ErrorCode.DATA_LABELS,
                String.format(
                    Locale.ROOT,
                    "%s has the label %d, outside 0 to %,d",
                    place,
                    label,
                    classes - 1),
                "number the classes from 0, and set 'classes' to how many there are."));
      }
      return (int) label;
    } catch (BadImageException e) {
      throw place.bad(name, e);
    }
  }

  private void finish() {
    if (places.isEmpty()) {
      throw new GanException(
          Problem.of(
              ErrorCode.DATA_FORMAT,
              "'" + options.path() + "' has no records",
              "give a file that holds some."));
    }
    int most = labels.stream().mapToInt(label -> label + 1).max().orElse(0);
    int classes = options.label().isEmpty() ? 0 : options.classes().orElse(most);
    boolean bytes = content.encoding() == Encoding.UINT8;
    sample =
        new SampleSpec(
            content.shape(),
            content.encoding(),
            bytes ? ValueRange.SYMMETRIC : ValueRange.UNBOUNDED,
            classes);
  }

  @Override
  public SampleSpec sample() {
    return sample;
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.of(places.size());
  }

  @Override
  public void read(long index, Batch into, int slot) {
    int position = (int) Objects.checkIndex(index, places.size());
    Place place = places.get(position);
    Map<String, Feature> features = place.features(place.file().record(place.at()));
    try {
      content.put(place.feature(features, options.feature()), into.slot(slot));
    } catch (BadImageException e) {
      throw place.bad(options.feature(), e);
    }
    if (!labels.isEmpty()) {
      into.label(slot, labels.get(position));
    }
  }

  @Override
  public void close() {
    files.forEach(RecordFile::close);
  }
}
