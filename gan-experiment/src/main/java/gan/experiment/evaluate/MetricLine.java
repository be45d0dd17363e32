package gan.experiment.evaluate;

import gan.core.checkpoint.CheckpointStore;
import gan.core.evaluate.Assessment;
import gan.core.evaluate.Protocol;
import gan.core.spi.ConfidenceInterval;
import gan.core.spi.Measurement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A line of {@code metric-….jsonl}: a value and all that is needed to trust it. */
public final class MetricLine {
  private MetricLine() {}

  /**
   * The line, without its end.
   *
   * @param time when it was measured
   */
  public static String of(long step, Assessment found, Instant time) {
    Measurement measurement = found.measurement();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("step", step);
    line.put("metric", measurement.name());
    line.put("value", measurement.value());
    line.put("better", measurement.better().name().toLowerCase(Locale.ROOT));
    measurement.interval().ifPresent(interval -> put(line, interval));
    found.floor().ifPresent(floor -> put(line, floor));
    line.put("real", measurement.real());
    line.put("generated", measurement.generated());
    put(line, found.protocol());
    line.put("checkpoint", CheckpointStore.name(step));
    line.put("seed", found.seed());
    line.put("time", time.truncatedTo(ChronoUnit.SECONDS).toString());
    if (!measurement.details().isEmpty()) {
      line.put("details", measurement.details());
    }
    if (!measurement.notes().isEmpty()) {
      line.put("notes", measurement.notes());
    }
    return JsonMapper.shared().writeValueAsString(line);
  }

  private static void put(Map<String, Object> line, ConfidenceInterval interval) {
    line.put("low", interval.low());
    line.put("high", interval.high());
    line.put("interval", interval.method());
  }

  private static void put(Map<String, Object> line, Measurement floor) {
    line.put("floor", floor.value());
    line.put("floorReal", floor.real());
    line.put("floorGenerated", floor.generated());
  }

  private static void put(Map<String, Object> line, Protocol protocol) {
    line.put("split", protocol.split());
    line.put("options", protocol.metric());
    line.put("extractor", protocol.extractor());
    line.put("extractorSha256", protocol.extractorSha256());
    line.put("resizer", protocol.resizer());
    line.put("data", protocol.data());
    line.put("protocol", protocol.id());
  }
}
