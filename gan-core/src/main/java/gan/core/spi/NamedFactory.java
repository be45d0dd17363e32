package gan.core.spi;

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

  /** The record that the options are bound to. */
  Class<O> optionsType();
}
