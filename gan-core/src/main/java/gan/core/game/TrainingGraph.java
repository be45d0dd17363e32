package gan.core.game;

import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.graph.RandomStream;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.Generator;
import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import gan.core.spi.SampleSpec;
import gan.core.spi.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TFloating;

/** The graph of one round: what is fed, both updates, and the numbers that are reported. */
final class TrainingGraph {
  final RealSamples real;
  final Operand<TInt64> draw;
  final Operand<TInt64> count;
  final Player generatorPlayer;
  final Player discriminatorPlayer;
  final Generator generator;
  final Op generatorUpdate;
  final Op discriminatorUpdate;

  /** The generator's loss, a vector of one. */
  final Operand<TFloat64> generatorReport;

  /** The discriminator's loss, mean D(x) and mean D(G(z)). */
  final Operand<TFloat64> discriminatorReport;

  TrainingGraph(
      Ops tf, Roles roles, SampleSpec sample, int batchSize, long seed, Precision precision) {
    real = RealSamples.placeholders(tf, sample, batchSize, precision);
    draw = tf.withName("draw").placeholder(TInt64.class);
    count = tf.withName("count").placeholder(TInt64.class);
    Parameters generatorOwn = new Parameters(tf, "generator", precision, seed);
    Parameters discriminatorOwn = new Parameters(tf, "discriminator", precision, seed);
    Parameters lossOwn = new Parameters(tf, "loss", precision, seed);
    Parameters generatorSlots = new Parameters(tf, "generatorOptimizer", precision, seed);
    Parameters discriminatorSlots = new Parameters(tf, "discriminatorOptimizer", precision, seed);
    generator = roles.generator().create(sample, generatorOwn);
    Discriminator discriminator = roles.discriminator().create(sample, discriminatorOwn);
    Loss loss = roles.loss().create(sample, lossOwn);
    generatorPlayer =
        new Player(
            "generator",
            List.of(generatorOwn),
            roles.generatorOptimizer().create(sample, generatorSlots),
            generatorSlots);
    discriminatorPlayer =
        new Player(
            "discriminator",
            List.of(discriminatorOwn, lossOwn),
            roles.discriminatorOptimizer().create(sample, discriminatorSlots),
            discriminatorSlots);

    RandomStream random = new RandomStream(seed, "training", draw, precision.type());
    Pass generatorPass = new Pass(tf, Mode.TRAIN, random.named("generator"));
    Pass discriminatorPass = new Pass(tf, Mode.TRAIN, random.named("discriminator"));
    Operand<TFloating> latent =
        roles
            .latent()
            .draw(
                tf,
                random.named("latent"),
                tf.constant(new int[] {batchSize, generator.latentSize()}));
    Condition condition = real.condition();
    Operand<TFloating> fake = generator.generate(generatorPass, latent, condition);
    Contracts.checkSamples(fake, sample, batchSize, latent.asOutput().dataType());
    Verdict realVerdict = discriminator.judge(discriminatorPass, real.samples(), condition);
    Verdict fakeVerdict = discriminator.judge(discriminatorPass, fake, condition);
    Contracts.checkScores(realVerdict, batchSize);
    Round round =
        new Round(
            real.samples(),
            fake,
            realVerdict,
            fakeVerdict,
            condition,
            latent,
            discriminator,
            discriminatorPass);
    LossTerms terms = loss.terms(round);
    Contracts.checkTerms(terms);

    List<Op> reads =
        Stream.concat(generatorPass.reads().stream(), discriminatorPass.reads().stream()).toList();
    Operand<TFloating> number = tf.dtypes.cast(count, precision.type());
    discriminatorUpdate =
        discriminatorPlayer.update(discriminatorPass, terms.discriminator(), reads, number);
    generatorUpdate = generatorPlayer.update(generatorPass, terms.generator(), reads, number);
    discriminatorReport =
        report(
            tf,
            List.of(terms.discriminator(), realness(tf, realVerdict), realness(tf, fakeVerdict)));
    generatorReport = report(tf, List.of(terms.generator()));
  }

  /** Every variable of the game. */
  List<Parameters> variables() {
    return Stream.concat(generatorPlayer.variables(), discriminatorPlayer.variables()).toList();
  }

  private static Operand<TFloating> realness(Ops tf, Verdict verdict) {
    Operand<TFloating> probabilities = tf.math.sigmoid(verdict.scores());
    return tf.math.mean(tf.reshape(probabilities, tf.constant(new int[] {-1})), tf.constant(0));
  }

  private static Operand<TFloat64> report(Ops tf, List<Operand<TFloating>> scalars) {
    return tf.dtypes.cast(tf.stack(scalars), TFloat64.class);
  }
}
