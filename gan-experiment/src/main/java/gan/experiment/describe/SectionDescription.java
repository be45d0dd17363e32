package gan.experiment.describe;

import gan.core.plugin.PartKind;
import java.util.List;
import java.util.Optional;

/**
 * One key of an experiment and what can be written below it.
 *
 * @param key the key itself
 * @param keys the keys below it, in their order; none below a single value or a part
 * @param kind the kind of part that it takes, if it takes one
 * @param parts the names of the installed parts of this kind
 * @param example YAML with every key; empty if it takes parts alone
 */
public record SectionDescription(
    KeyDescription key,
    List<KeyDescription> keys,
    Optional<PartKind<?>> kind,
    List<String> parts,
    String example) {

  /** Copies the lists. */
  public SectionDescription {
    keys = List.copyOf(keys);
    parts = List.copyOf(parts);
  }
}
