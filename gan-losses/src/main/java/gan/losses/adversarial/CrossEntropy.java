package gan.losses.adversarial;

import gan.core.graph.Pass;
import gan.core.spi.Round;
import gan.core.spi.Schedule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * Binary cross-entropy from logits, {@code -t ln σ(x) - (1 - t) ln(1 - σ(x))}, written with {@code
 * softplus(x) = ln(1 + eˣ)}: exact where the probabilities themselves round to 0 or 1.
 */
final class CrossEntropy {
  private CrossEntropy() {}

  /** What the discriminator minimises: the cross-entropy of both halves, added. */
  static Operand<TFloating> discriminator(Round round, CrossEntropyOptions options) {
    Ops tf = round.tf();
    Operand<TFloating> real = mistold(round, round.realScores(), options.labelFlipping());
    Operand<TFloating> fake = mistold(round, round.fakeScores(), options.labelFlipping());
    // -t ln σ(x) - (1 - t) ln(1 - σ(x)) = softplus(-x) + (1 - t) x = softplus(x) - t x
    return tf.math.add(
        isSmoothed(round, isReal(tf, real), real, options.labelSmoothing()),
        isSmoothed(round, isFake(tf, fake), tf.math.neg(fake), options.fakeLabelSmoothing()));
  }

  /** {@code -mean ln σ(x)}. */
  static Operand<TFloating> isReal(Ops tf, Operand<TFloating> logits) {
    return Scores.mean(tf, tf.math.softplus(tf.math.neg(logits)));
  }

  /** {@code -mean ln(1 - σ(x))}. */
  static Operand<TFloating> isFake(Ops tf, Operand<TFloating> logits) {
    return Scores.mean(tf, tf.math.softplus(logits));
  }

  private static Operand<TFloating> isSmoothed(
      Round round, Operand<TFloating> entropy, Operand<TFloating> logits, Schedule by) {
    if (by.isZero()) {
      return entropy;
    }
    Ops tf = round.tf();
    Operand<TFloating> pull = tf.math.mul(Scores.mean(tf, logits), by.at(tf, round.update()));
    return tf.math.add(entropy, pull);
  }

  /** Some samples' logits negated: that exchanges their targets, for t at x is 1 - t at -x. */
  private static Operand<TFloating> mistold(
      Round round, Operand<TFloating> logits, Schedule share) {
    if (share.isZero()) {
      return logits;
    }
    Pass pass = round.pass();
    Ops tf = pass.tf();
    Operand<TFloating> chance =
        pass.uniform("labelFlip", onePerSample(round, logits.shape().numDimensions()), 0, 1);
    Operand<TFloating> flip = tf.math.floor(tf.math.sub(chance, share.at(tf, round.update())));
    Operand<TFloating> sign = tf.math.add(pass.constant(1), tf.math.mul(flip, pass.constant(2)));
    return tf.math.mul(logits, sign);
  }

  /** Counts the samples, not the logits, so that no gradient of the logits meets the draw. */
  private static Operand<TInt32> onePerSample(Round round, int dimensions) {
    Ops tf = round.tf();
    List<Operand<TInt32>> sizes = new ArrayList<>(Collections.nCopies(dimensions, tf.constant(1)));
    sizes.set(0, tf.gather(tf.shape(round.real()), tf.constant(0), tf.constant(0)));
    return tf.stack(sizes);
  }
}
