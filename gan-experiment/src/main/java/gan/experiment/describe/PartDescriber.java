package gan.experiment.describe;

import gan.core.plugin.PartKind;
import gan.core.plugin.Plugin;
import gan.core.problem.GanException;
import gan.core.spi.NamedFactory;
import gan.experiment.config.Key;
import gan.experiment.config.OptionsYaml;
import java.util.List;
import java.util.Optional;

/** Describes parts by what their factories and options say. */
final class PartDescriber {
  private PartDescriber() {}

  static PartDescription describe(Plugin<?> plugin) {
    NamedFactory<?> factory = plugin.factory();
    Optional<Record> options = options(factory);
    return new PartDescription(
        plugin.kind(),
        plugin.name(),
        plugin.origin(),
        factory.description(),
        factory.formula(),
        factory.papers(),
        options.map(each -> Requirements.needs(factory, each)).orElse(List.of()),
        options.map(each -> Requirements.traits(factory, each)).orElse(List.of()),
        KeyTable.of(factory.optionsType(), ""),
        example(plugin.kind(), plugin.name(), factory.optionsType()));
  }

  /** The options of the example; empty if not even they are right. */
  private static Optional<Record> options(NamedFactory<?> factory) {
    try {
      String yaml = new Example().keys(factory.optionsType(), "").toString();
      String keys = yaml.lines().allMatch(line -> line.startsWith("#")) ? "" : yaml;
      return Optional.of(OptionsYaml.read(factory.optionsType(), keys));
    } catch (GanException e) {
      return Optional.empty();
    }
  }

  /** The part where experiments have parts of its kind. */
  private static String example(PartKind<?> kind, String name, Class<? extends Record> options) {
    Example example = new Example();
    List<Key> place = Sections.place(kind);
    String indent = "";
    for (Key key : place) {
      example.line(indent, key.name() + ":");
      indent += "  ";
    }
    boolean isItem = Key.raw(place.get(place.size() - 1).type()) == List.class;
    example.line(indent, (isItem ? "- " : "") + "type: " + name);
    return example.keys(options, isItem ? indent + "  " : indent).toString();
  }
}
