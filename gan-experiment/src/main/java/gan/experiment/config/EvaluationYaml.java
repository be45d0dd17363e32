package gan.experiment.config;

import gan.core.problem.Location;
import gan.core.spi.Option;
import gan.experiment.yaml.Node;
import gan.experiment.yaml.Places;
import gan.experiment.yaml.Problems;
import gan.experiment.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;

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
   * @throws gan.core.problem.GanException with everything that is wrong
   */
  public static EvaluationConfig of(List<String> overrides, Parts parts) {
    Problems problems = new Problems();
    Node.Mapping empty = (Node.Mapping) YamlReader.read("{}", Places.ofDefault(), problems);
    Node.Mapping root = Overrides.merge(overrides, empty, problems);
    problems.throwIfRefused();
    var config =
        new ValueReader(parts, problems, new LinkedHashMap<String, Location>())
            .read(Root.class, root);
    problems.throwIfAny();
    return config.orElseThrow().evaluation();
  }
}
