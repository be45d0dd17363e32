package gan.core.explore;

import gan.core.game.LatentBatch;
import gan.core.game.Samples;
import gan.core.game.TrainedGenerator;
import gan.core.run.LabelledPicture;
import gan.core.spi.SampleSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A generator that is explored: only latent vectors change, all else that it makes samples from
 * stays.
 *
 * @param generator the generator, which the caller closes
 * @param label the class of every sample; ignored without labels
 * @param given the one image that every sample is made from; empty if that is noise alone
 */
public record Subject(TrainedGenerator generator, int label, Optional<Samples> given) {

  /** A generator that makes samples from noise alone. */
  public static Subject of(TrainedGenerator generator) {
    return new Subject(generator, 0, Optional.empty());
  }

  /** The latent vectors that seeds give. */
  public List<float[]> vectors(List<Long> seeds) {
    return seeds.stream().map(generator::vector).toList();
  }

  /** How many numbers of a latent vector are noise; the others, at its end, are codes. */
  public int noiseSize() {
    return generator.latentSize() - generator.latent().codes().size();
  }

  /** One sample for each latent vector. */
  public Samples samples(List<float[]> vectors, long noise) {
    return generator.samples(batch(vectors, noise));
  }

  /** What samples of these vectors are made from. */
  public LatentBatch batch(List<float[]> vectors, long noise) {
    return new LatentBatch(vectors, label, noise, given);
  }

  /** Makes the samples of a plan. */
  public LabelledPicture draw(Plan plan) {
    List<Samples> rows = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (Row row : plan.rows()) {
      for (int column = 0; column < row.vectors().size(); column++) {
        places.add(rows.size() * plan.columns().size() + column);
      }
      rows.add(samples(row.vectors(), row.noise()));
    }
    return new LabelledPicture(
        Samples.joined(rows),
        places,
        plan.columns(),
        plan.rows().stream().map(Row::label).toList());
  }

  /** Samples of these numbers, each an array of its own. */
  static Samples of(SampleSpec sample, List<float[]> each) {
    int size = Math.toIntExact(sample.shape().size());
    float[] values = new float[each.size() * size];
    for (int i = 0; i < each.size(); i++) {
      System.arraycopy(each.get(i), 0, values, i * size, size);
    }
    return new Samples(sample, each.size(), values);
  }
}
