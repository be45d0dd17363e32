package gan.experiment.config;

import gan.core.problem.Location;
import gan.core.spi.Option;
import gan.experiment.yaml.Node;
import gan.experiment.yaml.Places;
import gan.experiment.yaml.Problems;
import gan.experiment.yaml.References;
import gan.experiment.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The {@code evaluation} section alone, for samples that no experiment has made. */
public final class EvaluationYaml {
  private EvaluationYaml() {}

  /**
   * What there is of an experiment.
   *
   * @param evaluation how samples are judged
   */
  public record Root(
      @Option(value = "How generated samples are judged.", byDefault = "{}")
          EvaluationConfig evaluation) {}

  /**
   * Reads arguments.
   *
   * @param overrides {@code evaluation.key=value} each
   * @param parts the installed parts
   * @param environment what references to environment variables lead to
   * @throws gan.core.problem.GanException with everything that is wrong
   */
  public static EvaluationConfig of(List<String> overrides, Parts parts, Environment environment) {
    Problems problems = new Problems();
    Node.Mapping empty = (Node.Mapping) YamlReader.read("{}", Places.ofDefault(), problems);
    Node.Mapping merged = Overrides.merge(overrides, empty, problems);
    problems.throwIfRefused();
    Node.Mapping root =
        References.resolve(merged, environment::get, key -> Optional.empty(), problems).root();
    var config =
        new ValueReader(parts, problems, new LinkedHashMap<String, Location>())
            .read(Root.class, root);
    problems.throwIfAny();
    return config.orElseThrow().evaluation();
  }
}
