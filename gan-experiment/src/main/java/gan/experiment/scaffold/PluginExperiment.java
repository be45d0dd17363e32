package gan.experiment.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The experiment that shows a new plugin at work, on points of the plane: they are learned in a
 * minute, and every kind of part can work on them.
 *
 * @param name the name of all its parts
 * @param parts the kinds
 */
record PluginExperiment(String name, Set<PartTemplate> parts) {

  String text(Map<String, String> values) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.put("data", named(PartTemplate.DATA_SOURCE, "ring"));
    all.put("generator", named(PartTemplate.GENERATOR, "mlp"));
    all.put("discriminator", named(PartTemplate.DISCRIMINATOR, "mlp"));
    all.put("loss", named(PartTemplate.LOSS, "non-saturating"));
    all.put("more", penalties() + augmentation());
    all.put("evaluation", evaluation());
    return Template.read("experiment.yaml").fill(all);
  }

  private String named(PartTemplate part, String otherwise) {
    return parts.contains(part) ? name : otherwise;
  }

  private String penalties() {
    return parts.contains(PartTemplate.PENALTY) ? "penalties: [{type: " + name + "}]\n" : "";
  }

  private String augmentation() {
    return parts.contains(PartTemplate.AUGMENTATION) ? "augmentation: {type: " + name + "}\n" : "";
  }

  /** An extractor needs a metric that asks for features. */
  private String evaluation() {
    List<String> metrics = new ArrayList<>();
    String extractor = "";
    if (parts.contains(PartTemplate.METRIC)) {
      metrics.add("{type: " + name + "}");
    }
    if (parts.contains(PartTemplate.FEATURE_EXTRACTOR)) {
      metrics.add("{type: energy-distance, samples: 1000}");
      extractor = ", extractor: {type: " + name + "}";
    }
    return metrics.isEmpty()
        ? ""
        : "evaluation: {every: 500, metrics: ["
            + String.join(", ", metrics)
            + "]"
            + extractor
            + ", reals: 10000}\n";
  }
}
