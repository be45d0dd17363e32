package gan.experiment.serve;

import gan.core.game.Latent;
import gan.core.game.Latent.Distribution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where a coordinate of latent vectors is moved.
 *
 * @param low its least value
 * @param high its greatest
 */
record LatentRange(double low, double high) {
  /** Of a normal distribution it holds all but 0.3 % of what is drawn. */
  private static final LatentRange NORMAL = new LatentRange(-3, 3);

  private static final LatentRange CHOICE = new LatentRange(0, 1);
  private static final LatentRange CODE = new LatentRange(-1, 1);

  /** One for each coordinate. */
  static List<LatentRange> of(Latent latent, int size) {
    LatentRange noise =
        latent.distribution() == Distribution.NORMAL
            ? NORMAL
            : new LatentRange(latent.low(), latent.high());
    int codes = latent.codes().size();
    List<LatentRange> all = new ArrayList<>(Collections.nCopies(size - codes, noise));
    all.addAll(Collections.nCopies(codes - latent.codes().continuous(), CHOICE));
    all.addAll(Collections.nCopies(latent.codes().continuous(), CODE));
    return all;
  }

  /** So many values with equal steps, at least two, both ends among them. */
  float[] spread(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (low + (high - low) * i / (count - 1));
    }
    return values;
  }
}
