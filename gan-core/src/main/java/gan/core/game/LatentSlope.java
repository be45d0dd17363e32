package gan.core.game;

/** How far the sample of a latent vector is from a given one, and how that changes with it. */
public final class LatentSlope {
  private final double error;
  private final float[] gradient;

  LatentSlope(double error, float[] gradient) {
    this.error = error;
    this.gradient = gradient;
  }

  /** The mean over the sample's numbers of the squared difference. */
  public double error() {
    return error;
  }

  /** The error's derivative with respect to each number of the latent vector; not copied. */
  public float[] gradient() {
    return gradient;
  }
}
