package gan.experiment.config;

import gan.core.graph.Parameters;
import gan.core.optimizer.AdamFactory;
import gan.core.optimizer.SgdFactory;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.problem.Suggestions;
import gan.core.spi.Augmentation;
import gan.core.spi.AugmentationFactory;
import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import gan.core.spi.Discriminator;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.NamedFactory;
import gan.core.spi.Option;
import gan.core.spi.SampleSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Parts that can be configured and not made, looked up in a list. */
final class ToyParts implements Parts {
  private final List<NamedFactory<?>> factories =
      List.of(
          new Idx(),
          new Dcgan(),
          new Everything(),
          new Broken(),
          new Judge(),
          new NonSaturating(),
          new Mirror(),
          new AdamFactory(),
          new SgdFactory());

  List<NamedFactory<?>> all() {
    return factories;
  }

  @Override
  public <F extends NamedFactory<?>> F find(Class<F> role, String name) {
    List<F> installed = factories.stream().filter(role::isInstance).map(role::cast).toList();
    return installed.stream()
        .filter(factory -> factory.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(role, name, installed));
  }

  private static GanException unknown(
      Class<?> role, String name, List<? extends NamedFactory<?>> installed) {
    String noun = role.getSimpleName().replace("Factory", "").toLowerCase(Locale.ROOT);
    List<String> names = installed.stream().map(NamedFactory::name).toList();
    return new GanException(
        Problem.of(
                ErrorCode.UNKNOWN_PART,
                "unknown " + noun + " '" + name + "'",
                "write one of the installed names.")
            .suggest(Suggestions.didYouMean(name, names))
            .note("Installed: " + String.join(", ", names) + "."));
  }

  /** Where samples lie. */
  record IdxOptions(
      @Option("Folder that holds the files.") Path path,
      @Option(value = "Whether to read labels.", byDefault = "false") boolean labels) {}

  record DcganOptions(
      @Option(value = "Numbers in the latent vector.", byDefault = "100", min = 1) int latentSize,
      @Option(value = "Channels of the widest layer.", byDefault = "64", min = 1, max = 4096)
          int width) {}

  /** How features are scaled. */
  enum Scaling {
    NONE,
    BATCH_NORM,
    LAYER_NORM
  }

  record Block(
      @Option(value = "Channels.", min = 1) int channels,
      @Option("Factor of the size.") Optional<Double> scale) {

    Block {
      if (channels % 2 != 0) {
        throw new IllegalArgumentException("'channels' must be even, not " + channels);
      }
    }
  }

  /** One component of every type that an option may have. */
  record EverythingOptions(
      int count,
      @Option("A long number.") long large,
      @Option(value = "A share.", byDefault = "0.5", min = 0, max = 1) double share,
      @Option(value = "A rate.", byDefault = "2e-4", above = 0) double rate,
      @Option(value = "A switch.", byDefault = "true") boolean fast,
      @Option(value = "A word.", byDefault = "'010'") String word,
      @Option(value = "A file.", byDefault = "a/b.txt") Path file,
      @Option(value = "How to scale.", byDefault = "batch-norm") Scaling scaling,
      @Option(value = "Sizes.", byDefault = "[1, 2]", min = 1) List<Integer> sizes,
      @Option(value = "Names.", byDefault = "[]") List<String> names,
      @Option(value = "Rates.", byDefault = "[]") List<Double> rates,
      @Option(value = "Scalings.", byDefault = "[none]") List<Scaling> scalings,
      @Option(value = "Files.", byDefault = "[]") List<Path> files,
      @Option(value = "One block.", byDefault = "{channels: 8}") Block block,
      @Option(value = "Blocks.", byDefault = "[]") List<Block> blocks,
      @Option("Perhaps a number.") Optional<Integer> maybe,
      @Option("Perhaps a word.") Optional<String> maybeWord,
      @Option("Perhaps a block.") Optional<Block> maybeBlock,
      @Option("Perhaps a list.") Optional<List<Long>> maybeList) {}

  record BrokenOptions() {
    BrokenOptions {
      if (BrokenOptions.class.getName().length() > 1) {
        throw new IllegalStateException("a defect");
      }
    }
  }

  record NoOptions() {}

  record Idx() implements DataSourceFactory<IdxOptions> {
    @Override
    public String name() {
      return "idx";
    }

    @Override
    public String description() {
      return "IDX files.";
    }

    @Override
    public Class<IdxOptions> optionsType() {
      return IdxOptions.class;
    }

    @Override
    public DataSource open(IdxOptions options, long seed) {
      throw new UnsupportedOperationException();
    }
  }

  record Dcgan() implements GeneratorFactory<DcganOptions> {
    @Override
    public String name() {
      return "dcgan";
    }

    @Override
    public String description() {
      return "DCGAN.";
    }

    @Override
    public Class<DcganOptions> optionsType() {
      return DcganOptions.class;
    }

    @Override
    public Generator create(DcganOptions options, SampleSpec sample, Parameters parameters) {
      throw new UnsupportedOperationException();
    }
  }

  record Everything() implements GeneratorFactory<EverythingOptions> {
    @Override
    public String name() {
      return "everything";
    }

    @Override
    public String description() {
      return "Every type of option.";
    }

    @Override
    public Class<EverythingOptions> optionsType() {
      return EverythingOptions.class;
    }

    @Override
    public Generator create(EverythingOptions options, SampleSpec sample, Parameters parameters) {
      throw new UnsupportedOperationException();
    }
  }

  record Broken() implements GeneratorFactory<BrokenOptions> {
    @Override
    public String name() {
      return "broken";
    }

    @Override
    public String description() {
      return "Options with a defect.";
    }

    @Override
    public Class<BrokenOptions> optionsType() {
      return BrokenOptions.class;
    }

    @Override
    public Generator create(BrokenOptions options, SampleSpec sample, Parameters parameters) {
      throw new UnsupportedOperationException();
    }
  }

  record Judge() implements DiscriminatorFactory<DcganOptions> {
    @Override
    public String name() {
      return "dcgan";
    }

    @Override
    public String description() {
      return "DCGAN.";
    }

    @Override
    public Class<DcganOptions> optionsType() {
      return DcganOptions.class;
    }

    @Override
    public Discriminator create(DcganOptions options, SampleSpec sample, Parameters parameters) {
      throw new UnsupportedOperationException();
    }
  }

  record NonSaturating() implements LossFactory<NoOptions> {
    @Override
    public String name() {
      return "non-saturating";
    }

    @Override
    public String description() {
      return "The non-saturating loss.";
    }

    @Override
    public Class<NoOptions> optionsType() {
      return NoOptions.class;
    }

    @Override
    public Loss create(NoOptions options, SampleSpec sample, Parameters auxiliary) {
      throw new UnsupportedOperationException();
    }
  }

  record MirrorOptions(
      @Option(value = "How likely a flip is.", byDefault = "0.5", min = 0, max = 1)
          double chance) {}

  record Mirror() implements AugmentationFactory<MirrorOptions> {
    @Override
    public String name() {
      return "mirror";
    }

    @Override
    public String description() {
      return "Flips images.";
    }

    @Override
    public Class<MirrorOptions> optionsType() {
      return MirrorOptions.class;
    }

    @Override
    public Augmentation create(MirrorOptions options, SampleSpec sample, Parameters states) {
      throw new UnsupportedOperationException();
    }
  }
}
