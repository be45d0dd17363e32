package gan.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.problem.GanException;
import gan.core.spi.FailureAnalyzer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With gan-core on the class path; {@link ModulePathTest} has it as a module. */
class AnalyzersTest {
  @TempDir Path dir;

  /** A plugin that knows what it means that the milk is spilt. */
  static PluginJar milk() {
    return PluginJar.loss("acme.Dots", "dots")
        .losses("acme.Dots")
        .source(
            "acme.Milk",
            """
            package acme;
            import gan.core.problem.*;
            public class Milk implements gan.core.spi.FailureAnalyzer {
              public java.util.Optional<Problem> analyze(Throwable failure) {
                return "spilt".equals(failure.getMessage())
                    ? java.util.Optional.of(
                        Problem.of(ErrorCode.PLUGIN_PROBLEM, "no milk is left", "do not cry."))
                    : java.util.Optional.empty();
              }
            }
            """);
  }

  @Test
  void aPluginExplainsItsOwnFailures() {
    milk().service(FailureAnalyzer.class, "acme.Milk").build(dir.resolve("acme.jar"));
    PluginRegistry registry = PluginRegistry.load(List.of(dir));
    Exception spilt = new IllegalStateException("spilt");

    Optional<GanException> explained = registry.explain(spilt);

    assertThat(explained.orElseThrow())
        .hasMessage("error GAN-P005: no milk is left\n  Fix: do not cry.")
        .hasCause(spilt);
    assertThat(registry.explain(new IllegalStateException("sour"))).isEmpty();
    assertThat(registry.notes()).isEmpty();
  }

  @Test
  void oneThatCannotBeLoadedIsNotedAndStopsNoOther() {
    milk().service(FailureAnalyzer.class, "acme.Gone", "acme.Milk").build(dir.resolve("acme.jar"));
    PluginRegistry registry = PluginRegistry.load(List.of(dir));

    assertThat(registry.explain(new IllegalStateException("spilt"))).isPresent();
    assertThat(registry.notes())
        .containsExactly(
            "A failure analyzer cannot be used: gan.core.spi.FailureAnalyzer: Provider acme.Gone"
                + " not found.");
  }

  @Test
  void oneThatFailsItselfLeavesTheFailureAsItWas() {
    PluginJar.loss("acme.Dots", "dots")
        .losses("acme.Dots")
        .source(
            "acme.Worse",
            """
            package acme;
            public class Worse implements gan.core.spi.FailureAnalyzer {
              public java.util.Optional<gan.core.problem.Problem> analyze(Throwable failure) {
                throw new IllegalArgumentException("worse");
              }
            }
            """)
        .service(FailureAnalyzer.class, "acme.Worse")
        .build(dir.resolve("acme.jar"));
    Exception spilt = new IllegalStateException("spilt");

    assertThat(PluginRegistry.load(List.of(dir)).explain(spilt)).isEmpty();
    assertThat(spilt.getSuppressed()).hasSize(1);
    assertThat(spilt.getSuppressed()[0]).hasMessage("worse");
  }
}
