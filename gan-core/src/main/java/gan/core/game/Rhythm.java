package gan.core.game;

import gan.core.game.Scheme.Move;
import gan.core.spi.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * Which batches and which noise the updates of a round have.
 *
 * @param discriminatorSteps updates of the discriminator for one of the generator, at least 1
 * @param reuseFakes whether the generator's update has the noise of the discriminator's last one,
 *     and so its samples: they are made once for both
 * @param offset of the numbers of batches and noise
 */
public record Rhythm(int discriminatorSteps, boolean reuseFakes, long offset) {

  /** Refuses rounds without an update of the discriminator. */
  public Rhythm {
    if (discriminatorSteps < 1) {
      throw new IllegalArgumentException(
          "A round has at least one update of the discriminator, not " + discriminatorSteps + ".");
    }
  }

  /** What a round is made of, in order. */
  List<Play> round(Scheme scheme, long step) {
    return scheme.extragradient() ? together(step) : inTurn(scheme.accumulate(), step);
  }

  /**
   * The discriminator's updates, then the generator's; each of them sees so many batches, the
   * generator the last of the discriminator's again.
   */
  private List<Play> inTurn(int batches, long step) {
    List<Play> plays = new ArrayList<>();
    long draw = offset + step * (discriminatorSteps + 1) * batches;
    for (int turn = 0; turn < discriminatorSteps; turn++) {
      long count = step * discriminatorSteps + turn + 1;
      for (int part = 1; part <= batches; part++) {
        long batch = offset + (count - 1) * batches + part - 1;
        plays.add(play(Side.DISCRIMINATOR, part == batches, batch, draw++, count));
      }
    }
    long last = offset + (step + 1) * discriminatorSteps * batches - 1;
    long again = reuseFakes ? draw - batches : draw;
    for (int part = 1; part <= batches; part++) {
      plays.add(play(Side.GENERATOR, part == batches, last, again++, step + 1));
    }
    return plays;
  }

  private static Play play(Side side, boolean isLast, long batch, long draw, long count) {
    return new Play(List.of(side), isLast ? Move.STEP : Move.GATHER, batch, draw, count);
  }

  /** Both players look ahead on one batch and step on the next. */
  private List<Play> together(long step) {
    long draw = offset + 2 * step;
    List<Side> both = List.of(Side.DISCRIMINATOR, Side.GENERATOR);
    return List.of(
        new Play(both, Move.LOOK_AHEAD, draw, draw, 2 * step + 1),
        new Play(both, Move.RETURN, draw + 1, draw + 1, 2 * step + 2));
  }
}
