package gan.core.export;

import gan.core.spi.ValueRange;
import java.util.List;
import java.util.Optional;
import org.tensorflow.proto.DataType;

/**
 * What a signature takes or gives under one name.
 *
 * @param name its name in the signature
 * @param node the node of the graph, such as {@code generate.latent}; it has one output
 * @param type what each number is
 * @param shape -1 for how many samples there are
 * @param range where its numbers lie; empty if that is not bounded on both sides
 */
public record ModelTensor(
    String name, String node, Type type, List<Long> shape, Optional<ValueRange> range) {

  /** Copies the shape. */
  public ModelTensor {
    shape = List.copyOf(shape);
  }

  /** The types of numbers that signatures have. */
  public enum Type {
    /** 32-bit floating point. */
    FLOAT32(DataType.DT_FLOAT),
    /** 32-bit integers. */
    INT32(DataType.DT_INT32),
    /** 64-bit integers. */
    INT64(DataType.DT_INT64),
    /** Bytes without a sign. */
    UINT8(DataType.DT_UINT8);

    private final DataType type;

    Type(DataType type) {
      this.type = type;
    }

    DataType type() {
      return type;
    }
  }
}
