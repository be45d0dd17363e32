import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Signature;
import org.tensorflow.Tensor;
import org.tensorflow.TensorFunction;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * Calls a signature of a SavedModel with nothing but TensorFlow: MODEL SIGNATURE OUT default|exact
 * NAME=NUMBERS.... A number of an input of images or vectors fills a whole one.
 */
class Probe {
  public static void main(String[] arguments) throws Exception {
    RewriterConfig.Builder rewrites = RewriterConfig.newBuilder();
    if (arguments[3].equals("exact")) {
      rewrites
          .setRemapping(RewriterConfig.Toggle.OFF)
          .setConstantFolding(RewriterConfig.Toggle.OFF);
    }
    ConfigProto config =
        ConfigProto.newBuilder()
            .setGraphOptions(GraphOptions.newBuilder().setRewriteOptions(rewrites))
            .build();
    try (SavedModelBundle model =
        SavedModelBundle.loader(arguments[0]).withTags("serve").withConfigProto(config).load()) {
      TensorFunction function = model.function(arguments[1]);
      Map<String, Tensor> inputs = new LinkedHashMap<>();
      for (int i = 4; i < arguments.length; i++) {
        String[] input = arguments[i].split("=");
        inputs.put(input[0], tensor(function, input[0], input[1].split(",")));
      }
      try (Result outputs = function.call(inputs)) {
        for (Map.Entry<String, Tensor> output : outputs) {
          write(output.getValue(), Path.of(arguments[2], output.getKey()));
          System.out.println(output.getKey() + " " + output.getValue().shape());
        }
      }
    }
  }

  private static Tensor tensor(TensorFunction function, String name, String[] numbers) {
    Signature.TensorDescription about = function.signature().getInputs().get(name);
    return switch (about.dataType) {
      case DT_INT64 -> TInt64.vectorOf(Stream.of(numbers).mapToLong(Long::parseLong).toArray());
      case DT_INT32 -> TInt32.vectorOf(Stream.of(numbers).mapToInt(Integer::parseInt).toArray());
      default -> {
        long[] sizes = about.shape.asArray();
        sizes[0] = numbers.length;
        TFloat32 tensor = TFloat32.tensorOf(Shape.of(sizes));
        long each = tensor.size() / numbers.length;
        for (long i = 0; i < tensor.size(); i++) {
          float number = Float.parseFloat(numbers[(int) (i / each)]);
          tensor.asRawTensor().data().asFloats().setFloat(number, i);
        }
        yield tensor;
      }
    };
  }

  private static void write(Tensor tensor, Path file) throws Exception {
    byte[] bytes = new byte[(int) tensor.numBytes()];
    tensor.asRawTensor().data().read(bytes);
    Files.write(file, bytes);
  }
}
