package gan.experiment.schema;

import gan.core.plugin.PartKind;
import gan.core.plugin.Plugin;
import gan.core.plugin.PluginRegistry;
import gan.core.spi.NamedFactory;
import gan.experiment.config.ExperimentConfig;
import gan.experiment.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON Schema, draft 2020-12, of experiment files: every key with its meaning, default and
 * range, and every installed part with its options.
 *
 * <p>What it refuses, {@code gan validate} refuses too; rules that tie several values together are
 * known to that alone.
 */
public final class ExperimentSchema {
  /** What each schema says of itself, by which it is told from files of others. */
  static final String COMMENT =
      "Written by 'gan schema' from what was installed; write it again when plugins change.";

  private ExperimentSchema() {}

  /** The schema of all that is installed, without what two plugins provide under one name. */
  public static String of(PluginRegistry registry) {
    List<NamedFactory<?>> factories = new ArrayList<>();
    for (PartKind<?> kind : PartKind.all()) {
      Map<String, List<Plugin<?>>> byName = new LinkedHashMap<>();
      registry
          .installed(kind)
          .forEach(each -> byName.computeIfAbsent(each.name(), n -> new ArrayList<>()).add(each));
      byName.values().stream()
          .filter(owners -> owners.size() == 1)
          .forEach(owners -> factories.add(owners.get(0).factory()));
    }
    return of(factories);
  }

  /**
   * The schema of some parts.
   *
   * @param factories the parts; at most one of each kind and name
   */
  public static String of(List<? extends NamedFactory<?>> factories) {
    Definitions definitions = new Definitions(factories);
    JsonNodeFactory json = JsonNodeFactory.instance;
    ObjectNode root =
        json.objectNode()
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put("$comment", COMMENT)
            .put("title", "Experiment")
            .put("description", "An experiment of the GAN framework.");
    ObjectNode config =
        new RecordSchema(new ValueSchema(definitions)).of(ExperimentConfig.class, false);
    ObjectNode properties = (ObjectNode) config.get("properties");
    properties.set("defaults", defaults());
    root.setAll(config);
    ObjectNode composed = json.objectNode();
    composed.putArray("required").add("defaults");
    root.set("if", composed);
    root.set("else", Demands.of(ExperimentConfig.class));
    root.set("$defs", definitions.all());
    return JsonText.of(root) + "\n";
  }

  private static ObjectNode defaults() {
    ObjectNode schema =
        JsonNodeFactory.instance
            .objectNode()
            .put("description", "Files whose values this one's go over, in their order.")
            .put("type", "array");
    schema.putObject("items").put("type", "string");
    return schema;
  }
}
