package example.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was measured, and on what.
 *
 * @param machine what times depend on
 * @param others the share of the processors' time that other work took
 * @param results as JMH writes them
 */
record Measured(Map<String, Object> machine, double others, List<Map<String, Object>> results) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Takes over what JMH wrote, but for where on this machine the JDK lies. */
  @SuppressWarnings("unchecked") // an array of objects, whose keys are strings
  static Measured of(Map<String, Object> machine, double others, Path jmh) {
    List<Map<String, Object>> results = JSON.readValue(jmh, List.class);
    results.forEach(result -> result.remove("jvm"));
    return new Measured(machine, others, results);
  }

  static Measured read(Path file) {
    return JSON.readValue(file, Measured.class);
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
  }
}
