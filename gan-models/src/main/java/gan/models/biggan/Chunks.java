package gan.models.biggan;

import gan.core.graph.Pass;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * Equal parts of a latent vector: the first makes the base, one more goes to each stage.
 *
 * @param count how many
 * @param size numbers of one part
 */
record Chunks(int count, int size) {

  /**
   * Splits latent vectors for a network.
   *
   * @throws GanException if they cannot be divided evenly
   */
  static Chunks of(int latentSize, int stages, String player) {
    int count = stages + 1;
    if (latentSize % count != 0) {
      int fewer = latentSize / count * count;
      throw new GanException(
          Problem.of(
              ErrorCode.INVALID_VALUE,
              String.format(
                  "%s splits latent vectors into %d equal parts, for the base and %d %s:"
                      + " 'latentSize: %d' cannot be divided so",
                  player, count, stages, stages == 1 ? "stage" : "stages", latentSize),
              "set 'latentSize' to "
                  + (fewer == 0 ? "" : fewer + " or ")
                  + (fewer + count)
                  + ", or to another multiple of "
                  + count
                  + "."));
    }
    return new Chunks(count, latentSize / count);
  }

  /** One operand of {@code [n, size]} for each part. */
  List<Operand<TFloating>> split(Pass pass, Operand<TFloating> latent) {
    return List.copyOf(
        pass.tf().split(pass.tf().constant(1), latent, (long) count).output().stream()
            .map(part -> (Operand<TFloating>) part)
            .toList());
  }
}
