package example.benchmarks.deeplearning4j;

import example.benchmarks.contest.Contestant;
import example.benchmarks.contest.Heat;
import example.benchmarks.contest.Images;
import example.benchmarks.contest.Losses;
import example.benchmarks.contest.Model;
import example.benchmarks.contest.Parabolas;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Trains as programs with Deeplearning4j do: the discriminator on real samples and fakes together,
 * its weights copied behind the generator, then both together with the discriminator frozen.
 */
public final class Dl4jGan implements Contestant {
  private static final int POINTS = 15;
  private static final Set<String> OBSERVED = Set.of("mean", "var", "log10stdev");

  private final Heat heat;
  private final boolean images;
  private final byte[] all;
  private final Random random = new Random(0);
  private final MultiLayerNetwork discriminator;
  private final MultiLayerNetwork gan;
  private final int made;
  private final INDArray mirrored;
  private final INDArray judgedLabels;
  private final INDArray fooledLabels;

  /** A model with fresh weights. */
  public Dl4jGan(Heat heat) {
    this.heat = heat;
    images = heat.model() == Model.DCGAN;
    all = images ? Images.random().bytes() : new byte[0];
    Networks networks = new Networks(heat.model());
    discriminator = networks.discriminator();
    gan = networks.gan();
    made = new Layers(heat.model()).generator().size();
    long first = gan.numParams() - discriminator.numParams();
    mirrored = gan.params().reshape(-1).get(NDArrayIndex.interval(first, gan.numParams()));
    INDArray ones = Nd4j.ones(heat.batch(), 1);
    INDArray zeros = Nd4j.zeros(heat.batch(), 1);
    judgedLabels = Nd4j.concat(0, ones, zeros);
    fooledLabels = images ? ones : zeros;
  }

  @Override
  public Losses step() {
    INDArray fakes = gan.feedForwardToLayer(made - 1, latent(), true).get(made);
    discriminator.fit(Nd4j.concat(0, reals(), fakes), judgedLabels);
    mirrored.assign(discriminator.params().reshape(-1));
    gan.fit(latent(), fooledLabels);
    return new Losses(2 * discriminator.score(), gan.score());
  }

  private INDArray latent() {
    return Nd4j.randn(heat.batch(), heat.model().latentSize());
  }

  private INDArray reals() {
    if (!images) {
      float[] curves = new Parabolas(POINTS).draw(heat.batch(), random);
      return Nd4j.createFromArray(curves).reshape(heat.batch(), POINTS);
    }
    float[] floats = new float[heat.batch() * Images.SIZE];
    for (int i = 0; i < heat.batch(); i++) {
      int from = random.nextInt(Images.COUNT) * Images.SIZE;
      for (int j = 0; j < Images.SIZE; j++) {
        floats[i * Images.SIZE + j] = (all[from + j] & 0xff) / 127.5f - 1;
      }
    }
    return Nd4j.createFromArray(floats)
        .reshape(heat.batch(), Images.CHANNELS, Images.SIDE, Images.SIDE);
  }

  @Override
  public long generatorWeights() {
    long count = 0;
    for (int i = 0; i < made; i++) {
      count += learnt(gan.getLayer(i));
    }
    return count;
  }

  @Override
  public long discriminatorWeights() {
    long count = 0;
    for (Layer layer : discriminator.getLayers()) {
      count += learnt(layer);
    }
    return count;
  }

  /** What batch normalisation only observes is among the parameters here. */
  private static long learnt(Layer layer) {
    return layer.paramTable().entrySet().stream()
        .filter(entry -> !OBSERVED.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .mapToLong(INDArray::length)
        .sum();
  }

  @Override
  public double magnitude() {
    return gan.params().norm1Number().doubleValue();
  }

  @Override
  public void close() {
    gan.close();
    discriminator.close();
  }
}
