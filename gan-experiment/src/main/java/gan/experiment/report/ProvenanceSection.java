package gan.experiment.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the run was made with: versions, machine, seed, data and plugins, as its {@code
 * provenance.json} has them.
 *
 * @param facts what to show
 */
record ProvenanceSection(RunFacts facts) implements Section {
  private static final String COUNT = "data.count";
  private static final String ENDLESS = "-1";

  @Override
  public String id() {
    return "provenance";
  }

  @Override
  public String title() {
    return "Provenance";
  }

  @Override
  public void write(Markup page) throws IOException {
    if (facts.provenance().isEmpty()) {
      page.element("p", "The run does not say what it was made with.");
      return;
    }
    List<List<String>> single = new ArrayList<>();
    Map<String, List<?>> lists = new LinkedHashMap<>();
    sort("", facts.provenance(), single, lists);
    new Grid(List.of("what", "value")).write(single, page);
    for (Map.Entry<String, List<?>> list : lists.entrySet()) {
      page.element("h3", list.getKey());
      table(list.getValue(), page);
    }
  }

  private static void sort(
      String path, Map<?, ?> fields, List<List<String>> single, Map<String, List<?>> lists) {
    fields.forEach(
        (key, value) -> {
          String name = path.isEmpty() ? key.toString() : path + "." + key;
          if (value instanceof Map<?, ?> below) {
            sort(name, below, single, lists);
          } else if (value instanceof List<?> list) {
            lists.put(name, list);
          } else {
            single.add(List.of(name, text(name, String.valueOf(value))));
          }
        });
  }

  private static String text(String name, String value) {
    return name.equals(COUNT) && value.equals(ENDLESS) ? "endless" : value;
  }

  private static void table(List<?> items, Markup page) throws IOException {
    Set<String> columns = new LinkedHashSet<>();
    for (Object item : items) {
      if (item instanceof Map<?, ?> fields) {
        fields.keySet().forEach(key -> columns.add(key.toString()));
      }
    }
    if (columns.isEmpty()) {
      page.element("p", items.toString());
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (Object item : items) {
      if (item instanceof Map<?, ?> fields) {
        rows.add(columns.stream().map(column -> cell(fields.get(column))).toList());
      }
    }
    new Grid(List.copyOf(columns)).write(rows, page);
  }

  private static String cell(Object value) {
    return value == null ? "" : value.toString();
  }
}
