package gan.experiment.describe;

import gan.experiment.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Descriptions as JSON, for programs. What there is nothing of is left out. */
public final class DescriptionJson {
  private DescriptionJson() {}

  /** Everything of one name, as a list: the key first, then the parts. */
  public static String of(Descriptions.Found found) {
    List<Map<String, Object>> all = new ArrayList<>();
    found.section().ifPresent(section -> all.add(section(section)));
    found.parts().forEach(part -> all.add(part(part)));
    return JsonText.of(all);
  }

  private static Map<String, Object> section(SectionDescription section) {
    Map<String, Object> json = key(section.key());
    put(json, "keys", section.keys().stream().map(DescriptionJson::key).toList());
    section.kind().ifPresent(kind -> json.put("kind", kind.singular()));
    put(json, "parts", section.parts());
    put(json, "example", section.example());
    return json;
  }

  private static Map<String, Object> part(PartDescription part) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", part.kind().singular());
    json.put("name", part.name());
    put(json, "module", part.origin().module());
    put(json, "version", part.origin().version());
    put(json, "location", part.origin().location());
    json.put("description", part.description());
    put(json, "formula", part.formula());
    put(json, "papers", part.papers());
    put(json, "needs", part.needs());
    put(json, "traits", part.traits());
    json.put("options", part.options().stream().map(DescriptionJson::key).toList());
    json.put("example", part.example());
    return json;
  }

  private static Map<String, Object> key(KeyDescription key) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("key", key.path());
    json.put("type", key.type());
    key.byDefault().ifPresent(text -> json.put("default", text));
    json.put("required", key.required());
    put(json, "range", key.range());
    put(json, "choices", key.choices());
    json.put("meaning", key.meaning());
    return json;
  }

  private static void put(Map<String, Object> json, String name, String value) {
    if (!value.isEmpty()) {
      json.put(name, value);
    }
  }

  private static void put(Map<String, Object> json, String name, List<?> values) {
    if (!values.isEmpty()) {
      json.put(name, values);
    }
  }
}
