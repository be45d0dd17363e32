package gan.experiment.config;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.NamedFactory;
import gan.experiment.yaml.Node;
import gan.experiment.yaml.Places;
import gan.experiment.yaml.Problems;
import gan.experiment.yaml.YamlReader;
import java.util.LinkedHashMap;

/** The options of one part alone, without an experiment around it. */
public final class OptionsYaml {
  private OptionsYaml() {}

  /**
   * Reads options.
   *
   * @param type the record that they are bound to
   * @param yaml the keys and values; what is left out has its default
   * @throws GanException with everything that is wrong
   */
  public static <R extends Record> R read(Class<R> type, String yaml) {
    Problems problems = new Problems();
    Node node = YamlReader.read(yaml.isBlank() ? "{}" : yaml, Places.ofDefault(), problems);
    if (!(node instanceof Node.Mapping mapping)) {
      throw new GanException(
          Problem.of(
              ErrorCode.CONFIG_SHAPE,
              "options must be keys and values, not " + node.what(),
              "write keys and values."));
    }
    var options =
        new ValueReader(new NoParts(), problems, new LinkedHashMap<>()).read(type, mapping);
    problems.throwIfAny();
    return options.orElseThrow();
  }

  /** Options have no parts in them. */
  private static final class NoParts implements Parts {
    @Override
    public <F extends NamedFactory<?>> F find(Class<F> role, String name) {
      throw new GanException(
          Problem.of(
              ErrorCode.UNKNOWN_PART,
              "options hold no part, such as '" + name + "'",
              "use one of the types that gan.core.spi.Option lists."));
    }
  }
}
