package gan.models.condition;

import gan.core.graph.Pass;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Condition;
import gan.core.spi.SampleSpec;
import gan.models.layer.Embedding;
import java.util.Locale;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** The classes that a conditional player needs. */
public final class Classes {
  private Classes() {}

  /**
   * How many classes the samples have.
   *
   * @param player who asks, such as {@code generator 'dcgan'}
   * @param option the option that asks for labels
   * @param value its value
   * @param instead the value that does without
   * @throws GanException if samples have no labels
   */
  public static int of(
      SampleSpec sample, String player, String option, Enum<?> value, Enum<?> instead) {
    if (!sample.isLabelled()) {
      throw new GanException(
          Problem.of(
              ErrorCode.INCOMPATIBLE_PARTS,
              String.format(
                  "%s with '%s: %s' needs class labels, but the samples have none",
                  player, option, written(value)),
              String.format(
                  "set '%s' to '%s', or choose data with labels.", option, written(instead))));
    }
    return sample.classes();
  }

  /** The label of each sample as a 1 at its place among zeros, {@code [n, classes]}. */
  static Operand<TFloating> oneHot(Pass pass, Condition condition, int classes) {
    Ops tf = pass.tf();
    return tf.oneHot(
        Embedding.labels(condition), tf.constant(classes), pass.constant(1), pass.constant(0));
  }

  private static String written(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
