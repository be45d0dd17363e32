package gan.core.game;

import gan.core.graph.Mode;
import gan.core.graph.Parameter;
import gan.core.graph.Pass;
import gan.core.graph.RandomStream;
import gan.core.spi.Condition;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import gan.core.spi.SampleSpec;
import gan.core.spi.Schedule;
import gan.core.spi.Side;
import gan.core.spi.Verdict;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TFloating;

/**
 * The graph of one round: what is fed, both updates, and the numbers that are reported.
 *
 * @param real where real samples are fed
 * @param draw the key of the round's noise
 * @param count the number of the update, from 1
 * @param discriminatorUpdates move the discriminator
 * @param discriminatorReport the discriminator's loss without penalties, mean D(x) and mean D(G(z))
 * @param generatorUpdates move the generator
 * @param generatorReport the generator's loss without penalties, a vector of one
 */
record TrainingGraph(
    RealSamples real,
    Operand<TInt64> draw,
    Operand<TInt64> count,
    Updates discriminatorUpdates,
    Operand<TFloat64> discriminatorReport,
    Updates generatorUpdates,
    Operand<TFloat64> generatorReport) {
  /** How many numbers the discriminator's report is. */
  static final int DISCRIMINATOR_NUMBERS = 3;

  /** What moves a player. */
  Updates updates(Side side) {
    return side == Side.DISCRIMINATOR ? discriminatorUpdates : generatorUpdates;
  }

  /** What a player's update reports. */
  Operand<TFloat64> report(Side side) {
    return side == Side.DISCRIMINATOR ? discriminatorReport : generatorReport;
  }

  static TrainingGraph build(
      Ops tf, Players players, Roles roles, SampleSpec sample, int batchSize, RandomStream random) {
    Operand<TInt64> count =
        tf.withName("count").placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
    Operand<TFloating> number = tf.dtypes.cast(count, random.type());
    RealSamples real =
        RealSamples.placeholders(
            tf,
            sample,
            batchSize,
            random.type(),
            samples -> roles.realAugmentation().apply(tf, random, sample, samples));
    Pass generating = new Pass(tf, Mode.TRAIN, random.named("generator"));
    Pass judging = new Pass(tf, Mode.TRAIN, random.named("discriminator"));
    int latentSize = players.generator().latentSize();
    Operand<TFloating> latent =
        roles.latent().draw(tf, random.named("latent"), tf.constant(batchSize), latentSize);
    Condition condition = real.condition().with(roles.latent().codes().in(tf, latent));
    Operand<TFloating> fake = players.generator().generate(generating, latent, condition);
    Contracts.checkSamples(fake, real.samples(), sample.range());
    Round round =
        judge(
            players,
            shown(judging, players, roles, "realNoise", real.samples(), number),
            shown(judging, players, roles, "fakeNoise", fake, number),
            condition,
            latent,
            judging,
            generating,
            number);
    LossTerms terms = players.loss().terms(round);
    Contracts.checkTerms(terms);
    long shown = (long) batchSize * roles.scheme().batches();
    Map<Parameter, Operand<TFloating>> adapted =
        judging.apart(() -> players.augmentation().judged(judging, round.realScores(), shown));
    return new TrainingGraph(
        real,
        random.step(),
        count,
        Updates.of(Side.DISCRIMINATOR, players, roles, round, terms, number, adapted),
        report(
            tf,
            List.of(
                terms.discriminator(),
                realness(tf, round.realVerdict()),
                realness(tf, round.fakeVerdict()))),
        Updates.of(Side.GENERATOR, players, roles, round, terms, number, Map.of()),
        report(tf, List.of(terms.generator())));
  }

  private static Round judge(
      Players players,
      Operand<TFloating> real,
      Operand<TFloating> fake,
      Condition condition,
      Operand<TFloating> latent,
      Pass judging,
      Pass generating,
      Operand<TFloating> update) {
    Verdict realVerdict = players.discriminator().judge(judging, real, condition);
    Verdict fakeVerdict = players.discriminator().judge(judging, fake, condition);
    Contracts.checkScores(realVerdict, real.shape().get(0));
    return new Round(
        real,
        fake,
        realVerdict,
        fakeVerdict,
        condition,
        latent,
        players.discriminator(),
        players.generator(),
        judging,
        generating,
        update);
  }

  /** What the discriminator sees of samples: changed first, and then behind noise. */
  private static Operand<TFloating> shown(
      Pass pass,
      Players players,
      Roles roles,
      String noise,
      Operand<TFloating> samples,
      Operand<TFloating> update) {
    Operand<TFloating> augmented = players.augmentation().apply(pass, samples);
    Contracts.checkAugmented(augmented, samples);
    return noisy(pass, noise, augmented, roles.instanceNoise(), update);
  }

  /** Instance noise (<a href="https://arxiv.org/abs/1610.04490">Sønderby et al. 2016</a>). */
  private static Operand<TFloating> noisy(
      Pass pass,
      String what,
      Operand<TFloating> samples,
      Schedule deviation,
      Operand<TFloating> update) {
    if (deviation.isZero()) {
      return samples;
    }
    Ops tf = pass.tf();
    Operand<TFloating> noise = pass.normal(what, tf.constant(samples.shape().asArray()));
    return tf.math.add(samples, tf.math.mul(noise, deviation.at(tf, update)));
  }

  private static Operand<TFloating> realness(Ops tf, Verdict verdict) {
    Operand<TFloating> probabilities = tf.math.sigmoid(verdict.scores());
    return tf.math.mean(tf.reshape(probabilities, tf.constant(new int[] {-1})), tf.constant(0));
  }

  private static Operand<TFloat64> report(Ops tf, List<Operand<TFloating>> scalars) {
    return tf.dtypes.cast(tf.stack(scalars), TFloat64.class);
  }
}
