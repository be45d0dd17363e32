package gan.experiment.serve;

import gan.core.game.Latent;
import gan.core.game.Latent.Distribution;

/**
 * Draws latent vectors towards their mean m, {@code m + ψ (z - m)}; codes at their end stay.
 *
 * @param latent what the vectors are drawn from
 * @param psi 1 changes nothing, 0 leaves the mean
 */
record Truncation(Latent latent, float psi) {

  /** Another vector. */
  float[] of(float[] vector) {
    double mean =
        latent.distribution() == Distribution.NORMAL ? 0 : (latent.low() + latent.high()) / 2;
    float[] drawn = vector.clone();
    for (int i = 0; i < vector.length - latent.codes().size(); i++) {
      drawn[i] = (float) (mean + psi * (vector[i] - mean));
    }
    return drawn;
  }
}
