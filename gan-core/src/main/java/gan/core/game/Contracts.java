package gan.core.game;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.LossTerms;
import gan.core.spi.ValueRange;
import gan.core.spi.Verdict;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.family.TFloating;

/**
 * Checks what roles hand over while the graph is built, before anything is allocated or trained.
 */
final class Contracts {
  private Contracts() {}

  static void checkSamples(Operand<TFloating> fake, Operand<TFloating> real, ValueRange range) {
    boolean sameType = fake.asOutput().dataType() == real.asOutput().dataType();
    if (!sameType || !real.shape().isCompatibleWith(fake.shape())) {
      throw broken(
          "the generator gives "
              + describe(fake)
              + ", but the data is "
              + describe(real)
              + " in "
              + range,
          "make the generator's output match the data, [n, height, width, channels] for images.");
    }
  }

  static void checkRange(Samples samples) {
    double low = samples.sample().range().low();
    double high = samples.sample().range().high();
    double slack = 1e-4 * (samples.sample().range().isBounded() ? high - low : 1);
    for (float value : samples.values()) {
      if (!(value >= low - slack && value <= high + slack)) {
        throw broken(
            "the generator gives "
                + value
                + " before any training, but the data lies in "
                + samples.sample().range(),
            "end the generator with an activation whose range is that of the data, such as tanh.");
      }
    }
  }

  static void checkAugmented(Operand<TFloating> augmented, Operand<TFloating> samples) {
    if (augmented.asOutput().dataType() != samples.asOutput().dataType()
        || !Arrays.equals(augmented.shape().asArray(), samples.shape().asArray())) {
      throw broken(
          "the augmentation gives " + describe(augmented) + ", expected " + describe(samples),
          "let the augmentation keep the shape and the type of the samples.");
    }
  }

  static void checkScores(Verdict verdict, long batchSize) {
    Shape found = verdict.scores().shape();
    boolean perSample = Shape.of(batchSize, 1).isCompatibleWith(found);
    boolean perPatch = Shape.of(batchSize, -1, -1, 1).isCompatibleWith(found);
    if (!perSample && !perPatch) {
      throw broken(
          "the discriminator gives scores "
              + describe(found)
              + ", expected "
              + describe(Shape.of(batchSize, 1))
              + " or one for each patch, ["
              + batchSize
              + ", h, w, 1]",
          "end the discriminator with one logit a sample or one a patch.");
    }
  }

  static void checkTerms(LossTerms terms) {
    checkScalar("discriminator", terms.discriminator());
    checkScalar("generator", terms.generator());
  }

  static void checkPenalty(Operand<TFloating> term) {
    if (!term.shape().isScalar()) {
      throw broken(
          "a penalty gives " + describe(term.shape()) + ", expected a scalar",
          "take the mean over the batch.");
    }
  }

  private static void checkScalar(String player, Operand<TFloating> term) {
    if (!term.shape().isScalar()) {
      throw broken(
          "the loss gives the " + player + " " + describe(term.shape()) + ", expected a scalar",
          "take the mean over the batch.");
    }
  }

  private static GanException broken(String message, String fix) {
    return new GanException(Problem.of(ErrorCode.PLUGIN_CONTRACT, message, fix));
  }

  private static String describe(Operand<TFloating> operand) {
    return describe(operand.shape()) + " " + name(operand.asOutput().dataType());
  }

  private static String describe(Shape shape) {
    if (shape.isUnknown()) {
      return "an unknown shape";
    }
    return Arrays.stream(shape.asArray())
        .mapToObj(size -> size < 0 ? "?" : Long.toString(size))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String name(DataType type) {
    return switch (type) {
      case DT_FLOAT -> "float32";
      case DT_DOUBLE -> "float64";
      default -> type.name().replaceFirst("^DT_", "").toLowerCase(Locale.ROOT);
    };
  }
}
