package gan.metrics.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.GanException;
import gan.core.spi.FeatureExtractor;
import gan.core.spi.FeatureExtractor.Extraction;
import gan.core.spi.FeatureExtractorFactory;
import gan.core.spi.SampleSpec;
import gan.metrics.resize.Resizer;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.FeatureExtractorContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.types.TFloat32;

class SavedModelTest
    implements FeatureExtractorContract<SavedModelOptions>, FactoryContract<SavedModelOptions> {
  @TempDir private Path folder;
  private Path model;

  @BeforeEach
  void export() throws Exception {
    model = export("model", (tf, sums) -> sums);
  }

  @Override
  public FeatureExtractorFactory<SavedModelOptions> factory() {
    return new SavedModelFactory();
  }

  @Override
  public SavedModelOptions options() {
    return options(model, Optional.empty(), "serving_default", Optional.empty(), "features");
  }

  @Override
  public List<SavedModelOptions> otherOptions() {
    return List.of(
        options(model, Optional.empty(), "serving_default", Optional.empty(), "classes"));
  }

  @Override
  public SampleSpec sample() {
    return TestGraph.GREY;
  }

  /** Features are the sums of rows times a variable of 3, classes these as logits. */
  @Test
  void variablesHaveTheirValues() {
    try (FeatureExtractor extractor = factory().open(options(), sample())) {
      Extraction extraction = extractor.extract(TestGraph.ramp(2, sample()), 2);
      for (int row = 0; row < 8; row++) {
        assertThat(extraction.features().values()[row])
            .isCloseTo(3 * (4 * 4 * row + 6) / 255f, Offset.offset(1e-5f));
      }
    }
  }

  @Test
  void theSumIsOfAllFilesAndTheirNames() throws Exception {
    String first = sum(options());
    Path copy = export("copy", (tf, sums) -> sums);
    Files.writeString(copy.resolve("more"), "x");
    SavedModelOptions more =
        options(copy, Optional.empty(), "serving_default", Optional.empty(), "features");
    assertThat(sum(more)).isNotEqualTo(first);
    Files.move(copy.resolve("more"), copy.resolve("most"));
    assertThat(sum(more)).isNotEqualTo(first);
    Files.delete(copy.resolve("most"));
    assertThatThrownBy(
            () ->
                sum(
                    options(
                        model,
                        Optional.of("0".repeat(64)),
                        "serving_default",
                        Optional.empty(),
                        "features")))
        .hasMessageMatching(
            """
            error GAN-D030: '\\Q%s\\E' is not the network that sha256 names
              Expected: 0{64}
              Found:    [0-9a-f]{64}
              Fix: put the right file there, or correct 'sha256' if this one is meant."""
                .formatted(model));
  }

  @Test
  void aMissingFolderOrFileIsNamed() throws Exception {
    Path none = folder.resolve("none");
    fails(
        options(none, Optional.empty(), "serving_default", Optional.empty(), "features"),
        """
        error GAN-D001: there is no network 'FOLDER/none'
          Resolved: FOLDER/none
          Fix: check the path.""");
    Files.createDirectory(none);
    fails(
        options(none, Optional.empty(), "serving_default", Optional.empty(), "features"),
        """
        error GAN-D002: 'FOLDER/none' is no SavedModel in one binary file
          Fix: give the folder of a SavedModel, which holds saved_model.pb; a frozen graph is read by 'type: \
        frozen-graph'.""");
    Files.writeString(none.resolve("saved_model.pb"), "<html>");
    fails(
        options(none, Optional.empty(), "serving_default", Optional.empty(), "features"),
        """
        error GAN-D002: 'FOLDER/none' is no SavedModel: 'saved_model.pb' cannot be parsed
          Fix: give the folder of a SavedModel, which holds saved_model.pb; a frozen graph is read by 'type: \
        frozen-graph'.""");
  }

  @Test
  void signaturesAndKeysThatAreNotThereAreNamedWithTheNearest() {
    fails(
        options(model, Optional.empty(), "serving_defualt", Optional.empty(), "features"),
        """
        error GAN-C015: 'signature' is 'serving_defualt', and 'FOLDER/model' has none of that name
          did you mean 'serving_default'?
          There are: serving_default.
          Fix: write one of these.""");
    fails(
        options(model, Optional.empty(), "serving_default", Optional.of("image"), "features"),
        """
        error GAN-C015: 'input' is 'image', and signature 'serving_default' of 'FOLDER/model' has none of that name
          did you mean 'images'?
          There are: images.
          Fix: write one of these.""");
    fails(
        options(model, Optional.empty(), "serving_default", Optional.empty(), "pool"),
        """
        error GAN-C015: 'features' is 'pool', and signature 'serving_default' of 'FOLDER/model' has none of that name
          There are: classes, features.
          Fix: write one of these.""");
  }

  @Test
  void operationsThatMayDoHarmAreRefusedWhereARunReachesThem() throws Exception {
    Path made = folder.resolve("made");
    Path harmful =
        export(
            "harmful",
            (tf, sums) -> {
              var write = tf.io.writeFile(tf.constant(made.toString()), tf.constant("x"));
              return tf.withControlDependencies(List.of(write)).identity(sums);
            });
    // The export runs nothing of it.
    Files.deleteIfExists(made);
    fails(
        options(harmful, Optional.empty(), "serving_default", Optional.empty(), "features"),
        """
        error GAN-S030: 'FOLDER/harmful' holds operations that are not known to compute only: WriteFile
          A network's file is a program: operations can read, write, send and run code.
          Fix: freeze the network without them, or, if you trust the file, name them in 'allowOperations'.""");
    assertThat(made).doesNotExist();
  }

  /** Loading runs what the file says restores its variables: it may not be what saves them. */
  @Test
  void aRestoreThatSavesIsRefused() throws Exception {
    Path file = model.resolve("saved_model.pb");
    SavedModel.Builder changed = SavedModel.parseFrom(Files.readAllBytes(file)).toBuilder();
    MetaGraphDef.Builder meta = changed.getMetaGraphsBuilder(0);
    String saving =
        meta.getGraphDef().getNodeList().stream()
            .filter(node -> node.getOp().equals("SaveV2"))
            .findFirst()
            .orElseThrow()
            .getName();
    meta.getSaverDefBuilder().setRestoreOpName(saving);
    Files.write(file, changed.build().toByteArray());
    fails(
        options(),
        """
        error GAN-S030: 'FOLDER/model' holds operations that are not known to compute only: SaveV2
          A network's file is a program: operations can read, write, send and run code.
          Fix: freeze the network without them, or, if you trust the file, name them in 'allowOperations'.""");
  }

  @Test
  void damagedVariablesAreRefused() throws Exception {
    Path index = model.resolve("variables/variables.index");
    Files.write(index, new byte[] {1, 2, 3});
    assertThatThrownBy(() -> sum(options()))
        .isInstanceOf(GanException.class)
        .hasMessageStartingWith(
            "error GAN-D002: '" + model + "' is no SavedModel that this TensorFlow loads: ")
        .hasMessageEndingWith("\n  Fix: export it again, whole, with a version that is not newer.");
  }

  private Path export(String name, BiFunction<Ops, Operand<TFloat32>, Operand<TFloat32>> change)
      throws Exception {
    Path target = folder.resolve(name);
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      Operand<TFloat32> images =
          tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 4, 4, 1)));
      Variable<TFloat32> factor = tf.variable(tf.constant(3f));
      Operand<TFloat32> rows = tf.sum(images, tf.constant(new int[] {2, 3}));
      Operand<TFloat32> sums = change.apply(tf, tf.math.mul(rows, factor));
      Signature signature =
          Signature.builder("serving_default")
              .input("images", images)
              .output("features", sums)
              .output("classes", tf.nn.softmax(sums))
              .build();
      session.initialize();
      SavedModelBundle.exporter(target.toString())
          .withSession(session)
          .withSignature(signature)
          .export();
    }
    return target;
  }

  private static SavedModelOptions options(
      Path path, Optional<String> sum, String signature, Optional<String> input, String features) {
    return new SavedModelOptions(
        path,
        sum,
        signature,
        input,
        features,
        Optional.of("classes"),
        Optional.empty(),
        0,
        1,
        Optional.empty(),
        Optional.empty(),
        Resizer.NONE,
        false,
        false,
        1,
        Optional.empty(),
        List.of());
  }

  private String sum(SavedModelOptions options) {
    try (FeatureExtractor extractor = factory().open(options, sample())) {
      return extractor.sha256();
    }
  }

  private void fails(SavedModelOptions options, String message) {
    assertThatThrownBy(() -> sum(options))
        .isInstanceOf(GanException.class)
        .hasMessage(message.replace("FOLDER", folder.toString()));
  }
}
