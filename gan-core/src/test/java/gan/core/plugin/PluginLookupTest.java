package gan.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.optimizer.AdamFactory;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.OptimizerFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginLookupTest {
  @TempDir Path dir;

  private PluginRegistry registry() {
    return PluginRegistry.load(List.of(dir));
  }

  private void refused(PartKind<?> kind, String name, ExitStatus status, String message) {
    PluginRegistry registry = registry();
    assertThatThrownBy(() -> registry.find(kind, name))
        .isInstanceOfSatisfying(
            GanException.class,
            thrown -> {
              assertThat(Surroundings.neutral(thrown.getMessage(), dir)).isEqualTo(message);
              assertThat(thrown.status()).isEqualTo(status);
            });
  }

  @Test
  void aNameLeadsToItsFactory() {
    Plugin<OptimizerFactory<?>> adam =
        PluginRegistry.load(List.of()).find(PartKind.OPTIMIZER, "adam");

    assertThat(adam.factory()).isInstanceOf(AdamFactory.class);
    assertThat(adam.kind()).isEqualTo(PartKind.OPTIMIZER);
    assertThat(adam.name()).isEqualTo("adam");
    assertThat(Surroundings.neutral(adam.origin().toString(), dir))
        .isEqualTo("gan.core@VERSION (CORE)");
  }

  @Test
  void row55_anUnknownNameIsComparedWithTheInstalledOnes() {
    refused(
        PartKind.OPTIMIZER,
        "adma",
        ExitStatus.CONFIG,
        """
        error GAN-C020: unknown optimizer 'adma'
          did you mean 'adam'?
          Installed optimizers: adam, adamw, optimistic-adam, rmsprop, sgd.
          Fix: name an installed one, or add the plugin that provides 'adma' with --plugins DIR.""");
  }

  @Test
  void row55_whereNothingIsInstalledTheArtifactIsNamed() {
    refused(
        PartKind.GENERATOR,
        "dcgan",
        ExitStatus.CONFIG,
        """
        error GAN-C020: unknown generator 'dcgan'
          No generators are installed.
          Fix: put gan-models, or another plugin that provides generators, on the module path, or \
        pass --plugins DIR.""");
  }

  @Test
  void anUnknownNameMayBelongToAPluginThatCouldNotBeLoaded() throws Exception {
    Files.createFile(dir.resolve("empty.jar"));
    new PluginJar()
        .lossFactory("acme.A", "if (true) throw new IllegalStateException();", "\"a\"")
        .lossFactory("acme.B", "if (true) throw new IllegalStateException();", "\"b\"")
        .losses("acme.A", "acme.B")
        .build(dir.resolve("losses-1.0.jar"));

    refused(
        PartKind.LOSS,
        "a",
        ExitStatus.CONFIG,
        """
        error GAN-C020: unknown loss 'a'
          No losses are installed.
          2 plugins could not be loaded: DIR/empty.jar, losses@1.0 (DIR/losses-1.0.jar); see gan \
        plugins.
          Fix: put gan-losses, or another plugin that provides losses, on the module path, or pass \
        --plugins DIR.""");
    refused(
        PartKind.OPTIMIZER,
        "momentum",
        ExitStatus.CONFIG,
        """
        error GAN-C020: unknown optimizer 'momentum'
          Installed optimizers: adam, adamw, optimistic-adam, rmsprop, sgd.
          1 plugin could not be loaded: DIR/empty.jar; see gan plugins.
          Fix: name an installed one, or add the plugin that provides 'momentum' with --plugins \
        DIR.""");
  }

  @Test
  void aBrokenPluginWhoseNameIsKnownSaysWhatIsWrong() {
    new PluginJar()
        .source(
            "acme.Dots",
            """
            package acme;
            public class Dots implements gan.core.spi.LossFactory<Dots.Options> {
              record Options() {}
              public Dots() {}
              public String name() { return "dots"; }
              public String description() { return "A loss."; }
              public Class<Options> optionsType() { return Options.class; }
              public gan.core.spi.Loss create(
                  Options options, gan.core.spi.SampleSpec sample, gan.core.graph.Parameters own) {
                throw new UnsupportedOperationException();
              }
            }
            """)
        .losses("acme.Dots")
        .build(dir.resolve("dots.jar"));

    refused(
        PartKind.LOSS,
        "dots",
        ExitStatus.UNAVAILABLE,
        """
        error GAN-P003: cannot load loss 'dots' of dots (DIR/dots.jar)
          The options need acme.Dots$Options, but acme.Dots$Options is not public.
          Fix: make acme.Dots$Options public.""");
  }

  @Test
  void row50_aNameOfTwoPluginsLeadsToNeither() throws Exception {
    PluginJar.loss("one.Dots", "dots").losses("one.Dots").build(dir.resolve("one-1.0.jar"));
    new PluginJar()
        .lossFactory("two.Dots", "", "\"dots\"")
        .lossFactory("two.Dashes", "", "\"dashes\"")
        .losses("two.Dots", "two.Dashes")
        .build(Files.createDirectory(dir.resolve("sub")).resolve("two.jar"));

    String message =
        """
        error GAN-P002: 2 plugins provide the loss 'dots'
          one@1.0 (DIR/one-1.0.jar): one.Dots
          two (DIR/sub/two.jar): two.Dots
          Fix: remove all of these jars but one.""";
    refused(PartKind.LOSS, "dots", ExitStatus.UNAVAILABLE, message);
    assertThat(registry().problems())
        .singleElement()
        .satisfies(it -> assertThat(Surroundings.neutral(it.toString(), dir)).isEqualTo(message));
    assertThat(registry().find(PartKind.LOSS, "dashes").factory().getClass().getName())
        .isEqualTo("two.Dashes");
    assertThat(registry().installed(PartKind.LOSS).stream().map(Plugin::name))
        .containsExactly("dashes", "dots", "dots");
  }

  @Test
  void row50_oneJarMayNotUseANameTwiceEither() {
    new PluginJar()
        .lossFactory("acme.A", "", "\"dots\"")
        .lossFactory("acme.B", "", "\"dots\"")
        .losses("acme.A", "acme.B")
        .build(dir.resolve("twice.jar"));

    refused(
        PartKind.LOSS,
        "dots",
        ExitStatus.UNAVAILABLE,
        """
        error GAN-P002: 2 plugins provide the loss 'dots'
          twice (DIR/twice.jar): acme.A
          twice (DIR/twice.jar): acme.B
          Fix: ask its author to give each of them a name of its own.""");
  }
}
