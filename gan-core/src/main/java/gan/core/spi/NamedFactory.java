package gan.core.spi;

import java.util.List;

/**
 * A named, stateless service that makes one kind of part from a record of options. It is found with
 * {@link java.util.ServiceLoader}: a provider is a public class with a public constructor without
 * arguments, named in {@code provides … with …} of its module and, for class-path users, in {@code
 * META-INF/services}.
 *
 * @param <O> the record of options; its components carry {@link Option}, and its package must be
 *     exported
 */
public interface NamedFactory<O extends Record> {

  /**
   * The name that experiments write after {@code type:}; lower case, {@code [a-z][a-z0-9-]*}, and
   * kept for ever in runs.
   */
  String name();

  /** One line for {@code gan plugins}: what it makes, and after which paper. */
  String description();

  /**
   * What it computes, in plain text of one or a few lines, such as {@code D: -mean ln σ(D(x)) …};
   * empty if there is no formula worth writing.
   */
  default String formula() {
    return "";
  }

  /**
   * Where it was published, one entry a paper: authors and year, title, and where to find it, such
   * as {@code arXiv:1611.04076}. Empty if nowhere.
   */
  default List<String> papers() {
    return List.of();
  }

  /** The record that the options are bound to. */
  Class<O> optionsType();
}
