package gan.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.plugin.PartKind;
import gan.core.spi.NamedFactory;
import gan.core.spi.Option;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/**
 * What every factory must keep, whatever it makes.
 *
 * @param <O> the record of options
 */
public interface FactoryContract<O extends Record> {

  /** The factory to test. */
  NamedFactory<O> factory();

  /** Options to test it with. */
  O options();

  /** The name is what experiments write after {@code type:}. */
  @Test
  default void nameIsLowerCaseWithHyphens() {
    assertThat(factory().name()).as("name").matches("[a-z][a-z0-9-]*");
  }

  /** The description fits on a line of {@code gan plugins}. */
  @Test
  default void descriptionIsOneLine() {
    assertThat(factory().description()).as("description").isNotBlank().doesNotContain("\n", "\r");
  }

  /** The options are bound to the record that the factory names. */
  @Test
  default void optionsAreOfTheTypeThatTheFactoryNames() {
    assertThat(options().getClass()).as("type of options()").isEqualTo(factory().optionsType());
  }

  /** Validation, schema and help are all derived from {@link Option}. */
  @Test
  default void everyOptionIsDescribed() {
    List<String> undescribed = new ArrayList<>();
    for (RecordComponent component : Components.of(factory().optionsType())) {
      Option option = component.getAnnotation(Option.class);
      if (option == null || option.value().isBlank()) {
        undescribed.add(Components.name(component));
      }
    }
    assertThat(undescribed).as("options without a description in @Option").isEmpty();
  }

  /** A default that its own range refuses could never be used. */
  @Test
  default void defaultsLieWithinTheirRanges() {
    assertThat(
            Components.of(factory().optionsType()).stream()
                .filter(Components::refusesItsDefault)
                .map(Components::name))
        .as("options whose default is out of range")
        .isEmpty();
  }

  /** The service loader finds it, so experiments do too. */
  @Test
  default void factoryIsProvidedAsAService() {
    Class<?> role =
        PartKind.all().stream()
            .map(PartKind::service)
            .filter(service -> service.isInstance(factory()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(factory().getClass() + " makes no role"));
    List<Class<?>> provided = new ArrayList<>();
    ServiceLoader.load(role).stream().forEach(provider -> provided.add(provider.type()));
    assertThat(provided).as("providers of " + role.getName()).contains(factory().getClass());
  }
}
