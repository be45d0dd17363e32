package gan.core.game;

import java.util.List;

/**
 * How batches turn into updates.
 *
 * @param accumulate over how many batches an update's gradient is averaged, at least 1
 * @param extragradient whether both players look ahead together first and then step from where they
 *     were, along the gradients found ahead (<a href="https://arxiv.org/abs/1802.10551">Gidel et
 *     al. 2019</a>)
 */
public record Scheme(int accumulate, boolean extragradient) {

  /** Refuses what cannot be combined. */
  public Scheme {
    if (accumulate < 1) {
      throw new IllegalArgumentException(
          "gradients cannot be averaged over " + accumulate + " batches");
    }
    if (extragradient && accumulate > 1) {
      throw new IllegalArgumentException("'extragradient' and 'accumulate' cannot be combined");
    }
  }

  /** One batch an update, the players in turn. */
  public static Scheme alternating() {
    return new Scheme(1, false);
  }

  /** How many batches a player is shown for one update. */
  int batches() {
    return extragradient ? 2 : accumulate;
  }

  /** What an update of this scheme is made of. */
  List<Move> moves() {
    if (extragradient) {
      return List.of(Move.LOOK_AHEAD, Move.RETURN);
    }
    return accumulate > 1 ? List.of(Move.GATHER, Move.STEP) : List.of(Move.STEP);
  }

  /** One way in which a batch can change a player. */
  enum Move {
    /** The gradient is put by. */
    GATHER,
    /** The optimizer steps along the gradient, averaged with what was put by. */
    STEP,
    /** The player notes where it is, and the optimizer steps ahead. */
    LOOK_AHEAD,
    /**
     * The player goes back to where it was, and the optimizer steps along the gradient found ahead.
     */
    RETURN
  }
}
