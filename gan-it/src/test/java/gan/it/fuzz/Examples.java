package gan.it.fuzz;

import com.google.protobuf.ByteString;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.tensorflow.proto.BytesList;
import org.tensorflow.proto.Example;
import org.tensorflow.proto.Feature;
import org.tensorflow.proto.Features;
import org.tensorflow.proto.Int64List;

/** Makes small images, and a record that holds one. */
final class Examples {
  private Examples() {}

  /** One of each format that is read. */
  static List<byte[]> images() throws IOException {
    List<byte[]> images = new ArrayList<>();
    for (String format : List.of("png", "jpeg", "gif", "bmp")) {
      images.add(image(format, BufferedImage.TYPE_INT_RGB));
    }
    images.add(image("png", BufferedImage.TYPE_INT_ARGB));
    images.add(image("png", BufferedImage.TYPE_USHORT_GRAY));
    return images;
  }

  /** An example with an image and a label. */
  static byte[] image() throws IOException {
    ByteString png = ByteString.copyFrom(image("png", BufferedImage.TYPE_INT_RGB));
    return Example.newBuilder()
        .setFeatures(
            Features.newBuilder()
                .putFeature(
                    "image",
                    Feature.newBuilder().setBytesList(BytesList.newBuilder().addValue(png)).build())
                .putFeature(
                    "label",
                    Feature.newBuilder().setInt64List(Int64List.newBuilder().addValue(1)).build()))
        .build()
        .toByteArray();
  }

  private static byte[] image(String format, int type) throws IOException {
    BufferedImage image = new BufferedImage(2, 2, type);
    image.setRGB(0, 0, 0xff80_4020);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }
}
