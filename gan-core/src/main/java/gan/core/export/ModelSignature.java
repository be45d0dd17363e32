package gan.core.export;

import java.util.List;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;

/**
 * A named way into an exported generator.
 *
 * @param name its name
 * @param inputs what it takes, all of it always
 * @param outputs what it gives
 */
public record ModelSignature(String name, List<ModelTensor> inputs, List<ModelTensor> outputs) {

  /** Copies the lists. */
  public ModelSignature {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /** The same way under another name. */
  ModelSignature named(String other) {
    return new ModelSignature(other, inputs, outputs);
  }

  SignatureDef definition() {
    SignatureDef.Builder definition =
        SignatureDef.newBuilder().setMethodName("tensorflow/serving/predict");
    inputs.forEach(tensor -> definition.putInputs(tensor.name(), info(tensor)));
    outputs.forEach(tensor -> definition.putOutputs(tensor.name(), info(tensor)));
    return definition.build();
  }

  private static TensorInfo info(ModelTensor tensor) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (long size : tensor.shape()) {
      shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(size));
    }
    return TensorInfo.newBuilder()
        .setName(tensor.node() + ":0")
        .setDtype(tensor.type().type())
        .setTensorShape(shape)
        .build();
  }
}
