package example.benchmarks.contest;

/** What is trained; every contestant builds the same layers. */
public enum Model {
  /** DCGAN on images of 32×32×3. */
  DCGAN(100),
  /** Perceptrons of one hidden layer on 15 points of a parabola. */
  PARABOLAS(5);

  private final int latentSize;

  Model(int latentSize) {
    this.latentSize = latentSize;
  }

  /** Numbers of one latent vector. */
  public int latentSize() {
    return latentSize;
  }
}
