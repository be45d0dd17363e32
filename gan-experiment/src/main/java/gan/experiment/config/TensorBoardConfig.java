package gan.experiment.config;

import gan.core.spi.Option;

/**
 * What is written for TensorBoard, beside the run's own files.
 *
 * @param enabled whether the losses and the pictures are
 * @param histogramEvery steps between two histograms of the weights; 0 for none
 */
public record TensorBoardConfig(
    @Option(value = "Writes losses and pictures for TensorBoard too.", byDefault = "true")
        boolean enabled,
    @Option(
            value = "Steps between two histograms of the weights; 0 for none.",
            byDefault = "0",
            min = 0)
        long histogramEvery) {}
