package gan.experiment.schema;

import gan.core.plugin.PartKind;
import gan.core.plugin.PluginRegistry;
import gan.core.spi.NamedFactory;
import gan.experiment.config.Environment;
import gan.experiment.config.ExperimentConfig;
import gan.experiment.config.ExperimentYaml;
import gan.experiment.config.Parts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.json.JsonMapper;

/** A small experiment with a piece of YAML in it. */
final class WholeExperiment {
  private static final String SMALL =
      """
      name: small
      data: {type: digits}
      generator: {type: mlp}
      discriminator: {type: mlp}
      loss: {type: non-saturating}
      training: {steps: 1}
      """;

  private WholeExperiment() {}

  /** The small experiment with these keys instead of its own, as JSON, which is YAML too. */
  static String with(String yaml) {
    return new JsonMapper().writeValueAsString(merged(tree(SMALL), tree(yaml)));
  }

  /** Reads it as the command does. */
  static ExperimentConfig read(String json, PluginRegistry registry) {
    return ExperimentYaml.parse(
            json, "example", List.of(), new Installed(registry), Environment.empty())
        .config();
  }

  private static Map<?, ?> tree(String yaml) {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    return (Map<?, ?>) new Load(settings).loadFromString(yaml);
  }

  private static Map<Object, Object> merged(Map<?, ?> under, Map<?, ?> over) {
    Map<Object, Object> all = new LinkedHashMap<>(under);
    over.forEach(
        (key, value) -> {
          boolean isSection = value instanceof Map<?, ?> map && !map.containsKey("type");
          Object below = all.get(key);
          boolean merges =
              isSection && below instanceof Map<?, ?> section && !section.containsKey("type");
          all.put(key, merges ? merged((Map<?, ?>) below, (Map<?, ?>) value) : value);
        });
    return all;
  }

  private record Installed(PluginRegistry registry) implements Parts {
    @Override
    public <F extends NamedFactory<?>> F find(Class<F> role, String name) {
      PartKind<?> kind =
          PartKind.all().stream().filter(each -> each.service() == role).findFirst().orElseThrow();
      return role.cast(registry.find(kind, name).factory());
    }
  }
}
