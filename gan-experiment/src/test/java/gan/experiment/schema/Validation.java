package gan.experiment.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema, as an editor applies it to YAML. */
public final class Validation {
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private final Schema schema;

  /** Reads a schema. */
  public Validation(String schema) {
    this.schema = registry().getSchema(schema, InputFormat.JSON);
  }

  /** What the draft itself has against a schema. */
  static List<String> ofSchema(String schema) {
    return messages(
        registry().getSchema(SchemaLocation.of(DRAFT)), new JsonMapper().readTree(schema));
  }

  /** Everything that is wrong with a text of YAML. */
  public List<String> ofYaml(String yaml) {
    LoadSettings settings =
        LoadSettings.builder().setSchema(new CoreSchema()).setAllowDuplicateKeys(true).build();
    Object read = new Load(settings).loadFromString(yaml);
    return messages(schema, new JsonMapper().valueToTree(read));
  }

  /** Everything that is wrong with a text of JSON. */
  public List<String> ofJson(String json) {
    return messages(schema, new JsonMapper().readTree(json));
  }

  private static List<String> messages(Schema schema, JsonNode json) {
    return schema.validate(json).stream().map(Error::toString).toList();
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  }
}
