package gan.metrics.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.FeatureExtractor;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.metrics.resize.Resizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TString;
import org.tensorflow.types.TUint8;

class FrozenGraphRefusalTest {
  @TempDir private Path folder;

  @Test
  void featuresAtSeveralPlacesAreRefused() throws Exception {
    FrozenGraphs graph = write(tf -> tf.withName("maps").identity(image(tf, 4, 3)));
    fails(
        graph.tensors("image:0", "maps:0"),
        TestGraph.COLOUR,
        """
        error GAN-C015: 'FILE' gives [1, 4, 4, 3], not a vector for each image
          Where the first size is not how many images there were, set 'batchSize'.
          Fix: name a tensor [n, size] or [n, 1, 1, size]; of features [n, height, width, size], 'averagePlaces: true' \
        takes the mean.""");
  }

  @Test
  void aWrongSumIsRefused() throws Exception {
    Path file = Files.write(folder.resolve("a.pb"), new byte[] {1});
    fails(
        FrozenGraphs.of(file).sum("AB".repeat(32)),
        TestGraph.GREY,
        """
        error GAN-D030: 'FILE' is not the network that sha256 names
          Expected: abababababababababababababababababababababababababababababababab
          Found:    4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a
          Fix: put the right file there, or correct 'sha256' if this one is meant.""");
  }

  @Test
  void aMissingFileIsNamed() {
    fails(
        FrozenGraphs.of(folder.resolve("a.pb")),
        TestGraph.GREY,
        """
        error GAN-D001: there is no network 'FILE'
          Resolved: FILE
          Fix: check the path.""");
  }

  @Test
  void aFolderIsNoGraph() throws Exception {
    fails(
        FrozenGraphs.of(Files.createDirectory(folder.resolve("a.pb"))),
        TestGraph.GREY,
        """
        error GAN-D002: 'FILE' is a folder, not a frozen graph
          Fix: give a frozen graph, in binary; a SavedModel is read by 'type: saved-model'.""");
  }

  @Test
  void whatIsNoGraphIsRefused() throws Exception {
    Path file = folder.resolve("a.pb");
    Files.writeString(file, "<html>404</html>");
    fails(
        FrozenGraphs.of(file),
        TestGraph.GREY,
        """
        error GAN-D002: 'FILE' is no TensorFlow GraphDef
          Fix: give a frozen graph, in binary; a SavedModel is read by 'type: saved-model'.""");
    Files.write(file, new byte[0]);
    fails(
        FrozenGraphs.of(file),
        TestGraph.GREY,
        """
        error GAN-D002: 'FILE' is no TensorFlow GraphDef: it has no operations
          Fix: give a frozen graph, in binary; a SavedModel is read by 'type: saved-model'.""");
  }

  @Test
  void aTensorThatIsNotThereIsNamedWithTheNearest() throws Exception {
    fails(
        write(TestGraph.pixels(-1, 4, 4, 1)).tensors("input:0", "feature:0"),
        TestGraph.GREY,
        """
        error GAN-C015: 'features' is 'feature:0', and 'FILE' has no such tensor
          did you mean 'features:0'?
          Placeholders: input:0 [n, 4, 4, 1].
          Ends: features:0 [n, 16], logits:0 [n, 2], probs:0 [n, 2].
          Fix: write the name of one of its tensors, operation:output.""");
    fails(
        write(TestGraph.pixels(-1, 4, 4, 1)).tensors("input:7", "features"),
        TestGraph.GREY,
        """
        error GAN-C015: 'input' is 'input:7', and 'FILE' has no such tensor
          did you mean 'input:0'?
          Placeholders: input:0 [n, 4, 4, 1].
          Ends: features:0 [n, 16], logits:0 [n, 2], probs:0 [n, 2].
          Fix: write the name of one of its tensors, operation:output.""");
  }

  @Test
  void aTensorThatIsNotOfFloatsIsRefused() throws Exception {
    fails(
        write(
            tf ->
                tf.withName("input")
                    .placeholder(TUint8.class, Placeholder.shape(Shape.of(-1, 4, 4, 1)))),
        TestGraph.GREY,
        """
        error GAN-C015: 'input' is 'input:0', which in 'FILE' is of DT_UINT8, not of 32-bit floats
          Fix: name a tensor of floats, or export the network with one.""");
  }

  @Test
  void anotherSizeWithoutAResizerIsRefused() throws Exception {
    fails(
        write(TestGraph.pixels(-1, 6, 8, 1)),
        TestGraph.GREY,
        """
        error GAN-C021: 'FILE' takes images of 6 x 8 pixels, and samples have 4 x 4
          Fix: choose a 'resizer': bicubic and bilinear do not alias.""");
    fails(
        write(TestGraph.pixels(-1, 6, 8, 1)).size(6, Resizer.BICUBIC),
        TestGraph.GREY,
        """
        error GAN-C021: 'FILE' takes images of width 8, not 6
          Fix: leave 'width' out.""");
  }

  @Test
  void otherChannelsAreRefused() throws Exception {
    fails(
        write(TestGraph.pixels(-1, 4, 4, 1)),
        TestGraph.COLOUR,
        """
        error GAN-C021: 'FILE' takes grey images, and samples are coloured: without colours, images that differ in \
        nothing else would be the same to it
          Fix: use a network that was trained on colours, or write 'toGrey: true'.""");
    fails(
        write(TestGraph.pixels(-1, 3, 4, 4)),
        TestGraph.COLOUR,
        """
        error GAN-C021: 'FILE' takes images of 4 channels, [n, 3, 4, 4], and samples have 3
          Fix: use a network for such images; its channels must come last.""");
  }

