package gan.data.tfrecord;

import com.google.protobuf.ByteString;
import gan.core.tfrecord.RecordFraming;
import gan.data.IdxBytes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.tensorflow.proto.BytesList;
import org.tensorflow.proto.Example;
import org.tensorflow.proto.Feature;
import org.tensorflow.proto.Features;
import org.tensorflow.proto.FloatList;
import org.tensorflow.proto.Int64List;

/** Makes records, sound and otherwise. */
final class Records {
  private Records() {}

  static byte[] file(byte[]... records) {
    return IdxBytes.join(Stream.of(records).map(RecordFraming::frame).toArray(byte[][]::new));
  }

  static byte[] example(Map<String, Feature> features) {
    return Example.newBuilder()
        .setFeatures(Features.newBuilder().putAllFeature(features))
        .build()
        .toByteArray();
  }

  static Feature bytes(byte[]... values) {
    BytesList.Builder list = BytesList.newBuilder();
    Stream.of(values).forEach(value -> list.addValue(ByteString.copyFrom(value)));
    return Feature.newBuilder().setBytesList(list).build();
  }

  static Feature whole(long... values) {
    Int64List.Builder list = Int64List.newBuilder();
    for (long value : values) {
      list.addValue(value);
    }
    return Feature.newBuilder().setInt64List(list).build();
  }

  static Feature floats(float... values) {
    FloatList.Builder list = FloatList.newBuilder();
    for (float value : values) {
      list.addValue(value);
    }
    return Feature.newBuilder().setFloatList(list).build();
  }

  /** An image whose pixels are 10, 20, 30 and so on. */
  static byte[] png(int type, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int i = 0; i < width * height; i++) {
      int level = 10 * (i + 1);
      int[] pixel = {level, level + 1, level + 2, 128};
      image.getRaster().setPixel(i % width, i / width, pixel);
    }
    return encoded(image, "png");
  }

  static byte[] encoded(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
