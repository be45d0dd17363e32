package gan.core.game;

import gan.core.graph.Mode;
import gan.core.graph.Pass;
import gan.core.graph.RandomStream;
import gan.core.spi.Condition;
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

/**
 * The graph of one round: what is fed, both updates, and the numbers that are reported.
 *
 * @param real where real samples are fed
 * @param draw the key of the round's noise
 * @param count the number of the update, from 1
 * @param discriminatorUpdate moves the discriminator
 * @param discriminatorReport the discriminator's loss, mean D(x) and mean D(G(z))
 * @param generatorUpdate moves the generator
 * @param generatorReport the generator's loss, a vector of one
 */
record TrainingGraph(
    RealSamples real,
    Operand<TInt64> draw,
    Operand<TInt64> count,
    Op discriminatorUpdate,
    Operand<TFloat64> discriminatorReport,
    Op generatorUpdate,
    Operand<TFloat64> generatorReport) {

  static TrainingGraph build(
      Ops tf,
      Players players,
      Latent latent,
      SampleSpec sample,
      int batchSize,
      RandomStream random) {
    Pass generatorPass = new Pass(tf, Mode.TRAIN, random.named("generator"));
    Pass discriminatorPass = new Pass(tf, Mode.TRAIN, random.named("discriminator"));
    RealSamples real = RealSamples.placeholders(tf, sample, batchSize, random.type());
    Round round =
        play(
            players,
            generatorPass,
            discriminatorPass,
            real,
            latentOf(tf, players, latent, batchSize, random),
            sample);
    LossTerms terms = players.loss().terms(round);
    Contracts.checkTerms(terms);
    List<Op> reads =
        Stream.concat(generatorPass.reads().stream(), discriminatorPass.reads().stream()).toList();
    Operand<TInt64> count = tf.withName("count").placeholder(TInt64.class);
    Operand<TFloating> number = tf.dtypes.cast(count, random.type());
    return new TrainingGraph(
        real,
        random.step(),
        count,
        players.discriminatorSide().update(discriminatorPass, terms.discriminator(), reads, number),
        report(
            tf,
            List.of(
                terms.discriminator(),
                realness(tf, round.realVerdict()),
                realness(tf, round.fakeVerdict()))),
        players.generatorSide().update(generatorPass, terms.generator(), reads, number),
        report(tf, List.of(terms.generator())));
  }

  private static Operand<TFloating> latentOf(
      Ops tf, Players players, Latent latent, int batchSize, RandomStream random) {
    int[] shape = {batchSize, players.generator().latentSize()};
    return latent.draw(tf, random.named("latent"), tf.constant(shape));
  }

  private static Round play(
      Players players,
      Pass generatorPass,
      Pass discriminatorPass,
      RealSamples real,
      Operand<TFloating> latent,
      SampleSpec sample) {
    Condition condition = real.condition();
    Operand<TFloating> fake = players.generator().generate(generatorPass, latent, condition);
    Contracts.checkSamples(fake, real.samples(), sample.range());
    Verdict realVerdict =
        players.discriminator().judge(discriminatorPass, real.samples(), condition);
    Verdict fakeVerdict = players.discriminator().judge(discriminatorPass, fake, condition);
    Contracts.checkScores(realVerdict, real.samples().shape().get(0));
    return new Round(
        real.samples(),
        fake,
        realVerdict,
        fakeVerdict,
        condition,
        latent,
        players.discriminator(),
        discriminatorPass);
  }

  private static Operand<TFloating> realness(Ops tf, Verdict verdict) {
    Operand<TFloating> probabilities = tf.math.sigmoid(verdict.scores());
    return tf.math.mean(tf.reshape(probabilities, tf.constant(new int[] {-1})), tf.constant(0));
  }

  private static Operand<TFloat64> report(Ops tf, List<Operand<TFloating>> scalars) {
    return tf.dtypes.cast(tf.stack(scalars), TFloat64.class);
  }
}
