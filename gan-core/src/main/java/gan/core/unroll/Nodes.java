package gan.core.unroll;

import java.util.List;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/** Nodes that an unrolled graph has beside those that it repeats. */
public final class Nodes {
  private Nodes() {}

  /**
   * A placeholder for several values of another one, and its parts.
   *
   * @param placeholder the other one
   * @param name of the new one; its parts are {@code NAME.parts:0}, {@code NAME.parts:1} and so on
   * @param count how many values, along a new first axis
   */
  public static List<NodeDef> several(NodeDef placeholder, String name, int count) {
    TensorShapeProto one = placeholder.getAttrOrThrow("shape").getShape();
    TensorShapeProto.Builder all =
        TensorShapeProto.newBuilder()
            .addDim(TensorShapeProto.Dim.newBuilder().setSize(count))
            .addAllDim(one.getDimList());
    AttrValue type = placeholder.getAttrOrThrow("dtype");
    return List.of(
        placeholder.toBuilder()
            .setName(name)
            .putAttr("shape", AttrValue.newBuilder().setShape(all).build())
            .build(),
        NodeDef.newBuilder()
            .setName(parts(name))
            .setOp("Unpack")
            .addInput(name)
            .putAttr("T", type)
            .putAttr("num", AttrValue.newBuilder().setI(count).build())
            .putAttr("axis", AttrValue.newBuilder().setI(0).build())
            .build());
  }

  /** One of the parts of {@link #several}. */
  public static String part(String name, int index) {
    return index == 0 ? parts(name) : parts(name) + ":" + index;
  }

  private static String parts(String name) {
    return name + ".parts";
  }

  static NodeDef number(String name, int value) {
    return NodeDef.newBuilder()
        .setName(name)
        .setOp("Const")
        .putAttr("dtype", type(DataType.DT_INT32))
        .putAttr(
            "value",
            AttrValue.newBuilder()
                .setTensor(
                    TensorProto.newBuilder()
                        .setDtype(DataType.DT_INT32)
                        .setTensorShape(TensorShapeProto.getDefaultInstance())
                        .addIntVal(value))
                .build())
        .build();
  }

  static AttrValue type(DataType type) {
    return AttrValue.newBuilder().setType(type).build();
  }
}
