package gan.experiment.plugins;

import gan.core.plugin.JarReport;
import gan.core.plugin.Origin;
import gan.core.plugin.PartKind;
import gan.core.plugin.Plugin;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.Problem;
import gan.experiment.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known about plugins as JSON, for programs. What is not known is left out. */
public final class PluginJson {
  private PluginJson() {}

  /** All that is installed, and what is broken. */
  public static String of(PluginRegistry registry) {
    List<Map<String, Object>> parts = new ArrayList<>();
    for (PartKind<?> kind : PartKind.all()) {
      for (Plugin<?> plugin : registry.installed(kind)) {
        Map<String, Object> part = part(plugin);
        part.putAll(origin(plugin.origin()));
        parts.add(part);
      }
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("parts", parts);
    json.put("notes", registry.notes());
    json.put("problems", registry.problems().stream().map(PluginJson::problem).toList());
    return JsonText.of(json);
  }

  /** Some jars, one after another. */
  public static String of(List<JarReport> jars) {
    return JsonText.of(jars.stream().map(PluginJson::jar).toList());
  }

  private static Map<String, Object> jar(JarReport jar) {
    Map<String, Object> json = origin(jar.origin());
    jar.compiledFor().ifPresent(version -> json.put("compiledFor", version));
    jar.sha256().ifPresent(sum -> json.put("sha256", sum));
    json.put("parts", jar.parts().stream().map(PluginJson::part).toList());
    json.put("notes", jar.notes());
    json.put("problems", jar.problems().stream().map(PluginJson::problem).toList());
    return json;
  }

  private static Map<String, Object> part(Plugin<?> plugin) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", plugin.kind().singular());
    json.put("name", plugin.name());
    json.put("description", plugin.factory().description());
    return json;
  }

  private static Map<String, Object> origin(Origin origin) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (!origin.module().isEmpty()) {
      json.put("module", origin.module());
    }
    if (!origin.version().isEmpty()) {
      json.put("version", origin.version());
    }
    if (!origin.location().isEmpty()) {
      json.put("location", origin.location());
    }
    return json;
  }

  private static Map<String, Object> problem(Problem problem) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", problem.code().id());
    json.put("message", problem.message());
    json.put("notes", problem.notes());
    json.put("fix", problem.fix());
    return json;
  }
}
