package gan.it.docs;

import gan.core.plugin.PartKind;
import gan.experiment.describe.Descriptions;
import gan.experiment.describe.KeyDescription;
import gan.experiment.describe.PartDescription;
import gan.experiment.describe.SectionDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes {@code docs/configuration.md}: what is described, as Markdown. */
final class ConfigurationPage {
  private final Descriptions descriptions;
  private final StringBuilder text;

  private ConfigurationPage(Descriptions descriptions, String head) {
    this.descriptions = descriptions;
    this.text = new StringBuilder(head);
  }

  /**
   * The whole page.
   *
   * @param head what stands before everything else
   */
  static String of(Descriptions descriptions, String head) {
    ConfigurationPage page = new ConfigurationPage(descriptions, head);
    page.contents();
    page.schedules();
    page.keys();
    PartKind.all().forEach(page::kind);
    return page.text.toString().stripTrailing() + "\n";
  }

  private void contents() {
    List<String> links = new ArrayList<>();
    links.add("[numbers that change](#numbers-that-change)");
    links.add("[keys](#keys-of-an-experiment)");
    for (PartKind<?> kind : PartKind.all()) {
      links.add("[" + kind.plural() + "](#" + kind.plural().replace(' ', '-') + ")");
    }
    line("Contents: " + String.join(", ", links) + ".");
  }

  private void schedules() {
    line("\n## Numbers that change\n");
    line("A *schedule* is a number, which then stays as it is, or a mapping of these keys:\n");
    table(Descriptions.schedule());
    line(
        "\nWith `p = min(1, (t - 1) / steps)` at a player's update t, counted from 1, it is `from`");
    line(
        "(constant), `from + (to - from)·p` (linear), `to + (from - to)·(1 + cos πp) / 2` (cosine)");
    line("or `from·factorᵏ` with `k = ⌊(t - 1) / steps⌋` (step), each times `min(1, t / warmUp)`.");
  }

  private void keys() {
    line("\n## Keys of an experiment\n");
    table(descriptions.sections().stream().map(SectionDescription::key).toList());
    for (SectionDescription section : descriptions.sections()) {
      if (!section.keys().isEmpty()) {
        line("\n### " + section.key().path() + "\n");
        line(section.key().meaning() + "\n");
        table(section.keys());
      }
    }
  }

  private void kind(PartKind<?> kind) {
    String plural = kind.plural();
    line("\n## " + plural.substring(0, 1).toUpperCase(Locale.ROOT) + plural.substring(1) + "\n");
    line("Written below " + String.join(" and ", places(kind)) + ".");
    for (PartDescription part : descriptions.parts(kind)) {
      part(part);
    }
  }

  private List<String> places(PartKind<?> kind) {
    List<KeyDescription> keys = new ArrayList<>();
    for (SectionDescription section : descriptions.sections()) {
      keys.add(section.key());
      keys.addAll(section.keys());
    }
    return keys.stream()
        .filter(
            key ->
                key.type().equals(kind.singular()) || key.type().equals("list of " + kind.plural()))
        .map(key -> "`" + key.path() + "`" + (key.type().startsWith("list") ? ", a list" : ""))
        .toList();
  }

  private void part(PartDescription part) {
    line("\n### " + part.name() + "\n");
    line(part.description());
    if (!part.formula().isEmpty()) {
      line("\n```text\n" + part.formula() + "\n```");
    }
    if (!part.papers().isEmpty() || !part.needs().isEmpty() || !part.traits().isEmpty()) {
      line("");
    }
    part.papers().forEach(paper -> line("- " + linked(paper)));
    if (!part.needs().isEmpty()) {
      line("- Needs " + String.join("; ", part.needs()) + ".");
    }
    part.traits().forEach(trait -> line("- It " + trait + "."));
    if (!part.options().isEmpty()) {
      line("");
      table(part.options());
    }
  }

  private static String linked(String paper) {
    return paper.replaceFirst("arXiv:(\\S+)$", "[arXiv:$1](https://arxiv.org/abs/$1)");
  }

  private void table(List<KeyDescription> keys) {
    line("| key | type | default | takes | meaning |");
    line("|---|---|---|---|---|");
    for (KeyDescription key : keys) {
      String standard = key.byDefault().map(ConfigurationPage::code).orElse(key.standard());
      line(
          "| "
              + String.join(
                  " | ", code(key.path()), key.type(), standard, takes(key), cell(key.meaning()))
              + " |");
    }
  }

  private static String takes(KeyDescription key) {
    return key.choices().isEmpty()
        ? key.range()
        : key.choices().stream().map(ConfigurationPage::code).collect(Collectors.joining(", "));
  }

  private static String code(String value) {
    return "`" + cell(value) + "`";
  }

  private static String cell(String value) {
    return value.replace("|", "\\|");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
