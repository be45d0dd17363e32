package gan.data.tfrecord;

import gan.core.spi.SampleSpec.Encoding;
import gan.data.image.BadImageException;
import java.nio.ByteBuffer;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.Feature;

/** What the feature of a sample holds. */
interface Content {

  /** The shape of every sample. */
  Shape shape();

  /** How samples travel. */
  Encoding encoding();

  /**
   * Looks whether a feature holds such a sample, without decoding it.
   *
   * @throws BadImageException if not; the message completes "the feature 'x' …"
   */
  void check(Feature feature) throws BadImageException;

  /**
   * Writes a sample that was checked.
   *
   * @throws BadImageException if it cannot be decoded
   */
  void put(Feature feature, ByteBuffer into) throws BadImageException;
}
