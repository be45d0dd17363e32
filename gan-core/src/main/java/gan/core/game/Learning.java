package gan.core.game;

import gan.core.spi.Optimizer;

/**
 * How one player learns.
 *
 * @param optimizer moves its weights
 * @param clip bounds its gradients first
 */
public record Learning(Role<Optimizer> optimizer, GradientClip clip) {

  /** An optimizer that sees gradients as they are. */
  public static Learning with(Role<Optimizer> optimizer) {
    return new Learning(optimizer, GradientClip.none());
  }
}
