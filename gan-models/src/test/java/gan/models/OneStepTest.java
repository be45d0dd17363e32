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
import gan.models.condition.DiscriminatorLabels;
import gan.models.condition.GeneratorLabels;
import gan.models.dcgan.DcganDiscriminatorFactory;
import gan.models.dcgan.DcganDiscriminatorOptions;
import gan.models.dcgan.DcganGeneratorFactory;
import gan.models.dcgan.DcganGeneratorOptions;
import gan.models.layer.Activation;
import gan.models.mlp.MlpDiscriminatorFactory;
import gan.models.mlp.MlpDiscriminatorOptions;
import gan.models.mlp.MlpGeneratorFactory;
import gan.models.mlp.MlpGeneratorOptions;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** A step along a player's gradient on a fixed batch lowers what that player minimises. */
class OneStepTest {
  private static final SampleSpec SAMPLE = SampleSpec.image(16, 16, 3, 0);

  @Test
  void dcganLearns() {
    assertLearns(
        new DcganGeneratorFactory(),
        new DcganGeneratorOptions(10, 8, 0, 4, true, 0.9, GeneratorLabels.NONE),
        new DcganDiscriminatorFactory(),
        new DcganDiscriminatorOptions(8, 0, 4, true, 0.9, 0.2, DiscriminatorLabels.NONE, false));
  }

  @Test
  void mlpLearns() {
    assertLearns(
        new MlpGeneratorFactory(),
        new MlpGeneratorOptions(10, List.of(32), Activation.RELU, 0.2, GeneratorLabels.NONE),
        new MlpDiscriminatorFactory(),
        new MlpDiscriminatorOptions(
            List.of(32), Activation.LEAKY_RELU, 0.2, DiscriminatorLabels.NONE, false));
  }

  private static <G extends Record, D extends Record> void assertLearns(
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
      Pass making = run.pass(Mode.TRAIN);
      Pass judging = run.pass(Mode.TRAIN);
      Operand<TFloating> fake =
          generator.generate(making, constant(run, Shape.of(16, 10), 1), Condition.none());
      Operand<TFloating> real = constant(run, Shape.of(16).append(SAMPLE.shape()), 2);
      Operand<TFloating> realScores = discriminator.judge(judging, real, Condition.none()).scores();
      Operand<TFloating> fakeScores = discriminator.judge(judging, fake, Condition.none()).scores();
      Ops tf = run.tf();
      Operand<TFloating> fooled = mean(tf, tf.math.softplus(tf.math.neg(fakeScores)));
      Operand<TFloating> told =
          tf.math.add(
              mean(tf, tf.math.softplus(tf.math.neg(realScores))),
              mean(tf, tf.math.softplus(fakeScores)));
      assertStepLowers(run, told, judging, ofDiscriminator);
      assertStepLowers(run, fooled, making, ofGenerator);
    }
  }

  private static void assertStepLowers(
      GraphRun run, Operand<TFloating> loss, Pass pass, Parameters parameters) {
    List<Parameter> weights = parameters.weights();
    List<Operand<TFloating>> gradients =
        Gradients.of(run.tf(), loss, weights.stream().map(pass::read).toList());
    Sgd descent =
        new Sgd(new SgdOptions(Schedule.constant(0.01), 0, false), run.parameters("slots"));
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
