package gan.data.tfrecord;

import com.google.protobuf.InvalidProtocolBufferException;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.problem.Suggestions;
import gan.data.image.BadImageException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.tensorflow.proto.Example;
import org.tensorflow.proto.Feature;

/**
 * Where a record is.
 *
 * @param file its file
 * @param at its first byte in it
 * @param index which one of the file it is, from 0
 */
record Place(RecordFile file, long at, long index) {

  /** Reads the features of the record's bytes. */
  Map<String, Feature> features(byte[] record) {
    try {
      return Example.parseFrom(record).getFeatures().getFeatureMap();
    } catch (InvalidProtocolBufferException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.DATA_FORMAT,
              this + " is no tf.Example",
              "write records with tf.train.Example(...).SerializeToString()."),
          e);
    }
  }

  /** One feature of the record. */
  Feature feature(Map<String, Feature> features, String name) {
    Feature feature = features.get(name);
    if (feature == null) {
      TreeSet<String> there = new TreeSet<>(features.keySet());
      throw new GanException(
          Problem.of(
                  ErrorCode.DATA_FORMAT,
                  this + " has no feature '" + name + "'",
                  "name the sample's feature with 'feature', the label's with 'label'.")
              .suggest(Suggestions.didYouMean(name, there))
              .note("Features: " + (there.isEmpty() ? "none" : String.join(", ", there)) + "."));
    }
    return feature;
  }

  /** A feature is not what it should be. */
  GanException bad(String feature, BadImageException e) {
    return new GanException(
        Problem.of(
            e.isUnsafe() ? ErrorCode.DATA_UNSAFE : ErrorCode.DATA_FORMAT,
            this + " the feature '" + feature + "' " + e.getMessage(),
            "mend or leave out the record."),
        e);
  }

  /** {@code 'x.tfrecord', record 1,234 (from 0),}: a sentence may go on. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "'%s', record %,d (from 0),", file.path(), index);
  }
}
