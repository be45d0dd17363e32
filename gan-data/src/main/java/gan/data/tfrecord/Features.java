package gan.data.tfrecord;

import com.google.protobuf.ByteString;
import gan.data.image.BadImageException;
import java.util.List;
import org.tensorflow.proto.Feature;

/** What a feature of {@code tf.Example} holds. */
final class Features {
  private Features() {}

  /** Its one value of bytes. */
  static ByteString bytes(Feature feature) throws BadImageException {
    List<ByteString> values = feature.getBytesList().getValueList();
    if (feature.getKindCase() != Feature.KindCase.BYTES_LIST || values.size() != 1) {
      throw new BadImageException("holds " + describe(feature) + ", not one value of bytes");
    }
    return values.get(0);
  }

  /** Its numbers. */
  static List<? extends Number> numbers(Feature feature) throws BadImageException {
    return switch (feature.getKindCase()) {
      case FLOAT_LIST -> feature.getFloatList().getValueList();
      case INT64_LIST -> feature.getInt64List().getValueList();
      default -> throw new BadImageException("holds " + describe(feature) + ", not numbers");
    };
  }

  /** Its one whole number. */
  static long whole(Feature feature) throws BadImageException {
    List<Long> values = feature.getInt64List().getValueList();
    if (feature.getKindCase() != Feature.KindCase.INT64_LIST || values.size() != 1) {
      throw new BadImageException("holds " + describe(feature) + ", not one whole number");
    }
    return values.get(0);
  }

  private static String describe(Feature feature) {
    return switch (feature.getKindCase()) {
      case BYTES_LIST -> feature.getBytesList().getValueCount() + " values of bytes";
      case FLOAT_LIST -> feature.getFloatList().getValueCount() + " floats";
      case INT64_LIST -> feature.getInt64List().getValueCount() + " whole numbers";
      default -> "nothing";
    };
  }
}
