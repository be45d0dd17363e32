package example.benchmarks.contest;

/** What both players came to in a step: read in every step, as trainings log them. */
public record Losses(double discriminator, double generator) {

  /** Whether both are numbers. */
  public boolean finite() {
    return Double.isFinite(discriminator) && Double.isFinite(generator);
  }
}
