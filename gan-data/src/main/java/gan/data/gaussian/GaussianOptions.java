package gan.data.gaussian;

import gan.core.spi.Option;

/**
 * Options of {@link GaussianSource}; the ranges keep the rounding of samples to 32-bit floats below
 * 1 % of the deviation.
 *
 * @param dimension how many numbers a sample has
 * @param mean of each number
 * @param deviation the standard deviation of each number
 */
public record GaussianOptions(
    @Option(value = "How many numbers a sample has.", byDefault = "1", min = 1, max = 65536)
        int dimension,
    @Option(value = "Mean of each number.", byDefault = "0", min = -100, max = 100) double mean,
    @Option(value = "Standard deviation of each number.", byDefault = "1", min = 0.001, max = 100)
        double deviation) {}
