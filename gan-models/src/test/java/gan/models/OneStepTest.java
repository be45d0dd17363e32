package gan.models;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Gradients;
import gan.core.graph.Mode;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.optimizer.Sgd;
import gan.core.optimizer.SgdOptions;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Schedule;
import gan.models.biggan.BigganDiscriminatorFactory;
import gan.models.biggan.BigganDiscriminatorOptions;
import gan.models.biggan.BigganGeneratorFactory;
import gan.models.biggan.BigganGeneratorOptions;
import gan.models.condition.DiscriminatorLabels;
import gan.models.condition.GeneratorLabels;
import gan.models.dcgan.DcganDiscriminatorFactory;
import gan.models.dcgan.DcganDiscriminatorOptions;
import gan.models.dcgan.DcganGeneratorFactory;
import gan.models.dcgan.DcganGeneratorOptions;
import gan.models.layer.Activation;
import gan.models.layer.Initialization;
import gan.models.layer.Normalization;
import gan.models.layer.Upsample;
import gan.models.mlp.MlpDiscriminatorFactory;
import gan.models.mlp.MlpDiscriminatorOptions;
import gan.models.mlp.MlpGeneratorFactory;
import gan.models.mlp.MlpGeneratorOptions;
import gan.models.perceptron.PerceptronDiscriminatorFactory;
import gan.models.perceptron.PerceptronDiscriminatorOptions;
import gan.models.perceptron.PerceptronGeneratorFactory;
import gan.models.perceptron.PerceptronGeneratorOptions;
import gan.models.r3gan.R3ganDiscriminatorFactory;
import gan.models.r3gan.R3ganDiscriminatorOptions;
import gan.models.r3gan.R3ganGeneratorFactory;
import gan.models.r3gan.R3ganGeneratorOptions;
import gan.models.resnet.ResnetDiscriminatorFactory;
import gan.models.resnet.ResnetDiscriminatorOptions;
import gan.models.resnet.ResnetGeneratorFactory;
import gan.models.resnet.ResnetGeneratorOptions;
import gan.models.sagan.SaganDiscriminatorFactory;
import gan.models.sagan.SaganDiscriminatorOptions;
import gan.models.sagan.SaganGeneratorFactory;
import gan.models.sagan.SaganGeneratorOptions;
import gan.models.stylegan2.StyleganDiscriminatorFactory;
import gan.models.stylegan2.StyleganDiscriminatorOptions;
import gan.models.stylegan2.StyleganGeneratorFactory;
import gan.models.stylegan2.StyleganGeneratorOptions;
import gan.models.upsample.UpsampleDiscriminatorFactory;
import gan.models.upsample.UpsampleDiscriminatorOptions;
import gan.models.upsample.UpsampleGeneratorFactory;
import gan.models.upsample.UpsampleGeneratorOptions;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** A step along a player's gradient on a fixed batch lowers what that player minimises. */
class OneStepTest {
  private static final SampleSpec SAMPLE = SampleSpec.image(16, 16, 3, 4);

  @Test
  void dcganLearns() {
    assertLearns(
        0.01,
        new DcganGeneratorFactory(),
        new DcganGeneratorOptions(10, 8, 0, 4, true, 0.9, GeneratorLabels.NONE),
        new DcganDiscriminatorFactory(),
        new DcganDiscriminatorOptions(8, 0, 4, true, 0.9, 0.2, DiscriminatorLabels.NONE, false));
  }

  @Test
  void mlpLearns() {
    assertLearns(
        0.01,
        new MlpGeneratorFactory(),
        new MlpGeneratorOptions(10, List.of(32), Activation.RELU, 0.2, GeneratorLabels.NONE),
        new MlpDiscriminatorFactory(),
        new MlpDiscriminatorOptions(
            List.of(32), Activation.LEAKY_RELU, 0.2, DiscriminatorLabels.NONE, false));
  }

  @Test
  void upsamplingDcganLearns() {
    assertLearns(
        0.01,
        new UpsampleGeneratorFactory(),
        new UpsampleGeneratorOptions(
            10,
            8,
            0,
            3,
            Upsample.NEAREST,
            true,
            0.9,
            Initialization.GLOROT,
            GeneratorLabels.CONCAT),
        new UpsampleDiscriminatorFactory(),
        new UpsampleDiscriminatorOptions(
            8,
            3,
            3,
            true,
            0.9,
            0.2,
            0.25,
            Initialization.GLOROT,
            DiscriminatorLabels.CONCAT,
            false));
  }

  @Test
  void perceptronLearns() {
    assertLearns(
        0.01,
        new PerceptronGeneratorFactory(),
        new PerceptronGeneratorOptions(10, Initialization.GLOROT),
        new PerceptronDiscriminatorFactory(),
        new PerceptronDiscriminatorOptions(Initialization.GLOROT));
  }

  @Test
  void resnetLearns() {
    assertLearns(
        1e-4,
        new ResnetGeneratorFactory(),
        new ResnetGeneratorOptions(
            10,
            8,
            List.of(),
            0,
            Normalization.BATCH,
            GeneratorLabels.NONE,
            false,
            Optional.empty(),
            Upsample.NEAREST,
            Activation.RELU,
            0.2,
            Initialization.GLOROT,
            0.9),
        new ResnetDiscriminatorFactory(),
        new ResnetDiscriminatorOptions(
            8,
            List.of(),
            0,
            2,
            false,
            Normalization.NONE,
            DiscriminatorLabels.NONE,
            true,
            Optional.empty(),
            Activation.RELU,
            0.2,
            Initialization.GLOROT,
            0.9));
  }

