package example.benchmarks.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * All races so far, a line for each child; each race begins with a line on the machine.
 *
 * @param file of lines of JSON
 */
record Journal(Path file) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String MACHINE = "machine";

  /** The newest race. */
  record Newest(Map<String, Object> machine, List<Map<String, Object>> results) {}

  void begin(Map<String, Object> machine) throws IOException {
    append(Map.of(MACHINE, machine));
  }

  void append(Map<String, Object> fields) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        JSON.writeValueAsString(fields) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  @SuppressWarnings("unchecked") // an object's keys are strings
  Newest newest() throws IOException {
    Map<String, Object> machine = Map.of();
    List<Map<String, Object>> results = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Map<String, Object> fields = JSON.readValue(line, Map.class);
      if (fields.containsKey(MACHINE)) {
        machine = (Map<String, Object>) fields.get(MACHINE);
        results.clear();
      } else {
        results.add(fields);
      }
    }
    return new Newest(machine, results);
  }
}
