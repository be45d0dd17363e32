package gan.core.gradient;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.tensorflow.GraphOperation;
import org.tensorflow.Output;

/**
 * Refuses what TensorFlow 2.18 would differentiate wrongly and without a word: its first derivative
 * of a convolution leaves out dilations and explicit paddings, and that of a log-softmax sums over
 * the second dimension, whichever is the last.
 */
public final class WrongGradients {
  private WrongGradients() {}

  /**
   * Checks every op through which y depends on the xs.
   *
   * @throws GanException if the gradient of one would be wrong
   */
  public static void refuse(Output<?> y, List<Output<?>> xs) {
    List<Problem> problems =
        new Between(y, xs)
            .ops().stream().map(WrongGradients::mistake).flatMap(Optional::stream).toList();
    if (!problems.isEmpty()) {
      throw new GanException(problems);
    }
  }

  private static Optional<Problem> mistake(GraphOperation op) {
    return switch (op.type()) {
      case "Conv2D" -> convolution(op);
      case "LogSoftmax" -> logSoftmax(op);
      default -> Optional.empty();
    };
  }

  private static Optional<Problem> convolution(GraphOperation op) {
    long[] dilations = op.attributes().getAttrIntList("dilations");
    if (LongStream.of(dilations).anyMatch(dilation -> dilation != 1)) {
      return Optional.of(
          wrong(
              op,
              "leaves out its dilations " + Arrays.toString(dilations),
              "put spaceToBatchNd before and batchToSpaceNd behind a convolution without"
                  + " dilations."));
    }
    if (op.attributes().getAttrString("padding").equals("EXPLICIT")) {
      return Optional.of(
          wrong(
              op,
              "leaves out its explicit paddings",
              "pad the images with pad, and convolve with padding VALID."));
    }
    return Optional.empty();
  }

  private static Optional<Problem> logSoftmax(GraphOperation op) {
    int dimensions = op.output(0).shape().numDimensions();
    return dimensions < 0 || dimensions == 2
        ? Optional.empty()
        : Optional.of(
            wrong(
                op,
                "is right for two dimensions, and it has " + dimensions,
                "reshape to two dimensions before it and back behind it."));
  }

  private static Problem wrong(GraphOperation op, String why, String fix) {
    return Problem.of(
        ErrorCode.PLUGIN_CONTRACT,
        "TensorFlow's gradient of op '" + op.type() + "', named '" + op.name() + "', " + why,
        fix);
  }
}
