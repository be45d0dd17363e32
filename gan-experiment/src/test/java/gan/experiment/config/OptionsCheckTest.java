package gan.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.plugin.PartKind;
import gan.core.plugin.Plugin;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.Problem;
import gan.core.spi.NamedFactory;
import gan.core.spi.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsCheckTest {
  private static final String HERE = OptionsCheckTest.class.getName();

  /** Nothing is wrong with it, required keys included. */
  public record Good(
      @Option("Must be written.") String path,
      @Option(value = "How many.", byDefault = "3", min = 1, max = 9) int count,
      @Option(value = "More.", byDefault = "[1.5, 2]") List<Double> more,
      @Option("Perhaps.") Optional<Inner> inner) {}

  /** A record within one. */
  public record Inner(@Option(value = "How.", byDefault = "true") boolean how) {}

  /** Components that no experiment can write, or that nobody explains. */
  public record Undescribed(
      int size,
      @Option("A map.") Map<String, Integer> map,
      @Option("Anything.") CharSequence any) {}

  /** It hides what stands after 'type'. */
  public record Hiding(@Option(value = "A type.", byDefault = "a") String type) {}

  /** Defaults that are refused. */
  public record Refused(
      @Option(value = "How many.", byDefault = "many") int count,
      @Option(value = "How far.", byDefault = "2", max = 1) double far) {}

  /** Defaults that its constructor refuses. */
  public record Strict(@Option(value = "A number.", byDefault = "3") int number) {
    /** Refuses what is odd. */
    public Strict {
      if (number % 2 == 1) {
        throw new IllegalArgumentException("'number' is " + number + ", which is odd");
      }
    }
  }

  private record Factory<O extends Record>(Class<O> optionsType) implements NamedFactory<O> {
    @Override
    public String name() {
      return "part";
    }

    @Override
    public String description() {
      return "A part.";
    }
  }

  private static <O extends Record> List<String> check(Class<O> options) {
    return OptionsCheck.of(new Factory<>(options)).stream().map(Problem::toString).toList();
  }

  @Test
  void goodOptionsAreFine() {
    assertThat(check(Good.class)).isEmpty();
  }

  @Test
  void everythingThatIsInstalledIsFine() {
    PluginRegistry registry = PluginRegistry.load(List.of());
    for (PartKind<?> kind : PartKind.all()) {
      for (Plugin<?> plugin : registry.installed(kind)) {
        assertThat(OptionsCheck.of(plugin.factory())).as(kind + " " + plugin.name()).isEmpty();
      }
    }
  }

  @Test
  void componentsWithoutMeaningOrOfOtherTypesAreFound() {
    assertThat(check(Undescribed.class))
        .containsExactly(
            """
            error GAN-P004: the option 'size' of HERE$Undescribed has no @Option, so that nobody is told what it does
              Fix: write @Option("What it does.") before it."""
                .replace("HERE", HERE),
            """
            error GAN-P004: the option 'map' of HERE$Undescribed is of type java.util.Map<java.lang.String, java.lang.Integer>, which no option can have
              Fix: use int, long, double, boolean, String, Path, an enum, a record, or a List or Optional of these."""
                .replace("HERE", HERE),
            """
            error GAN-P004: the option 'any' of HERE$Undescribed is of type java.lang.CharSequence, which no option can have
              Fix: use int, long, double, boolean, String, Path, an enum, a record, or a List or Optional of these."""
                .replace("HERE", HERE));
  }

  @Test
  void anOptionCalledTypeIsFound() {
    assertThat(check(Hiding.class))
        .containsExactly(
            """
            error GAN-P004: the option 'type' of HERE$Hiding hides the name of the part, which stands under the same key
              Fix: call it something else."""
                .replace("HERE", HERE));
  }

  @Test
  void defaultsThatAreRefusedAreFound() {
    assertThat(check(Refused.class))
        .containsExactly(
            """
            error GAN-P004: the defaults of HERE$Refused are refused: 'count' must be a whole number, not the text 'many'
              count: How many. Default: many.
              Fix: correct byDefault, or the range, in its @Option."""
                .replace("HERE", HERE),
            """
            error GAN-P004: the defaults of HERE$Refused are refused: 'far' must be at most 1, not '2'
              far: How far. Default: 2.
              Fix: correct byDefault, or the range, in its @Option."""
                .replace("HERE", HERE));
  }

  @Test
  void defaultsThatTheConstructorRefusesAreFound() {
    assertThat(check(Strict.class))
        .containsExactly(
            """
            error GAN-P004: the defaults of HERE$Strict are refused: the experiment is refused: 'number' is 3, which is odd
              Fix: correct byDefault, or the range, in its @Option."""
                .replace("HERE", HERE));
  }
}
