package gan.experiment.config;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.experiment.yaml.Shown;
import java.lang.reflect.InaccessibleObjectException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes records from checked and complete JSON. Jackson constructs here, and corrects nothing. */
final class RecordBinder {
  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  /**
   * Makes a record.
   *
   * @param path where it stands in the configuration, for messages; empty for the whole
   * @throws GanException if the record's constructor refuses the values
   */
  <R extends Record> R bind(Class<R> type, ObjectNode values, String path) {
    try {
      return mapper.treeToValue(values, type);
    } catch (JacksonException e) {
      if (e.getCause() instanceof GanException refusal) {
        throw refusal;
      }
      if (e.getCause() instanceof IllegalArgumentException refusal) {
        throw invalid(path, String.valueOf(refusal.getMessage()));
      }
      boolean isHidden =
          e.getCause() == null
              || e.getCause() instanceof IllegalAccessException
              || e.getCause() instanceof InaccessibleObjectException;
      throw isHidden ? Key.hidden(type, e) : defect(type, e.getCause());
    }
  }

  private static GanException invalid(String path, String reason) {
    String where = path.isEmpty() ? "the experiment" : "'" + path + "'";
    return new GanException(
        Problem.of(
            ErrorCode.INVALID_VALUE,
            where + " is refused: " + Shown.line(reason),
            "change its values so that they fit each other."));
  }

  private static GanException defect(Class<?> type, Throwable cause) {
    return new GanException(
        Problem.of(
            ErrorCode.PLUGIN_CONTRACT,
            "the options record " + type.getName() + " fails: " + Shown.line(cause.toString()),
            "report it to those who wrote the plugin."),
        cause);
  }
}
