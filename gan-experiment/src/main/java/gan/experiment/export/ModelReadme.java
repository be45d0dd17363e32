package gan.experiment.export;

import gan.core.export.ModelSignature;
import gan.core.export.ModelTensor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a person reads beside an exported model.
 *
 * @param card of what
 */
record ModelReadme(ModelCard card) {
  private static final int SHOWN = 2;

  String text() {
    ModelSignature example =
        card.signatures().stream()
            .filter(signature -> signature.name().equals("from_seed"))
            .findFirst()
            .orElse(card.signatures().get(0));
    return """
        # The generator of %s, step %d

        A TensorFlow SavedModel, made by `gan export`. Its weights are %s. It has no variables: they are constants of
        the graph. `gan-export.json` says the same for programs.

        %s
        `samples` are in the range of the data that the run was trained on; `images` are the same as bytes, where they
        are images. Vectors of `generate` are drawn %s. All inputs must be given; n may be any number.

        ## Python

        ```python
        import tensorflow as tf

        model = tf.saved_model.load("PATH OF THIS FOLDER")
        made = model.signatures["%s"](%s)
        print(made["samples"].shape)
        ```

        ## Java

        ```java
        try (SavedModelBundle model = SavedModelBundle.load("PATH OF THIS FOLDER", "serve")) {
          Map<String, Tensor> inputs = Map.of(%s);
          try (Result made = model.function("%s").call(inputs)) {
            System.out.println(made.get("samples").get().shape());
          }
        }
        ```
        """
        .formatted(
            card.run().name(),
            card.run().saved().checkpoint().step(),
            card.isAveraged()
                ? "the average that the run kept of them"
                : "those of its last update",
            card.signatures().stream().map(ModelReadme::line).collect(Collectors.joining()),
            card.drawing(),
            example.name(),
            arguments(example, ModelReadme::python),
            arguments(example, ModelReadme::java),
            example.name());
  }

  private static String line(ModelSignature signature) {
    return "- `%s`: %s gives %s\n"
        .formatted(signature.name(), list(signature.inputs()), list(signature.outputs()));
  }

  private static String list(List<ModelTensor> tensors) {
    return tensors.stream().map(ModelReadme::describe).collect(Collectors.joining(", "));
  }

  private static String describe(ModelTensor tensor) {
    return "`%s` %s %s%s"
        .formatted(
            tensor.name(),
            tensor.type().name().toLowerCase(Locale.ROOT),
            shape(tensor, "n"),
            tensor.range().map(range -> " in " + range).orElse(""));
  }

  private static String shape(ModelTensor tensor, String first) {
    return tensor.shape().stream()
        .map(size -> size < 0 ? first : Long.toString(size))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private interface Argument {
    String of(ModelTensor tensor);
  }

  private static String arguments(ModelSignature signature, Argument argument) {
    return signature.inputs().stream().map(argument::of).collect(Collectors.joining(", "));
  }

  private static String python(ModelTensor tensor) {
    String type = tensor.type().name().toLowerCase(Locale.ROOT);
    return tensor.shape().size() == 1
        ? "%s=tf.constant([1, 2], tf.%s)".formatted(tensor.name(), type)
        : "%s=tf.zeros(%s)".formatted(tensor.name(), shape(tensor, Integer.toString(SHOWN)));
  }

  private static String java(ModelTensor tensor) {
    String value =
        switch (tensor.type()) {
          case INT32 -> "TInt32.vectorOf(1, 2)";
          case INT64 -> "TInt64.vectorOf(1, 2)";
          default -> {
            String sizes = shape(tensor, Integer.toString(SHOWN));
            yield "TFloat32.tensorOf(Shape.of(" + sizes.substring(1, sizes.length() - 1) + "))";
          }
        };
    return "\"" + tensor.name() + "\", " + value;
  }
}
