package gan.experiment.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How long the steps of a training took.
 *
 * @param batchSize samples a step shows to the discriminator at once
 * @param steps how many were measured, after the first ones
 * @param first seconds of the first step of all, which also makes TensorFlow plan the graph
 * @param median seconds of a step: half of them were faster
 * @param fast a tenth of the steps were faster than this
 * @param slow a tenth of the steps were slower than this
 * @param inside the share of the time of all measured steps that was spent within TensorFlow
 * @param peakBytes the most memory that the process held so far; empty where the system does not
 *     tell
 */
public record Timing(
    int batchSize,
    int steps,
    double first,
    double median,
    double fast,
    double slow,
    double inside,
    OptionalLong peakBytes) {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final long KILOBYTE = 1024;

  static Timing of(int batchSize, double first, double[] seconds, double inside) {
    return new Timing(
        batchSize,
        seconds.length,
        first,
        quantile(seconds, 0.5),
        quantile(seconds, 0.1),
        quantile(seconds, 0.9),
        inside / Arrays.stream(seconds).sum(),
        peak());
  }

  /** Samples of a batch by seconds of the median step. */
  public double samplesPerSecond() {
    return batchSize / median;
  }

  /** All of it, for programs; seconds as milliseconds. */
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("batchSize", batchSize);
    fields.put("steps", steps);
    fields.put("msFirst", 1e3 * first);
    fields.put("msPerStep", 1e3 * median);
    fields.put("msFastTenth", 1e3 * fast);
    fields.put("msSlowTenth", 1e3 * slow);
    fields.put("samplesPerSecond", samplesPerSecond());
    fields.put("shareInTensorFlow", inside);
    peakBytes.ifPresent(bytes -> fields.put("peakBytes", bytes));
    fields.put("processors", Runtime.getRuntime().availableProcessors());
    return fields;
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
  }

  private static OptionalLong peak() {
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> KILOBYTE * Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
