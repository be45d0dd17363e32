package gan.it.results;

import java.util.List;
import java.util.Locale;

/**
 * An architecture with a loss.
 *
 * @param name for readers
 * @param players the YAML of generator, discriminator, loss and penalties
 * @param training the YAML of what else decides the training, without the steps
 * @param steps how long
 */
record ImageCombination(String name, String players, String training, long steps) {
  private static final String ADAM =
      "generatorOptimizer: {type: adam, learningRate: 2e-4, beta1: 0.5}, discriminatorOptimizer:"
          + " {type: adam, learningRate: 2e-4, beta1: 0.5}";

  /** DCGAN with four losses, for images of 28 × 28. */
  static List<ImageCombination> dcgans(long steps) {
    return List.of(
        dcgan("non-saturating", "batchNorm: true", "{type: non-saturating}", "[]", "", steps),
        dcgan("least squares", "batchNorm: true", "{type: least-squares}", "[]", "", steps),
        dcgan(
            "hinge + spectral norm",
            "batchNorm: false, spectralNorm: true",
            "{type: hinge}",
            "[]",
            "",
            steps),
        dcgan(
            "WGAN-GP",
            "batchNorm: false",
            "{type: wasserstein}",
            "[{type: wgan-gp, weight: 10}]",
            "discriminatorSteps: 3, ",
            steps));
  }

  /** The first of them, computed in bfloat16 where the processor multiplies it. */
  static ImageCombination mixed(long steps) {
    return dcgan(
        "non-saturating, mixed precision",
        "batchNorm: true",
        "{type: non-saturating}",
        "[]",
        "precision: mixed, ",
        steps);
  }

  /** SNGAN (Miyato et al. 2018) for CIFAR-10, narrower than its own 128. */
  static ImageCombination sngan(long steps) {
    return new ImageCombination(
        "SNGAN: resnet of width 32, hinge, spectral norm, mixed precision",
        """
        generator: {type: resnet, latentSize: 128, width: 32}
        discriminator: {type: resnet, width: 32, spectralNorm: true}
        loss: {type: hinge}
        """,
        "precision: mixed, discriminatorSteps: 2, generatorAverage: {decay: 0.999, warmUp: true}, "
            + ADAM.replace("beta1: 0.5", "beta1: 0"),
        steps);
  }

  private static ImageCombination dcgan(
      String name, String discriminator, String loss, String penalties, String more, long steps) {
    return new ImageCombination(
        name,
        """
        generator: {type: dcgan, latentSize: 64, width: 32}
        discriminator: {type: dcgan, width: 32, %s}
        loss: %s
        penalties: %s
        """
            .formatted(discriminator, loss, penalties),
        more + "generatorAverage: {decay: 0.99, warmUp: true}, " + ADAM,
        steps);
  }

  /** The experiment. */
  String yaml(ImageSet set, int seed) {
    return """
        name: trial
        seed: %d
        data: %s
        %straining: {steps: %d, batchSize: 64, %s}
        output: {logEvery: 100, sampleEvery: 1000000, checkpointEvery: 1000000, tensorboard: {enabled: false}}
        """
        .formatted(seed, set.source(), players, steps, training);
  }

  /** A name that files can have. */
  String file() {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
