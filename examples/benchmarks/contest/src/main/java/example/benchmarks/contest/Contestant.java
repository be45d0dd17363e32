package example.benchmarks.contest;

/** A GAN that trains by steps of one update of the discriminator and one of the generator. */
public interface Contestant extends AutoCloseable {

  /** One update of each player; when it returns, both are done. */
  Losses step();

  /** How many numbers the generator learns, so that nobody races with a smaller model. */
  long generatorWeights();

  /** How many numbers the discriminator learns. */
  long discriminatorWeights();

  /** The sum of all weights' absolute values, which shows that they move. */
  double magnitude();

  @Override
  void close();
}