  @Test
  void saganLearns() {
    assertLearns(
        1e-5,
        new SaganGeneratorFactory(),
        new SaganGeneratorOptions(
            10, 8, List.of(), 0, 0, Normalization.CONDITIONAL, true, Initialization.GLOROT, 0.9),
        new SaganDiscriminatorFactory(),
        new SaganDiscriminatorOptions(
            8, List.of(), 0, 2, 0, DiscriminatorLabels.PROJECTION, true, Initialization.GLOROT));
  }

  @Test
  void bigganLearns() {
    assertLearns(
        1e-5,
        new BigganGeneratorFactory(),
        new BigganGeneratorOptions(
            12,
            2,
            List.of(),
            0,
            GeneratorLabels.CONCAT,
            6,
            true,
            0,
            true,
            Initialization.ORTHOGONAL,
            0.9),
        new BigganDiscriminatorFactory(),
        new BigganDiscriminatorOptions(
            2,
            List.of(),
            0,
            DiscriminatorLabels.PROJECTION,
            true,
            0,
            true,
            Initialization.ORTHOGONAL));
  }

  @Test
  void r3ganLearns() {
    assertLearns(
        1e-4,
        new R3ganGeneratorFactory(),
        new R3ganGeneratorOptions(10, 8, List.of(), 0, 1, 4, 2, GeneratorLabels.CONCAT),
        new R3ganDiscriminatorFactory(),
        new R3ganDiscriminatorOptions(8, List.of(), 0, 1, 4, 2, DiscriminatorLabels.PROJECTION, 6));
  }

  @Test
  void stylegan2Learns() {
    assertLearns(
        1e-3,
        new StyleganGeneratorFactory(),
        new StyleganGeneratorOptions(
            10, 8, 2, 0.01, 6, List.of(), 0, GeneratorLabels.CONCAT, 0.9, 1),
        new StyleganDiscriminatorFactory(),
        new StyleganDiscriminatorOptions(6, List.of(), 0, 4, DiscriminatorLabels.PROJECTION));
  }

  private static <G extends Record, D extends Record> void assertLearns(
      double rate,
      GeneratorFactory<G> generators,
      G generatorOptions,
      DiscriminatorFactory<D> discriminators,
      D discriminatorOptions) {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters ofGenerator = run.parameters("generator");
      Parameters ofDiscriminator = run.parameters("discriminator");
      Generator generator = generators.create(generatorOptions, SAMPLE, ofGenerator);
      Discriminator discriminator =
          discriminators.create(discriminatorOptions, SAMPLE, ofDiscriminator);
      int[] classes = IntStream.range(0, 16).map(i -> i % SAMPLE.classes()).toArray();
      Condition labels = Condition.of(run.tf().constant(classes));
      Pass making = run.pass(Mode.TRAIN);
      Pass judging = run.pass(Mode.TRAIN);
      Operand<TFloating> fake =
          generator.generate(
              making, constant(run, Shape.of(16, generator.latentSize()), 1), labels);
      Operand<TFloating> real = constant(run, Shape.of(16).append(SAMPLE.shape()), 2);
      Operand<TFloating> realScores = discriminator.judge(judging, real, labels).scores();
      Operand<TFloating> fakeScores = discriminator.judge(judging, fake, labels).scores();
      Ops tf = run.tf();
      Operand<TFloating> fooled = mean(tf, tf.math.neg(fakeScores));
      Operand<TFloating> told =
          tf.math.add(
              mean(tf, tf.math.softplus(tf.math.neg(realScores))),
              mean(tf, tf.math.softplus(fakeScores)));
      assertStepLowers(rate, run, told, judging, ofDiscriminator);
      assertStepLowers(rate, run, fooled, making, ofGenerator);
    }
  }

  private static void assertStepLowers(
      double rate, GraphRun run, Operand<TFloating> loss, Pass pass, Parameters parameters) {
    List<Parameter> weights = parameters.weights();
    List<Operand<TFloating>> gradients =
        Gradients.of(run.tf(), loss, weights.stream().map(pass::read).toList());
    Sgd descent =
        new Sgd(new SgdOptions(Schedule.constant(rate), 0, false), run.parameters("slots"));
    List<Op> updates = new ArrayList<>();
    Ops later = run.tf().withControlDependencies(List.<Op>copyOf(gradients));
    for (int i = 0; i < weights.size(); i++) {
      updates.add(descent.rule(weights.get(i)).apply(later, gradients.get(i), pass.constant(1)));
    }
    double before = run.evaluate(loss).scalar();
    run.execute(updates);
    assertThat(run.evaluate(loss).scalar()).isFinite().isLessThan(before);
  }

  private static Operand<TFloating> mean(Ops tf, Operand<TFloating> scores) {
    return tf.math.mean(scores, tf.constant(new int[] {0, 1}));
  }

  private static Operand<TFloating> constant(GraphRun run, Shape shape, long seed) {
    Numbers numbers = Numbers.uniform(shape, -1, 1, seed);
    return run.constant(shape, numbers.values());
  }
}
