package gan.experiment.report;

import java.io.IOException;
import java.util.List;

/**
 * The resolved configuration: what somebody chose first, defaults behind a click.
 *
 * @param facts what to show
 */
record ConfigSection(RunFacts facts) implements Section {

  @Override
  public String id() {
    return "configuration";
  }

  @Override
  public String title() {
    return "Configuration";
  }

  @Override
  public void write(Markup page) throws IOException {
    List<ConfigValue> chosen = facts.config().stream().filter(each -> !each.isDefault()).toList();
    List<ConfigValue> defaults = facts.config().stream().filter(ConfigValue::isDefault).toList();
    if (!chosen.isEmpty()) {
      table(chosen, page);
    }
    if (!defaults.isEmpty()) {
      page.open("details").element("summary", "Defaults: " + defaults.size());
      table(defaults, page);
      page.close();
    }
    if (facts.config().isEmpty()) {
      page.element("p", "It cannot be read.");
    }
  }

  private static void table(List<ConfigValue> values, Markup page) throws IOException {
    new Grid(List.of("key", "value", "from"))
        .write(
            values.stream().map(each -> List.of(each.key(), each.value(), each.origin())).toList(),
            page);
  }
}
