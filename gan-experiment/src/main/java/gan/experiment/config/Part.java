package gan.experiment.config;

import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.spi.NamedFactory;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A chosen part: its factory and the options that it is to be made from.
 *
 * <p>Two parts are equal when their factories have one name and type and their options are equal,
 * wherever they were written.
 *
 * @param factory the factory that {@code type:} names
 * @param options the options, of the factory's {@link NamedFactory#optionsType()}
 * @param location where the value of {@code type:} was written
 * @param <F> the role's factory type
 */
public record Part<F extends NamedFactory<?>>(F factory, Record options, Location location) {

  /** Refuses options of another type than the factory takes. */
  public Part {
    if (!factory.optionsType().isInstance(options)) {
      throw new IllegalArgumentException(
          "Part '"
              + factory.name()
              + "' takes "
              + factory.optionsType().getName()
              + ", not "
              + options.getClass().getName()
              + ".");
    }
  }

  /** Makes something of the part; what is refused is shown where the part was chosen. */
  public <T> T blaming(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (GanException e) {
      throw new GanException(
          e.problems().stream()
              .map(problem -> problem.location().isPresent() ? problem : problem.at(location))
              .toList());
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Part<?> that
        && factory.getClass() == that.factory.getClass()
        && factory.name().equals(that.factory.name())
        && options.equals(that.options);
  }

  @Override
  public int hashCode() {
    return Objects.hash(factory.name(), options);
  }
}
