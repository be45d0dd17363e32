package gan.experiment.describe;

import gan.core.plugin.Origin;
import gan.core.plugin.PartKind;
import java.util.List;

/**
 * An installed part.
 *
 * @param kind what it makes
 * @param name its name after {@code type:}
 * @param origin where it comes from
 * @param description what it makes, in one line
 * @param formula what it computes; empty if there is no formula worth writing
 * @param papers where it was published
 * @param needs what it cannot work without, with the options of the example, to be read after
 *     "needs"
 * @param traits what others must know of it, with the options of the example
 * @param options its options, in their order
 * @param example YAML with every option, valid as it stands in an experiment
 */
public record PartDescription(
    PartKind<?> kind,
    String name,
    Origin origin,
    String description,
    String formula,
    List<String> papers,
    List<String> needs,
    List<String> traits,
    List<KeyDescription> options,
    String example) {

  /** Copies the lists. */
  public PartDescription {
    papers = List.copyOf(papers);
    needs = List.copyOf(needs);
    traits = List.copyOf(traits);
    options = List.copyOf(options);
  }
}