  @Test
  void vectorsAndUnboundedImagesAreRefused() throws Exception {
    fails(
        write(TestGraph.pixels(-1, 4, 4, 1)),
        SampleSpec.vector(3, ValueRange.UNIT, 0),
        """
        error GAN-C021: 'FILE' takes images, and samples are vectors of [3]
          Fix: compare vectors by 'extractor: {type: pixels}', which is exact for them.""");
    fails(
        write(TestGraph.pixels(-1, 4, 4, 1)),
        new SampleSpec(Shape.of(4, 4, 1), SampleSpec.Encoding.FLOAT32, ValueRange.UNBOUNDED, 0),
        """
        error GAN-C021: 'FILE' takes images within a range, and samples may be any number: [-Infinity, Infinity]
          Fix: scale the data into a range.""");
  }

  @Test
  void anInputThatIsNotImagesIsRefused() throws Exception {
    fails(
        write(TestGraph.pixels(-1, 4, 4, 1)).tensors("features:0", "features:0"),
        TestGraph.GREY,
        """
        error GAN-C021: 'FILE' takes [n, 16], not images [n, height, width, channels]
          Fix: name the tensor where images enter as 'input'.""");
  }

  @Test
  void aBatchThatTheGraphCannotTakeIsRefused() throws Exception {
    fails(
        write(TestGraph.pixels(1, 4, 4, 1)).batch(3),
        TestGraph.GREY,
        """
        error GAN-C021: 'FILE' fails on images of [3, 4, 4, 1]: Input to reshape is a tensor with 48 values, but the \
        requested shape has 16
          Fix: give 'height' and 'width' that it takes, with a 'resizer', and a 'batchSize' that it takes.""");
  }

  @Test
  void rowsThatDoNotMatchTheImagesAreRefused() throws Exception {
    Consumer<Ops> one =
        tf -> {
          Operand<TFloat32> images = image(tf, 4, 1);
          tf.withName("features").reshape(images, tf.constant(new long[] {1, -1}));
        };
    fails(
        write(one).tensors("image:0", "features:0").batch(2),
        TestGraph.GREY,
        """
        error GAN-C021: 'FILE' gives 1 rows of features for 2 images
          Fix: it was made for another number of images at a time: set 'batchSize', such as 1.""");
  }

  @Test
  void operationsThatMayDoHarmAreRefusedUsedOrNot() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "1");
    Consumer<Ops> harmful =
        tf -> {
          TestGraph.pixels(-1, 4, 4, 1).accept(tf);
          Operand<TString> name = tf.constant(secret.toString());
          tf.io.writeFile(tf.constant(folder.resolve("made").toString()), tf.io.readFile(name));
        };
    FrozenGraphs graph = write(harmful);
    GanException refusal =
        fails(
            graph,
            TestGraph.GREY,
            """
            error GAN-S030: 'FILE' holds operations that are not known to compute only: ReadFile, WriteFile
              A network's file is a program: operations can read, write, send and run code.
              Fix: freeze the network without them, or, if you trust the file, name them in 'allowOperations'.""");
    assertThat(refusal.status()).isEqualTo(ExitStatus.REFUSED);
    assertThat(folder.resolve("made")).doesNotExist();
    fails(
        graph.allowing("ReadFile"),
        TestGraph.GREY,
        """
        error GAN-S030: 'FILE' holds operations that are not known to compute only: WriteFile
          A network's file is a program: operations can read, write, send and run code.
          Fix: freeze the network without them, or, if you trust the file, name them in 'allowOperations'.""");
  }

  @Test
  void anOperationThatTensorFlowDoesNotKnowIsRefused() throws Exception {
    Path file = folder.resolve("a.pb");
    Files.write(
        file,
        GraphDef.newBuilder()
            .addNode(NodeDef.newBuilder().setName("x").setOp("Mystery"))
            .build()
            .toByteArray());
    assertThatThrownBy(() -> open(FrozenGraphs.of(file).allowing("Mystery"), TestGraph.GREY))
        .isInstanceOf(GanException.class)
        .hasMessageStartingWith(
            "error GAN-D002: '"
                + file
                + "' is no graph that this TensorFlow reads: Op type not registered 'Mystery'")
        .hasMessageEndingWith("\n  Fix: export it again with a version that is not newer.");
  }

  @Test
  void optionsThatContradictThemselvesAreRefused() {
    FrozenGraphs graph = FrozenGraphs.of(folder.resolve("a.pb"));
    assertThatThrownBy(() -> graph.classes(Optional.of("a"), Optional.of("b")))
        .hasMessage("give 'probabilities' or 'logits', not both: the one is made from the other");
    assertThatThrownBy(() -> graph.range(1, 1))
        .hasMessage("'low' must be less than 'high', and they are 1.0 and 1.0");
    assertThatThrownBy(() -> graph.sum("12"))
        .hasMessage("'sha256' must be 64 hexadecimal digits, not '12'");
  }

  private static Operand<TFloat32> image(Ops tf, long side, long channels) {
    return tf.withName("image")
        .placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, side, side, channels)));
  }

  private FrozenGraphs write(Consumer<Ops> content) throws Exception {
    return FrozenGraphs.of(TestGraph.write(folder.resolve("a.pb"), content));
  }

  private static FeatureExtractor open(FrozenGraphs graph, SampleSpec sample) {
    return new FrozenGraphFactory().open(graph.options(), sample);
  }

  private GanException fails(FrozenGraphs graph, SampleSpec sample, String message) {
    GanException[] thrown = new GanException[1];
    assertThatThrownBy(() -> open(graph, sample).close())
        .isInstanceOfSatisfying(GanException.class, e -> thrown[0] = e)
        .hasMessage(message.replace("FILE", folder.resolve("a.pb").toString()));
    return thrown[0];
  }
}
