package gan.core.game;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Latent vectors, and what else samples are made from, which they have in common.
 *
 * @param vectors at least one, of the generator's latent size; they are not copied
 * @param label the class of every sample; ignored without labels
 * @param noise keys the generator's own noise, if it draws any
 * @param given the one image that every sample is made from; empty if that is noise alone
 */
public record LatentBatch(List<float[]> vectors, int label, long noise, Optional<Samples> given) {

  /** Copies the list. */
  public LatentBatch {
    vectors = List.copyOf(vectors);
  }

  /** The same in parts of at most so many vectors. */
  List<LatentBatch> parts(int most) {
    int count = (vectors.size() + most - 1) / most;
    return IntStream.range(0, count)
        .mapToObj(part -> vectors.subList(part * most, Math.min(vectors.size(), (part + 1) * most)))
        .map(some -> new LatentBatch(some, label, noise, given))
        .toList();
  }

  SamplingGraph.Inputs inputs() {
    int[] labels = new int[vectors.size()];
    Arrays.fill(labels, label);
    return new SamplingGraph.Inputs(
        noise,
        TrainedGenerator.joined(vectors.stream()),
        labels,
        given.map(image -> image.repeated(labels.length)));
  }
}
