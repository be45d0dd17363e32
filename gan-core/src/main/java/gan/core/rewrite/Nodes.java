package gan.core.rewrite;

import com.google.protobuf.ByteString;
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
    return constant(name, TensorProto.newBuilder().addIntVal(value), List.of());
  }

  static NodeDef numbers(String name, List<Integer> values) {
    return constant(name, TensorProto.newBuilder().addAllIntVal(values), List.of(values.size()));
  }

  private static NodeDef constant(String name, TensorProto.Builder value, List<Integer> sizes) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    sizes.forEach(size -> shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(size)));
    return NodeDef.newBuilder()
        .setName(name)
        .setOp("Const")
        .putAttr("dtype", type(DataType.DT_INT32))
        .putAttr(
            "value",
            AttrValue.newBuilder()
                .setTensor(value.setDtype(DataType.DT_INT32).setTensorShape(shape))
                .build())
        .build();
  }

  static AttrValue type(DataType type) {
    return AttrValue.newBuilder().setType(type).build();
  }

  static AttrValue text(String text) {
    return AttrValue.newBuilder().setS(ByteString.copyFromUtf8(text)).build();
  }

  static AttrValue list(List<Long> numbers) {
    return AttrValue.newBuilder()
        .setList(AttrValue.ListValue.newBuilder().addAllI(numbers))
        .build();
  }
}
