package gan.core.spi;

import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * The part of the latent vectors whose meaning is to be found (<a
 * href="https://arxiv.org/abs/1606.03657">Chen et al. 2016</a>).
 *
 * @param categorical for each choice, a 1 at its place among zeros, {@code [n, choices]}
 * @param continuous numbers in [-1, 1), {@code [n, c]}, if there are any
 */
public record Codes(List<Operand<TFloating>> categorical, Optional<Operand<TFloating>> continuous) {

  /** Copies the list. */
  public Codes {
    categorical = List.copyOf(categorical);
  }
}
