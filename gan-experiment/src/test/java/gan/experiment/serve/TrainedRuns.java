package gan.experiment.serve;

import gan.core.plugin.PluginRegistry;
import gan.experiment.Experiment;
import gan.experiment.SavedRun;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * Small runs.
 *
 * @param folder where they are
 */
record TrainedRuns(Path folder) {
  static final PluginRegistry REGISTRY = PluginRegistry.load(List.of());

  /** Handwritten-like digits of ten classes. */
  SavedRun digits() {
    return train(
        """
        data: {type: digits, size: 16}
        generator: {type: mlp, latentSize: 3, hidden: [32], labels: concat}
        discriminator: {type: mlp, hidden: [4], labels: concat}
        """);
  }

  /** Points in the plane. */
  SavedRun points(Path csv) {
    return train(
        """
        data: {type: csv, path: %s, scaling: none}
        generator: {type: mlp, latentSize: 2, hidden: [4]}
        discriminator: {type: mlp, hidden: [4]}
        """
            .formatted(csv));
  }

  /** Images that are made from images, by a generator without latent vectors. */
  SavedRun pairs(Path images) {
    return train(
        """
        data: {type: image-pairs, path: %s, cache: %s}
        generator: {type: unet, width: 2}
        discriminator: {type: patchgan, layers: 1, width: 2}
        """
            .formatted(images, folder.resolve("cache")));
  }

  private SavedRun train(String parts) {
    String experiment =
        """
        name: served
        seed: 5
        %sloss: {type: non-saturating}
        training: {steps: 1, batchSize: 2}
        output: {directory: %s, gridRows: 1, gridColumns: 1}
        """
            .formatted(parts, folder.resolve("runs"));
    return SavedRun.find(
        Experiment.parse(experiment, "served.yaml", List.of(), REGISTRY).run(),
        OptionalLong.empty());
  }
}
