package gan.core.game;

import gan.core.graph.Gradients;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.Generator;
import gan.core.spi.ValueRange;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * A generator whose samples climb the discriminator as it is.
 *
 * @param start makes what the climb begins with
 * @param discriminator is climbed, in inference
 * @param ascent how
 * @param range where samples lie
 */
record Climber(Generator start, Discriminator discriminator, Ascent ascent, ValueRange range)
    implements Generator {

  @Override
  public int latentSize() {
    return start.latentSize();
  }

  @Override
  public Operand<TFloating> generate(Pass pass, Operand<TFloating> latent, Condition condition) {
    Ops tf = pass.tf();
    Pass judging = pass.inference();
    Operand<TFloating> x = start.generate(pass, latent, condition);
    for (int step = 0; step < ascent.steps(); step++) {
      Operand<TFloating> scores = discriminator.judge(judging, x, condition).scores();
      Operand<TFloating> slope = Gradients.of(tf, scores, List.of(x)).get(0);
      Operand<TFloating> climbed = tf.math.add(x, tf.math.mul(slope, pass.constant(ascent.size())));
      x = within(pass, ascent.noise() == 0 ? climbed : shaken(pass, climbed));
    }
    return tf.stopGradient(x);
  }

  private Operand<TFloating> shaken(Pass pass, Operand<TFloating> x) {
    Ops tf = pass.tf();
    Operand<TFloating> noise = pass.normal("ascent", tf.shape(x));
    return tf.math.add(x, tf.math.mul(noise, pass.constant(ascent.noise())));
  }

  private Operand<TFloating> within(Pass pass, Operand<TFloating> x) {
    return range.isBounded()
        ? pass.tf().clipByValue(x, pass.constant(range.low()), pass.constant(range.high()))
        : x;
  }
}
