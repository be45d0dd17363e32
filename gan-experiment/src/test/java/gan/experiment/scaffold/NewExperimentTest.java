package gan.experiment.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.plugin.PluginRegistry;
import gan.core.problem.GanException;
import gan.core.spi.DataSource;
import gan.experiment.Experiment;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.ndarray.Shape;

class NewExperimentTest {
  private final PluginRegistry registry = PluginRegistry.load(List.of());

  @TempDir Path dir;

  private static ExperimentChoices data(String data) {
    return new ExperimentChoices(
        Optional.empty(),
        Optional.of(data),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Experiment parsed(NewExperiment experiment) {
    return Experiment.parse(experiment.text(), "new.yaml", List.of(), registry);
  }

  @Test
  void everyLineSaysWhatItMeans() {
    ExperimentChoices choices =
        new ExperimentChoices(
            Optional.of("points"),
            Optional.of("gaussian"),
            Optional.empty(),
            Optional.of("perceptron"),
            Optional.of("hinge"),
            Optional.of(7L));
    NewExperiment experiment = NewExperiment.of(choices, registry);
    assertThat(experiment.text())
        .isEqualTo(
            """
            # Check it with 'gan validate', train it with 'gan train'. What is not written
            # here is as it is by default: 'gan validate --resolved' prints everything.
            name: points               # What the run is called.
            seed: 42                   # What all random numbers are made from.
            data:                      # What to imitate.
              type: gaussian           # Independent Gaussian numbers with a known mean and deviation: no files.
              dimension: 1             # How many numbers a sample has.
              mean: 0                  # Mean of each number.
              deviation: 1             # Standard deviation of each number.
            generator:                 # Makes samples.
              type: mlp                # Dense layers: a multilayer perceptron that makes samples of any shape.
              latentSize: 64           # Numbers of one latent vector.
              hidden: [128, 128]       # Units of each hidden layer; [] for a single layer.
              activation: relu         # Activation after each hidden layer.
              leak: 0.2                # Slope of leaky-relu below zero; other activations have none.
            discriminator:             # Judges samples.
              type: perceptron         # One layer: the smallest discriminator, for samples of any shape.
              initializer: glorot      # What the kernel starts as: normal (0.02), he, glorot or orthogonal.
            loss:                      # What both players minimise.
              type: hinge              # Margins of 1 for D, the mean score for G (Lim and Ye 2017).
            training:                  # How long and how fast to train.
              steps: 7                 # How many rounds to train.
              batchSize: 64            # Samples an update.
              generatorOptimizer:      # Moves the generator's weights.
                type: adam             # Adam (Kingma and Ba 2014), with the decays that GANs use.
                learningRate: 2e-4     # Step size.
                beta1: 0.5             # Decay of the first moment, in [0, 1).
                beta2: 0.999           # Decay of the second moment, in [0, 1).
                epsilon: 1e-8          # Added to the denominator.
              discriminatorOptimizer:  # Moves the discriminator's weights.
                type: adam             # Adam (Kingma and Ba 2014), with the decays that GANs use.
                learningRate: 2e-4     # Step size.
                beta1: 0.5             # Decay of the first moment, in [0, 1).
                beta2: 0.999           # Decay of the second moment, in [0, 1).
                epsilon: 1e-8          # Added to the denominator.
            output:                    # Where results go, and how often.
              directory: runs          # Folder in which each run gets its own.
              logEvery: 50             # Steps between two lines of progress.
              sampleEvery: 250         # Steps between two grids of samples.
              checkpointEvery: 1000    # Steps between two checkpoints.
            """);
    assertThat(parsed(experiment).config().training().steps()).isEqualTo(7);
  }

  @Test
  void withoutChoicesItIsTheDigits() {
    NewExperiment experiment = NewExperiment.of(ExperimentChoices.none(), registry);
    assertThat(experiment.name()).isEqualTo("digits");
    assertThat(parsed(experiment).config().generator().factory().name()).isEqualTo("dcgan");
  }

  @Test
  void aFolderOfImagesIsRecognised() throws Exception {
    Path folder = Files.createDirectory(dir.resolve("my cats.v2"));
    for (int i = 0; i < 3; i++) {
      BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
      image.setRGB(i, i, 0xffffff);
      ImageIO.write(image, "png", folder.resolve(i + ".png").toFile());
    }
    NewExperiment experiment = NewExperiment.of(data(folder.toString()), registry);
    assertThat(experiment.name()).isEqualTo("my-cats");
    assertThat(experiment.text())
        .contains("  type: image-folder ", "  path: \"" + folder + "\"", "  type: dcgan ");
    assertThat(parsed(experiment).openData().sample().height()).isEqualTo(16);
  }

  @Test
  void whatConvolutionsCannotMakeAPerceptronMakes() throws Exception {
    Path folder = Files.createDirectory(dir.resolve("odd"));
    for (int i = 0; i < 2; i++) {
      BufferedImage image = new BufferedImage(5, 3, BufferedImage.TYPE_BYTE_GRAY);
      image.getRaster().setSample(i, i, 0, 255);
      ImageIO.write(image, "png", folder.resolve(i + ".png").toFile());
    }
    NewExperiment experiment = NewExperiment.of(data(folder.toString()), registry);
    assertThat(parsed(experiment).config().generator().factory().name()).isEqualTo("mlp");
  }

  @Test
  void publishedDataIsNotFetched() {
    NewExperiment experiment = NewExperiment.of(data("cifar10"), registry);
    assertThat(parsed(experiment).config().generator().factory().name()).isEqualTo("dcgan");
  }

  @Test
  void wrongChoicesAreRefused() {
    refused(data("rign"), "error GAN-C020: unknown data source 'rign'\n  did you mean 'ring'?\n");
    refused(
        data(dir.resolve("none").toString()),
        "error GAN-D001: '" + dir.resolve("none") + "' does not exist\n");
    refused(
        data("csv"),
        """
        error GAN-U001: the data source 'csv' needs to know where the data is
          Keys without a default: path.
          Fix: give the path of the data with --data: what it holds is recognised.""");
    ExperimentChoices none = ExperimentChoices.none();
    refused(
        new ExperimentChoices(
            none.name(),
            none.data(),
            Optional.of("dcgam"),
            none.discriminator(),
            none.loss(),
            none.steps()),
        "error GAN-C020: unknown generator 'dcgam'\n  did you mean 'dcgan'?\n");
    refused(
        new ExperimentChoices(
            Optional.of("a/b"),
            none.data(),
            none.generator(),
            none.discriminator(),
            none.loss(),
            none.steps()),
        "error GAN-C031: the name 'a/b' cannot name a folder\n");
    refused(
        new ExperimentChoices(
            none.name(),
            none.data(),
            none.generator(),
            none.discriminator(),
            none.loss(),
            Optional.of(0L)),
        """
        error GAN-U001: there is no training of '0' steps
          Fix: write a whole number, 1 or more.""");
  }

  @Test
  void imagesOfSeveralSizesAreMadeOneBeforeTheFileIsWritten() throws IOException {
    Path mixed = Files.createDirectory(dir.resolve("mixed"));
    for (int side : new int[] {20, 24}) {
      ImageIO.write(
          new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB),
          "png",
          mixed.resolve(side + ".png").toFile());
    }
    assertThatThrownBy(() -> NewExperiment.of(data(mixed.toString()), registry))
        .isInstanceOf(GanException.class)
        .hasMessageContaining("'resize' does not say how to make them one");
    NewExperiment experiment =
        NewExperiment.of(
            data(mixed.toString()),
            List.of("data.resize.size=16", "data.cache=" + dir.resolve("cache")),
            registry);
    assertThat(experiment.text()).containsPattern("\n  resize: .*\n    size: 16");
    try (DataSource data =
        Experiment.parse(experiment.text(), "mixed.yaml", List.of(), registry).openData()) {
      assertThat(data.sample().shape()).isEqualTo(Shape.of(16, 16, 3));
    }
  }

  private void refused(ExperimentChoices choices, String message) {
    assertThatThrownBy(() -> NewExperiment.of(choices, registry))
        .isInstanceOf(GanException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void networksThatCannotMakeTheDataAreRefused() {
    ExperimentChoices choices =
        new ExperimentChoices(
            Optional.empty(),
            Optional.of("ring"),
            Optional.of("dcgan"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    refused(choices, "error GAN-C021: ");
  }

  @Test
  void aFileThatExistsIsLeftAsItIs() throws Exception {
    Path file = Files.writeString(dir.resolve("my.yaml"), "mine");
    assertThatThrownBy(() -> new NewExperiment("my", "text").write(file))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-R002: '%1$s' exists, and is left as it is
              Path: %1$s
              Fix: give another file, or another --name."""
                .formatted(file));
    assertThat(file).hasContent("mine");
    new NewExperiment("my", "text").write(dir.resolve("below/new.yaml"));
    assertThat(dir.resolve("below/new.yaml")).hasContent("text");
  }

  @Test
  void anInterviewAsksForWhatIsMissingUntilItCanBeUsed() {
    Deque<String> answers =
        new ArrayDeque<>(List.of("rign", "ring", "", "mpl", "mlp", "", "hinge", "x", "12"));
    List<String> asked = new ArrayList<>();
    List<String> said = new ArrayList<>();
    ExperimentChoices choices =
        new Interview(
                registry,
                question -> {
                  asked.add(question);
                  return answers.poll();
                },
                said::add)
            .complete(ExperimentChoices.none());
    assertThat(choices)
        .isEqualTo(
            new ExperimentChoices(
                Optional.empty(),
                Optional.of("ring"),
                Optional.of("mlp"),
                Optional.empty(),
                Optional.of("hinge"),
                Optional.of(12L)));
    assertThat(asked)
        .containsExactly(
            "Data, a source or the path of yours [digits]: ",
            "Data, a source or the path of yours [digits]: ",
            "Name [that of the data]: ",
            "Generator [one that suits the data]: ",
            "Generator [one that suits the data]: ",
            "Discriminator [one that suits the data]: ",
            "Loss [non-saturating]: ",
            "Steps [2000]: ",
            "Steps [2000]: ");
    assertThat(said)
        .anyMatch(line -> line.startsWith("error GAN-C020: unknown data source 'rign'"))
        .anyMatch(line -> line.startsWith("Loss: autoencoder, "));
  }

  @Test
  void anInterviewWithoutAnswersLeavesTheDefaults() {
    assertThat(
            new Interview(registry, question -> null, line -> {})
                .complete(ExperimentChoices.none()))
        .isEqualTo(ExperimentChoices.none());
  }
}
