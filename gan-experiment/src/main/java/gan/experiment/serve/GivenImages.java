package gan.experiment.serve;

import gan.core.game.Samples;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;

/**
 * The images of a run's data that its samples are made from.
 *
 * @param data opened, and closed by another
 */
record GivenImages(DataSource data) {

  /**
   * Sees that they are what a generator takes.
   *
   * @throws GanException if they are not
   */
  GivenImages checked(SampleSpec made) {
    SampleSpec found = data.sample();
    if (!found.isPaired()
        || !found.given().shape().equals(made.given().shape())
        || !found.range().equals(made.range())) {
      throw new GanException(
          Problem.of(
              ErrorCode.INCOMPATIBLE_PARTS,
              "the run's data has changed: its images are no longer "
                  + made.given().shape()
                  + " in "
                  + made.range()
                  + ", as the run's generator takes them",
              "put the data back as it was when the run was trained."));
    }
    return this;
  }

  /** How many there are, or at least can be asked for. */
  int count() {
    return (int) Math.min(Integer.MAX_VALUE, data.size().orElse(Integer.MAX_VALUE));
  }

  /** One of them. */
  Samples at(long index) {
    Batch batch = new Batch(data.sample(), 1);
    data.read(index, batch, 0);
    return Samples.of(batch).given().orElseThrow();
  }
}
