package gan.experiment.config;

import gan.core.spi.Option;
import java.nio.file.Path;

/**
 * Where results go, and how often.
 *
 * @param directory the folder in which each run gets its own
 * @param logEvery steps between two lines of progress
 * @param sampleEvery steps between two grids of samples
 * @param gridRows rows of a grid of samples
 * @param gridColumns columns of a grid of samples
 * @param checkpointEvery steps between two checkpoints
 * @param keepCheckpoints how many of the newest checkpoints stay
 * @param tensorboard what is written for TensorBoard
 */
public record OutputConfig(
    @Option(value = "Folder in which each run gets its own.", byDefault = "runs") Path directory,
    @Option(value = "Steps between two lines of progress.", byDefault = "50", min = 1)
        long logEvery,
    @Option(value = "Steps between two grids of samples.", byDefault = "500", min = 1)
        long sampleEvery,
    @Option(value = "Rows of a grid of samples.", byDefault = "8", min = 1, max = 1000)
        int gridRows,
    @Option(value = "Columns of a grid of samples.", byDefault = "8", min = 1, max = 1000)
        int gridColumns,
    @Option(value = "Steps between two checkpoints.", byDefault = "1000", min = 1)
        long checkpointEvery,
    @Option(value = "How many of the newest checkpoints stay.", byDefault = "3", min = 2)
        int keepCheckpoints,
    @Option(value = "What is written for TensorBoard.", byDefault = "{}")
        TensorBoardConfig tensorboard) {}
