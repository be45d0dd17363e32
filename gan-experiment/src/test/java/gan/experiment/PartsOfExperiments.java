package gan.experiment;

import gan.core.plugin.PartKind;
import gan.core.plugin.PluginRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Experiments that use every installed part, as overrides of a small one: so parts that come later
 * are tried too.
 *
 * @param registry what is installed
 * @param pairs a folder with pairs of images of 8×8 pixels
 */
record PartsOfExperiments(PluginRegistry registry, Path pairs) {
  /** Moves at every third update, so that a run that is resumed after four is in between. */
  private static final String ADAPTIVE =
      "augmentation={type: ada, initial: 0.5, speed: 0.1, interval: 3}";

  private static final List<String> FIRST = List.of("dcgan", "mlp");

  /** Each model with all else as it was, and the ways to train. */
  Stream<List<String>> players() {
    return Stream.of(models(), ways()).flatMap(List::stream);
  }

  /** Each part besides models with all else as it was. */
  Stream<List<String>> rules() {
    return Stream.of(optimizers(), losses(), penalties(), auxiliaryLosses(), augmentations())
        .flatMap(List::stream);
  }

  /**
   * The first models with every optimizer, penalty and average; the others with every optimizer and
   * every penalty, with and without an average.
   */
  Stream<List<String>> together() {
    return names(PartKind.GENERATOR).stream()
        .filter(name -> !name.equals("noise")) // it has no weights for a penalty to move
        .flatMap(name -> FIRST.contains(name) ? product(name) : pairs(name));
  }

  private Stream<List<String>> product(String model) {
    List<List<String>> all = new ArrayList<>();
    for (List<String> optimizer : optimizers()) {
      for (List<String> penalty : penalties()) {
        for (List<String> average : averages()) {
          all.add(joined(model, optimizer, penalty, average));
        }
      }
    }
    return all.stream();
  }

  /** As many as there are penalties; optimizers and averages take turns, each at its own pace. */
  private Stream<List<String>> pairs(String model) {
    List<List<String>> optimizers = optimizers();
    // A change of the samples alone would part them from their images.
    List<List<String>> penalties =
        penalties().stream()
            .filter(each -> !model.equals("unet") || !each.get(0).contains("consistency"))
            .toList();
    return IntStream.range(0, Math.max(optimizers.size(), penalties.size()))
        .mapToObj(
            i ->
                joined(
                    model,
                    optimizers.get(i % optimizers.size()),
                    penalties.get(i % penalties.size()),
                    averages().get(i % 2)));
  }

  private List<String> joined(
      String model, List<String> optimizer, List<String> penalty, List<String> average) {
    return Stream.of(model(model), optimizer, penalty, average).flatMap(List::stream).toList();
  }

  private List<List<String>> models() {
    return names(PartKind.GENERATOR).stream().map(this::model).toList();
  }

  private List<String> model(String name) {
    return switch (name) {
      case "mlp" -> List.of();
      case "perceptron" -> pair("slanted-faces", name, "", "");
      case "biggan" ->
          pair("digits", name, ", latentSize: 3, width: 2, embeddingSize: 3", ", width: 2");
      case "r3gan" ->
          pair(
              "digits",
              name,
              ", latentSize: 3, width: 4, groupSize: 4, blocks: 1",
              ", width: 4, groupSize: 4, blocks: 1");
      case "stylegan2" ->
          pair(
              "digits",
              name,
              ", latentSize: 3, styleSize: 4, mappingLayers: 2, width: 3",
              ", width: 3, groupSize: 2");
      case "unet" -> imageToImage();
      case "noise" -> List.of("generator={type: noise}", "training.ascent={steps: 3}");
      case "resnet", "sagan" -> pair("digits", name, ", latentSize: 3, width: 8", ", width: 8");
      default -> pair("digits", name, ", latentSize: 3, width: 4", ", width: 4, batchNorm: false");
    };
  }

  private List<String> imageToImage() {
    return List.of(
        "data={type: image-pairs, path: " + pairs + ", cache: " + pairs + "/cache}",
        "generator={type: unet, latentSize: 3, width: 2}",
        "discriminator={type: patchgan, layers: 1, width: 2}");
  }

  private static List<String> pair(
      String data, String name, String generator, String discriminator) {
    return List.of(
        "data={type: " + data + "}",
        "generator={type: " + name + generator + "}",
        "discriminator={type: " + name + discriminator + "}");
  }

  private List<List<String>> optimizers() {
    return names(PartKind.OPTIMIZER).stream()
        .map(
            name ->
                List.of(
                    "training.generatorOptimizer=" + slow(name),
                    "training.discriminatorOptimizer=" + slow(name)))
        .toList();
  }

  /** Too slow to diverge with any penalty. */
  private static String slow(String optimizer) {
    return "{type: " + optimizer + ", learningRate: 1e-3}";
  }

  private List<List<String>> losses() {
    return names(PartKind.LOSS).stream().map(name -> List.of("loss={type: " + name + "}")).toList();
  }

  private List<List<String>> penalties() {
    return names(PartKind.PENALTY).stream()
        .map(name -> List.of("penalties=[{type: " + name + ", every: 3}]"))
        .toList();
  }

  private List<List<String>> auxiliaryLosses() {
    return names(PartKind.AUXILIARY_LOSS).stream()
        .map(
            name ->
                Stream.concat(
                        name.equals("reconstruction") ? imageToImage().stream() : codes().stream(),
                        Stream.of("auxiliaryLosses=[{type: " + name + "}]"))
                    .toList())
        .toList();
  }

  private static List<String> codes() {
    return List.of(
        "data={type: digits}",
        "generator.latentSize=8",
        "latent={categorical: [3], continuous: 2}");
  }

  private List<List<String>> augmentations() {
    return names(PartKind.AUGMENTATION).stream()
        .map(name -> List.of("data={type: digits}", "augmentation={type: " + name + "}"))
        .toList();
  }

  private static List<List<String>> averages() {
    return List.of(List.of(), List.of("training.generatorAverage={decay: 0.9}"));
  }

  private static List<List<String>> ways() {
    return List.of(
        List.of("training.generatorAverage={decay: 0.9, warmUp: true}"),
        List.of("training.accumulate=2"),
        List.of("training.extragradient=true"),
        List.of("training.discriminatorSteps=3", "training.instanceNoise=0.1"),
        List.of(
            "training.generatorClip.norm=1.0", "latent={distribution: uniform, low: -1, high: 1}"),
        List.of("data={type: digits}"),
        List.of("data={type: digits}", "training.flip=true", "training.cropPadding=2"),
        List.of("data={type: digits}", ADAPTIVE),
        List.of("data={type: digits}", ADAPTIVE, "training.accumulate=2"),
        List.of("data={type: digits}", ADAPTIVE, "training.extragradient=true"),
        List.of(
            "data={type: digits}",
            "generator={type: dcgan, latentSize: 3, width: 4}",
            "discriminator={type: dcgan, width: 4}"),
        List.of(
            "training.generatorOptimizer={type: adam, learningRate: {shape: cosine, from: 1e-3,"
                + " steps: 6, warmUp: 2}}"));
  }

  private List<String> names(PartKind<?> kind) {
    return registry.installed(kind).stream().map(plugin -> plugin.name()).toList();
  }
}
