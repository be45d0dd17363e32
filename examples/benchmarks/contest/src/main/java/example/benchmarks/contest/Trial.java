package example.benchmarks.contest;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a contestant trains: what is fast and learns nothing must not race.
 *
 * @param before the sum of the weights' absolute values at first
 * @param after at last
 * @param losses of each step
 */
public record Trial(double before, double after, List<Losses> losses) {

  /** Copies the list. */
  public Trial {
    losses = List.copyOf(losses);
  }

  /** Trains so many steps. */
  public static Trial of(Contestant contestant, int steps) {
    double before = contestant.magnitude();
    List<Losses> losses = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      losses.add(contestant.step());
    }
    return new Trial(before, contestant.magnitude(), losses);
  }

  /**
   * Throws unless losses are numbers, weights move and the discriminator is ever clearly better.
   */
  public void require() {
    if (!losses.stream().allMatch(Losses::finite) || before == after || best() > 0.9 * first()) {
      throw new IllegalStateException("This is no training: " + this);
    }
  }

  private double first() {
    return losses.get(0).discriminator();
  }

  private double best() {
    return losses.stream().mapToDouble(Losses::discriminator).min().orElseThrow();
  }
}
