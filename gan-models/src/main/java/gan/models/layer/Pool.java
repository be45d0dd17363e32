package gan.models.layer;

import gan.core.graph.Pass;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/** Makes images smaller, or one vector of each. */
public final class Pool {
  private Pool() {}

  /**
   * The mean of each square of {@code factor · factor} pixels; what remains at the lower and right
   * border is averaged over the pixels that there are.
   *
   * @param x {@code [n, height, width, channels]}
   * @return {@code [n, ⌈height/factor⌉, ⌈width/factor⌉, channels]}
   */
  public static Operand<TFloating> average(Pass pass, Operand<TFloating> x, int factor) {
    List<Long> window = List.of(1L, (long) factor, (long) factor, 1L);
    return pass.tf().nn.avgPool(x, window, window, "SAME");
  }

  /**
   * The sum over all pixels.
   *
   * @param x {@code [n, height, width, channels]}
   * @return {@code [n, channels]}
   */
  public static Operand<TFloating> globalSum(Pass pass, Operand<TFloating> x) {
    return pass.tf().sum(x, pass.tf().constant(new int[] {1, 2}));
  }

  /**
   * The mean over all pixels.
   *
   * @param x {@code [n, height, width, channels]}
   * @return {@code [n, channels]}
   */
  public static Operand<TFloating> globalAverage(Pass pass, Operand<TFloating> x) {
    return pass.tf().math.mean(x, pass.tf().constant(new int[] {1, 2}));
  }
}
