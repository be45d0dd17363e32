package gan.experiment.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a small file of a run that holds one JSON object. */
public final class JsonFile {
  private JsonFile() {}

  /**
   * Its fields: text, numbers, lists and maps.
   *
   * @throws IOException if the file is not there, or is not one JSON object
   */
  public static Map<String, Object> read(Path file) throws IOException {
    try {
      Map<String, Object> fields =
          JsonMapper.shared()
              .readValue(Files.readAllBytes(file), new TypeReference<Map<String, Object>>() {});
      return fields == null ? Map.of() : fields;
    } catch (JacksonException e) {
      throw new IOException("it is no JSON object", e);
    }
  }
}
