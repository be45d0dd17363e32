package gan.experiment.scaffold;

import gan.core.plugin.PartKind;
import gan.core.plugin.Plugin;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.DataSource;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.LossFactory;
import gan.core.spi.NamedFactory;
import gan.core.spi.OptimizerFactory;
import gan.experiment.Experiment;
import gan.experiment.config.CommentedYaml;
import gan.experiment.config.ExperimentConfig;
import gan.experiment.config.OutputConfig;
import gan.experiment.config.TrainingConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An experiment as it takes shape.
 *
 * @param name what runs are called
 * @param data its data
 * @param choices what is known of the rest
 * @param registry what is installed
 */
record Draft(String name, ChosenData data, ExperimentChoices choices, PluginRegistry registry) {

  /**
   * The draft with other values for its data.
   *
   * @throws GanException if the data has no such key, or it takes no such value
   */
  Draft with(List<String> overrides) {
    if (overrides.isEmpty()) {
      return this;
    }
    Record options =
        Experiment.parse(with(Networks.CONVOLUTIONS), name + ".yaml", overrides, registry)
            .config()
            .data()
            .options();
    return new Draft(name, new ChosenData(data.factory(), Optional.of(options)), choices, registry);
  }

  /**
   * The YAML with the first networks that can be made for the data.
   *
   * @throws GanException if none can, with why the best could not
   */
  String thatCanBePlayed() {
    String first = with(Networks.CONVOLUTIONS);
    Experiment experiment = parse(first);
    if (data.isFetched()) {
      return first;
    }
    List<GanException> refusals = new ArrayList<>();
    for (Networks networks : candidates(experiment)) {
      String text = with(networks);
      try {
        parse(text).summary();
        return text;
      } catch (GanException e) {
        refusals.add(e);
      }
    }
    throw refusals.get(0);
  }

  private static List<Networks> candidates(Experiment experiment) {
    try (DataSource opened = experiment.openData()) {
      return Networks.candidates(opened.sample());
    }
  }

  private Experiment parse(String text) {
    return Experiment.parse(text, name + ".yaml", List.of(), registry);
  }

  /** The YAML, with these networks where none were chosen. */
  String with(Networks networks) {
    GeneratorFactory<?> generator =
        chosen(PartKind.GENERATOR, choices.generator(), networks.generator());
    DiscriminatorFactory<?> discriminator =
        chosen(PartKind.DISCRIMINATOR, choices.discriminator(), networks.discriminator());
    LossFactory<?> loss = chosen(PartKind.LOSS, choices.loss(), "non-saturating");
    OptimizerFactory<?> optimizer = chosen(PartKind.OPTIMIZER, Optional.empty(), "adam");
    Class<ExperimentConfig> all = ExperimentConfig.class;
    CommentedYaml yaml =
        new CommentedYaml()
            .remark("Check it with 'gan validate', train it with 'gan train'. What is not written")
            .remark("here is as it is by default: 'gan validate --resolved' prints everything.")
            .key(all, 0, "name", CommentedYaml.value(name))
            .key(all, 0, "seed", "42")
            .part(all, 0, "data", data.factory(), data.options())
            .part(all, 0, "generator", generator, Optional.empty())
            .part(all, 0, "discriminator", discriminator, Optional.empty())
            .part(all, 0, "loss", loss, Optional.empty())
            .section(all, 0, "training")
            .key(
                TrainingConfig.class,
                1,
                "steps",
                Long.toString(choices.steps().orElse(NewExperiment.STEPS)))
            .key(TrainingConfig.class, 1, "batchSize", "64")
            .part(TrainingConfig.class, 1, "generatorOptimizer", optimizer, Optional.empty())
            .part(TrainingConfig.class, 1, "discriminatorOptimizer", optimizer, Optional.empty())
            .section(all, 0, "output")
            .key(OutputConfig.class, 1, "directory", "runs")
            .key(OutputConfig.class, 1, "logEvery", "50")
            .key(OutputConfig.class, 1, "sampleEvery", "250")
            .key(OutputConfig.class, 1, "checkpointEvery", "1000");
    return yaml.text();
  }

  /** What was chosen, or else what is best of what is installed. */
  private <F extends NamedFactory<?>> F chosen(
      PartKind<F> kind, Optional<String> choice, String best) {
    List<String> installed = registry.installed(kind).stream().map(Plugin::name).toList();
    String name =
        choice.orElseGet(
            () -> installed.isEmpty() || installed.contains(best) ? best : installed.get(0));
    F factory = registry.find(kind, name).factory();
    List<String> required = CommentedYaml.required(factory);
    if (!required.isEmpty()) {
      throw new GanException(
          Problem.of(
                  ErrorCode.BAD_ARGUMENT,
                  "the " + kind + " '" + name + "' has keys without a default",
                  "choose another, or write its part of an experiment by hand.")
              .note("Keys: " + String.join(", ", required) + "."));
    }
    return factory;
  }
}
